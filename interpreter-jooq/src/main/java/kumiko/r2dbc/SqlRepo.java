package kumiko.r2dbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kumiko.algebra.Query;
import kumiko.model.Model;
import kumiko.plan.Purpose;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of a database. */
final class SqlRepo<R> implements Repo<R> {

    private final Model<R> model;
    private final Database database;
    private final RowReader<R> reader;

    SqlRepo(Model<R> model, Database database) {
        this.model = model;
        this.database = database;
        this.reader = new RowReader<>(model, database.driver());
    }

    @Override
    public Model<R> model() {
        return model;
    }

    @Override
    public Flux<R> run(Query<R> query) {
        return Flux.defer(() -> {
            refuseEagerLoading(query);
            if (query.isNothing()) {
                return Flux.empty();
            }
            return database.statements()
                    .bound(query, Purpose.ROWS)
                    .run(database.runner(), result -> result.map((row, metadata) -> reader.read(row)));
        });
    }

    private static void refuseEagerLoading(Query<?> query) {
        if (!query.eager().isNothing()) {
            throw new UnsupportedOperationException("`with(" + query.eager()
                    + ")` cannot be run yet: this version describes eager loading but does not load relations");
        }
    }

    @Override
    public Mono<Long> count(Query<R> query) {
        return Mono.defer(() -> query.isNothing()
                ? Mono.just(0L)
                : database.statements()
                        .bound(query, Purpose.COUNT)
                        .run(database.runner(), result -> result.map((row, metadata) -> number(row.get(0))))
                        .single());
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public Mono<Boolean> exists(Query<R> query) {
        return Mono.defer(() -> query.isNothing()
                ? Mono.just(false)
                : database.statements()
                        .bound(query, Purpose.EXISTS)
                        .run(
                                database.runner(),
                                result -> result.map((row, metadata) -> Boolean.TRUE.equals(row.get(0))))
                        .single());
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number, int size) {
        return new Paging(database.options()).page(this, query, number, size);
    }

    @Override
    public Mono<Page<R>> page(Query<R> query, long number) {
        return new Paging(database.options()).page(this, query, number);
    }

    @Override
    public Mono<Long> insertAll(Collection<R> records) {
        return Mono.defer(() -> new Inserts<>(model, database).insertAll(List.copyOf(records)));
    }

    @Override
    public PlannedStatement plan(Query<R> query) {
        if (query.isNothing()) {
            return new PlannedStatement("", List.of());
        }
        var bound = database.statements().bound(query, Purpose.ROWS);
        return new PlannedStatement(bound.statement().sql(), Arrays.asList(bound.values()));
    }
}
