package kumiko.r2dbc;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Path;
import kumiko.algebra.View;
import kumiko.algebra.ViewQuery;
import kumiko.jooq.SqlDialect;
import kumiko.plan.FollowUp;
import kumiko.plan.Layout;
import kumiko.r2dbc.Transactions.Ending;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the rows of a query in windows, and makes of each window what a view shows: a connection cannot follow rows up
 * while it is still reading them. Beside the window that is being consumed, one more is there with all that is related
 * to it, and the rows of a third; nothing is read ahead of that, however slowly they are consumed.
 */
final class ViewRoots<R, V> {

    private static final AtomicLong CURSORS = new AtomicLong();

    private final ViewQuery<R, V> viewed;
    private final Statements.BoundView bound;
    private final StatementRunner runner;
    private final ViewLoader loader;
    private final int window;

    ViewRoots(ViewQuery<R, V> viewed, Statements statements, StatementRunner runner) {
        this.viewed = viewed;
        this.bound = statements.bound(viewed);
        this.runner = runner;
        var query = viewed.query();
        this.loader = new ViewLoader(statements, runner, query, query.visibility(), query.zone());
        this.window = runner.options().windowSize();
    }

    Flux<V> run() {
        var layout = bound.view().layout();
        if (!isFollowed(layout)) {
            return layout.joined().isEmpty()
                    ? streamed().map(this::single)
                    : windows(streamed()).concatMapIterable(this::made, 1);
        }
        return fitsOneWindow() ? whole() : inWindows();
    }

    private static boolean isFollowed(Layout layout) {
        return !layout.followed().isEmpty() || layout.joined().stream().anyMatch(joined -> isFollowed(joined.layout()));
    }

    /** A follow-up that repeats the query asks for the related rows of all of its rows at once. */
    private boolean fitsOneWindow() {
        var limit = viewed.query().slice().limit();
        return limit.isPresent()
                        && limit.getAsLong() <= window
                        && bound.view().layout().key().isEmpty()
                || isRepeated(viewed.view(), bound.view().layout());
    }

    private static boolean isRepeated(View<?, ?> view, Layout layout) {
        return layout.followed().stream()
                        .anyMatch(branch -> view.branches().get(branch.branch()).strategy() == Strategy.SUBQUERY)
                || layout.joined().stream()
                        .anyMatch(joined ->
                                isRepeated(view.branches().get(joined.branch()).view(), joined.layout()));
    }

    /** What nothing is related to needs no window. */
    private V single(@Nullable Object[] cells) {
        return bound.view().made(viewed.view(), cells);
    }

    private List<V> made(List<@Nullable Object[]> rows) {
        return filled(rows).made();
    }

    private Part<V> filled(List<@Nullable Object[]> rows) {
        var part = part();
        rows.forEach(part::add);
        return part;
    }

    private Part<V> part() {
        return new Part<>(
                viewed.view(),
                bound.view().layout(),
                bound.view().types(),
                new FollowUp.Owners.OfQuery(viewed.query(), Path.here()));
    }

    private Mono<List<V>> loaded(List<@Nullable Object[]> rows) {
        return loader.load(filled(rows));
    }

    private Flux<@Nullable Object[]> streamed() {
        return loader.cells(bound, runner.options().fetchSize());
    }

    private Flux<V> whole() {
        return loader.allCells(bound).flatMap(this::loaded).flatMapIterable(rows -> rows);
    }

    /** H2 has the whole result in memory in any case; PostgreSQL keeps it, and gives a window at a time. */
    private Flux<V> inWindows() {
        if (runner.dialect() == SqlDialect.H2) {
            return loader.allCells(bound)
                    .flatMapMany(rows -> windows(Flux.fromIterable(rows)))
                    .concatMap(this::loaded, 0)
                    .concatMapIterable(rows -> rows, 1);
        }
        return loader.cells(bound, window + 1)
                .take(window + 1L)
                .collectList()
                .flatMapMany(rows -> rows.size() <= window
                        ? loaded(rows).flatMapIterable(made -> made)
                        : inTransaction(this::throughCursor));
    }

    /** A cursor needs a transaction, in which all windows are of one moment. */
    private <T> Flux<T> inTransaction(Supplier<Flux<T>> work) {
        return Flux.deferContextual(context -> {
            if (runner.scope(context) != null) {
                return work.get();
            }
            var options = TransactionOptions.DEFAULT
                    .withIsolation(Isolation.REPEATABLE_READ)
                    .withReadOnly(viewed.query().lock().isNone());
            return new Transactions(runner).run(options, Ending.COMMIT, scope -> work.get());
        });
    }

    private Flux<V> throughCursor() {
        var name = "kumiko_" + CURSORS.incrementAndGet();
        return Flux.usingWhen(
                        declared(name).thenReturn(name),
                        cursor -> fetched(cursor).concatMap(this::loaded, 0),
                        this::closed,
                        (cursor, failure) -> closed(cursor).onErrorComplete(),
                        cursor -> closed(cursor).onErrorComplete())
                .concatMapIterable(rows -> rows, 1);
    }

    private Mono<Void> declared(String cursor) {
        var values = bound.bound();
        return runner.query(
                        "declare " + cursor + " no scroll cursor for "
                                + values.statement().sql(),
                        viewed.query(),
                        values.bound(),
                        values.classes(),
                        result -> result.map((row, metadata) -> true))
                .then();
    }

    /** {@return the rows in windows, each of which is asked for when the one before it is taken} */
    private Flux<List<@Nullable Object[]>> fetched(String cursor) {
        var fetch = control("fetch forward " + window + " from " + cursor).collectList();
        var fetches = Flux.range(0, Integer.MAX_VALUE)
                .concatMap(i -> fetch, 0)
                .takeUntil(rows -> rows.size() < window)
                .filter(rows -> !rows.isEmpty());
        return bound.view().layout().key().isEmpty() ? fetches : windows(fetches.concatMapIterable(rows -> rows, 1));
    }

    private Mono<Void> closed(String cursor) {
        return control("close " + cursor).then();
    }

    private Flux<@Nullable Object[]> control(String sql) {
        return runner.query(
                sql,
                viewed.query(),
                new Object[0],
                new Class<?>[0],
                result -> result.map((row, metadata) -> bound.view().read(row)));
    }

    /** {@return the rows in windows} The rows that one row was multiplied to are in one window. */
    private Flux<List<@Nullable Object[]>> windows(Flux<@Nullable Object[]> rows) {
        return bound.view().layout().key().isEmpty()
                ? rows.buffer(window)
                : Flux.defer(() -> rows.bufferUntil(new Boundary(), true));
    }

    /** Whether a row is the first of a window: that is full, and the row is not the one before it again. */
    private final class Boundary implements Predicate<@Nullable Object[]> {

        private final KeyColumns key =
                new KeyColumns(bound.view().layout().key(), bound.view().types());
        private @Nullable Object last;
        private int count;

        @Override
        public boolean test(@Nullable Object[] cells) {
            var current = key.key(cells);
            boolean isFirst = count >= window && !Objects.equals(current, last);
            count = isFirst ? 1 : count + 1;
            last = current;
            return isFirst;
        }
    }
}
