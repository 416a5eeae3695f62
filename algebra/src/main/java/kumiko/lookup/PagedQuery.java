package kumiko.lookup;

import java.util.Objects;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;

/**
 * A query, and which of its rows somebody asks for.
 *
 * @param query without the part or page that is asked for
 */
public record PagedQuery<R>(Query<R> query, PageRequest page) {

    /** @throws IllegalArgumentException if the query has a slice, for which rows are meant is said by the page */
    public PagedQuery {
        Objects.requireNonNull(page, "page");
        if (!query.slice().isAll()) {
            throw new IllegalArgumentException(
                    "which rows are asked for is said by the page, not by the query's slice; `PagedQuery.of(query)` takes it from there");
        }
    }

    /** {@return the query, and its slice as what is asked for} */
    public static <R> PagedQuery<R> of(Query<R> query) {
        var whole = new Query<>(
                query.model(),
                query.filter(),
                query.orders(),
                Slice.ALL,
                query.eager(),
                query.visibility(),
                query.lock(),
                query.zone());
        return new PagedQuery<>(whole, new PageRequest.Sliced(query.slice()));
    }

    /**
     * {@return the query for the rows that are asked for}
     *
     * @throws IllegalStateException if the page is one by a cursor, of which only a repository knows the rows
     */
    public Query<R> sliced() {
        return switch (page) {
            case PageRequest.Sliced(var slice) -> QueryReader.sliced(query, slice);
            case PageRequest.Numbered(var number, var size) ->
                query.offset(Math.multiplyExact(number - 1, (long) size)).limit(size);
            case PageRequest.After after -> throw ofCursor();
            case PageRequest.Before before -> throw ofCursor();
        };
    }

    private static IllegalStateException ofCursor() {
        return new IllegalStateException("the rows of a page by a cursor are found by `repo.page(query, seek)`");
    }
}
