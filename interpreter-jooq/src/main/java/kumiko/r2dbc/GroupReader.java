package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import java.util.Arrays;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the statements that read groups of rows. */
record GroupReader(Statements statements, StatementRunner runner) {

    private static final @Nullable Object[] NOTHING = {};

    <R, V> Flux<V> run(GroupQuery<R, V> query) {
        return Flux.defer(() -> {
            if (query.grouping().isNothing()) {
                return Flux.empty();
            }
            var bound = statements.bound(query);
            return runner.query(
                    bound.view().statement().sql(),
                    query.grouping().rows(),
                    bound.bound().bound(),
                    bound.bound().classes(),
                    result -> result.map((row, metadata) -> query.maker().make(values(bound.view(), row), NOTHING)));
        });
    }

    private static @Nullable Object[] values(ViewStatement view, Row row) {
        var cells = view.read(row);
        var columns = view.layout().columns();
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells[columns.get(i)];
        }
        return values;
    }

    <R> Mono<Long> count(Grouping<R> grouping) {
        return Mono.defer(() -> {
            if (grouping.isNothing()) {
                return Mono.just(0L);
            }
            var bound = statements.boundCount(grouping);
            return runner.query(
                            bound.statement().sql(),
                            grouping.rows(),
                            bound.bound(),
                            bound.classes(),
                            result -> result.map((row, metadata) -> Reader.number(row.get(0))))
                    .single();
        });
    }

    <R, V> PlannedStatement plan(GroupQuery<R, V> query) {
        if (query.grouping().isNothing()) {
            return PlannedStatement.NONE;
        }
        var bound = statements.bound(query);
        return new PlannedStatement(
                bound.view().statement().sql(), Arrays.asList(bound.bound().values()));
    }
}
