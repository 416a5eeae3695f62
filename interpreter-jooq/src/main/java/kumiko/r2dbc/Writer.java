package kumiko.r2dbc;

import io.r2dbc.spi.Result;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.function.Function;
import kumiko.algebra.Policy.Rule;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import kumiko.model.Column;
import kumiko.model.DataType.ListOf;
import kumiko.model.Model;
import kumiko.plan.Purpose;
import kumiko.plan.Write;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the statements that write the rows of one model. */
record Writer<R>(Model<R> model, Database database, StatementRunner runner, RowReader<R> reader) {

    /** How many rows come with a statement that takes each column as one bind. */
    private static final int ROWS_IN_ARRAYS = 5_000;

    private static final int ROWS_OF_VALUES = 500;

    /** A statement has at most 65,535 binds. */
    private static final int MOST_VALUES = 60_000;

    /**
     * {@return the rows that a statement writes, all of them however few are asked for} H2 does not undo a statement that
     * answers with rows and fails among them; so there it is a transaction, whose rows come after its end.
     */
    Flux<R> rows(Write<R> write) {
        var rules = database.policy().of(model.table());
        return rules.isEmpty() ? alone(write) : Flux.defer(() -> checked(write, rules));
    }

    /** What the policy may not allow is written in a transaction, and asked for there. */
    private Flux<R> checked(Write<R> write, Vector<Rule<?>> rules) {
        var undecided = new PolicyCheck<>(write).undecided(rules);
        if (undecided.isEmpty() && !mayConflict(write)) {
            return alone(write);
        }
        return together(together -> together.statement(write)
                        .collectList()
                        .map(written -> new WrittenRows<>(together, written))
                        .flatMap(written -> written.besides(write).then(written.satisfying(undecided)))
                        .flux())
                .collectList()
                .flatMapIterable(all -> all)
                .flatMapIterable(written -> written);
    }

    private static boolean mayConflict(Write<?> write) {
        return write instanceof Write.Insert<?> insert && insert.conflict().isPresent();
    }

    private Flux<R> alone(Write<R> write) {
        return isPostgres()
                ? statement(write)
                : together(together -> together.statement(write)).collectList().flatMapIterable(rows -> rows);
    }

    private Flux<R> statement(Write<R> write) {
        return Flux.defer(() -> {
            var bound = bound(write, Purpose.ROWS);
            return runner.change(
                    bound.statement().sql(),
                    model,
                    bound.bound(),
                    bound.classes(),
                    result -> result.map((row, metadata) -> reader.read(row)));
        });
    }

    Mono<Long> count(Write<R> write) {
        return Mono.defer(() -> {
            var rules = database.policy().of(model.table());
            if (!rules.isEmpty()
                    && (mayConflict(write)
                            || !new PolicyCheck<>(write).undecided(rules).isEmpty())) {
                return checked(write, rules).count();
            }
            var bound = bound(write, Purpose.COUNT);
            return runner.change(bound.statement().sql(), model, bound.bound(), bound.classes(), Result::getRowsUpdated)
                    .reduce(0L, Long::sum);
        });
    }

    Statements.Bound bound(Write<R> write, Purpose purpose) {
        return database.statements()
                .bound(write, purpose, database.options().clock().instant());
    }

    Mono<Boolean> exists(Query<R> query) {
        return seeing().exists(query);
    }

    /** {@return what reads the rows that are there} */
    Reader<R> seeing() {
        return new Reader<>(model, database, runner, reader);
    }

    /** {@return what reads all rows, those too that the policy hides} */
    <P> Reader<P> seeingAll(Model<P> other) {
        return new Reader<>(other, database.withoutPolicy(), runner, new RowReader<>(other, database.driver()));
    }

    /** {@return work of several statements, of which all happen or none} */
    <T> Flux<T> together(Function<Writer<R>, Flux<T>> work) {
        return runner.inTransaction(scope -> work.apply(new Writer<>(model, database, runner.in(scope), reader)));
    }

    boolean isPostgres() {
        return database.dialect() == SqlDialect.POSTGRES;
    }

    /** {@return whether the values of each of these columns can be one bind} Arrays of arrays have another shape. */
    boolean takesArrays(List<? extends Column<?>> columns) {
        return isPostgres()
                && columns.stream().noneMatch(column -> column.type().stored() instanceof ListOf<?>);
    }

    /** {@return how many rows of these columns come with one statement} */
    int chunk(List<? extends Column<?>> columns) {
        return takesArrays(columns)
                ? ROWS_IN_ARRAYS
                : Math.max(1, Math.min(ROWS_OF_VALUES, MOST_VALUES / Math.max(1, columns.size())));
    }
}
