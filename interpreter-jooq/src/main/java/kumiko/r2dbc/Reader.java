package kumiko.r2dbc;

import io.r2dbc.spi.Result;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kumiko.algebra.Eager;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.Visibility;
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
            if (query.isNothing()) {
                return Flux.empty();
            }
            return query.eager().isNothing()
                    ? run(query, Purpose.ROWS, result -> result.map((row, metadata) -> rows.read(row)))
                    : run(ViewQuery.of(query));
        });
    }

    <V> Flux<V> run(ViewQuery<R, V> viewed) {
        return Flux.defer(() -> viewed.query().isNothing()
                ? Flux.empty()
                : new ViewRoots<>(viewed, database.statements().atOneMoment(), runner).run());
    }

    /** {@return the records, in their order, with what the plan loads: one statement for each of its relations} */
    Mono<List<R>> load(Collection<? extends R> records, Eager<R> eager) {
        return Mono.defer(() -> {
            if (records.isEmpty() || eager.isNothing()) {
                return Mono.just(List.<R>copyOf(records));
            }
            var loader = new ViewLoader(
                    database.statements().atOneMoment(), runner, null, Visibility.LIVE, Optional.empty());
            return loader.load(RecordPart.of(model, eager, records));
        });
    }

    Mono<Long> count(Query<R> query) {
        return Mono.defer(() -> query.isNothing()
                ? Mono.just(0L)
                : run(query, Purpose.COUNT, result -> result.map((row, metadata) -> number(row.get(0))))
                        .single());
    }

    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    Mono<Boolean> exists(Query<R> query) {
        return Mono.defer(() -> query.isNothing()
                ? Mono.just(false)
                : run(query, Purpose.EXISTS, result -> result.map((row, metadata) -> Boolean.TRUE.equals(row.get(0))))
                        .single());
    }

    /** Both databases take the same words; PostgreSQL answers line by line. */
    Mono<String> explain(ViewQuery<R, ?> viewed, boolean run) {
        return Mono.defer(() -> {
            var query = viewed.query();
            if (query.isNothing()) {
                return Mono.just("no statement runs: nothing can match `" + query + "`");
            }
            var bound = database.statements().bound(viewed).bound();
            var sql =
                    (run ? "explain analyze " : "explain ") + bound.statement().sql();
            return runner.query(
                            sql,
                            query,
                            bound.bound(),
                            bound.classes(),
                            result -> result.map((row, metadata) -> String.valueOf(row.get(0))))
                    .collect(Collectors.joining("\n"));
        });
    }

    private <T> Flux<T> run(Query<R> query, Purpose purpose, Function<Result, Publisher<T>> answers) {
        var bound = database.statements().bound(query, purpose);
        return runner.query(bound.statement().sql(), query, bound.bound(), bound.classes(), answers);
    }
}
