package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Keyset;
import kumiko.algebra.Query;
import kumiko.algebra.View;
import kumiko.algebra.ViewQuery;
import kumiko.plan.Fingerprint;
import kumiko.plan.Restrictions;
import kumiko.r2dbc.Cursors.Place;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Cuts queries into pages that begin where another ends, whatever happens to the rows before. */
record KeysetPaging(Paging sizes, CursorKey key, Restrictions restrictions) {

    /** What a row shows, and its place in the order, both of one moment. */
    private record Placed<V>(V row, List<@Nullable Object> place) {}

    /** Makes a row of the first values, and takes the others for its place. */
    private record Placing<V>(View.Maker<V> maker, int columns) implements View.Maker<Placed<V>> {
        @Override
        public Placed<V> make(@Nullable Object[] values, @Nullable Object[] related) {
            var place = Arrays.asList(Arrays.copyOfRange(values, columns, values.length));
            return new Placed<>(maker.make(Arrays.copyOf(values, columns), related), place);
        }
    }

    <R, V> Mono<CursorPage<V>> page(Repo<R> repo, ViewQuery<R, V> viewed, Seek seek) {
        return Mono.defer(() -> {
            var query = viewed.query();
            requireOfRows(viewed.view());
            var keyset = keyset(query);
            sizes.requireSize(seek.size());
            var cursors = Cursors.of(query, restrictions, keyset.positions(), key);
            var from = seek.cursor().map(cursors::place);
            var inOrder = seek.forward() ? keyset : keyset.reverse();
            var rest = from.map(place ->
                            query.where(place.open() ? inOrder.after(place.values()) : inOrder.from(place.values())))
                    .orElse(query);
            return repo.run(inOrder.sorted(rest).limit(seek.size() + 1L).as(placed(viewed.view(), keyset)))
                    .collectList()
                    .map(found -> page(found, seek, from, cursors));
        });
    }

    /** Window functions would see the rows of one page alone. */
    private static void requireOfRows(View<?, ?> view) {
        if (view.hasWindows()) {
            throw new IllegalArgumentException(
                    "window functions see all rows of a query, but a page after a cursor begins in their midst; take pages by number");
        }
    }

    private static <R> Keyset<R> keyset(Query<R> query) {
        if (!query.slice().isAll()) {
            throw new IllegalArgumentException("a page is a slice of its own; take limit and offset off the query `"
                    + query + "`, and give the page's size to `Seek`");
        }
        if (Fingerprint.isOrderedByNow(query)) {
            throw new IllegalArgumentException(
                    "`" + query
                            + "` is sorted by what depends on now, so places in it move; sort by something else, or take pages by number");
        }
        var keyset = Keyset.of(query);
        keyset.sensitive().ifPresent(column -> {
            throw new IllegalArgumentException(
                    "`" + column.name()
                            + "` is sensitive, and a cursor would show its values; sort by something else, or take pages by number");
        });
        return keyset;
    }

    private static <R, V> View<R, Placed<V>> placed(View<R, V> view, Keyset<R> keyset) {
        return new View<>(
                view.model(),
                view.columns().appendAll(keyset.positions()),
                view.branches(),
                new Placing<>(view.maker(), view.columns().size()));
    }

    private static <V> CursorPage<V> page(List<Placed<V>> found, Seek seek, Optional<Place> from, Cursors cursors) {
        boolean more = found.size() > seek.size();
        var rows = Vector.ofAll(more ? found.subList(0, seek.size()) : found);
        var further = more ? Optional.of(cursors.text(open(rows.last()))) : Optional.<String>empty();
        var back =
                from.map(place -> cursors.text(rows.isEmpty() ? new Place(place.values(), false) : open(rows.head())));
        return seek.forward()
                ? new CursorPage<>(rows.map(Placed::row).asJava(), further, back)
                : new CursorPage<>(rows.reverse().map(Placed::row).asJava(), back, further);
    }

    private static Place open(Placed<?> row) {
        return new Place(row.place(), true);
    }
}
