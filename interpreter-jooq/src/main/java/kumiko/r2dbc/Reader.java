package kumiko.r2dbc;

import io.r2dbc.spi.Result;
import java.util.function.Function;
import kumiko.algebra.Query;
import kumiko.model.Model;
import kumiko.plan.Purpose;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the statements that read the rows of one model. */
record Reader<R>(Model<R> model, Database database, StatementRunner runner, RowReader<R> rows) {

    Flux<R> run(Query<R> query) {
        return Flux.defer(() -> {
            refuseEagerLoading(query);
            return query.isNothing()
                    ? Flux.empty()
                    : run(query, Purpose.ROWS, result -> result.map((row, metadata) -> rows.read(row)));
        });
    }

    private static void refuseEagerLoading(Query<?> query) {
        if (!query.eager().isNothing()) {
            throw new UnsupportedOperationException("`with(" + query.eager()
                    + ")` cannot be run yet: this version describes eager loading but does not load relations");
        }
    }

    Mono<Long> count(Query<R> query) {
        return Mono.defer(() -> query.isNothing()
                ? Mono.just(0L)
                : run(query, Purpose.COUNT, result -> result.map((row, metadata) -> number(row.get(0))))
                        .single());
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    Mono<Boolean> exists(Query<R> query) {
        return Mono.defer(() -> query.isNothing()
                ? Mono.just(false)
                : run(query, Purpose.EXISTS, result -> result.map((row, metadata) -> Boolean.TRUE.equals(row.get(0))))
                        .single());
    }

    private <T> Flux<T> run(Query<R> query, Purpose purpose, Function<Result, Publisher<T>> answers) {
        var bound = database.statements().bound(query, purpose);
        return runner.query(bound.statement().sql(), query, bound.bound(), bound.classes(), answers);
    }
}
