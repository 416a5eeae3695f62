package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.util.function.Function;
import kumiko.jooq.SqlDialect;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs work on a connection of its own, which is given back exactly once, whether the work completes, fails or is
 * cancelled.
 *
 * @param connections where connections come from
 * @param dialect whose driver it is; H2 computes on the thread that subscribes, so it is given one that may block
 */
record StatementRunner(ConnectionFactory connections, SqlDialect dialect, DatabaseOptions options) {

    <T> Flux<T> with(Function<Connection, Publisher<T>> work) {
        var result = Flux.usingWhen(
                connections.create(),
                connection -> work.apply(connection),
                Connection::close,
                (connection, failure) -> connection.close(),
                Connection::close);
        return dialect == SqlDialect.H2 ? result.subscribeOn(blocking()) : result;
    }

    private static Scheduler blocking() {
        return Schedulers.boundedElastic();
    }

    /** {@return what the rows of the statement are turned into} */
    <T> Flux<T> query(String sql, @Nullable Object[] values, Class<?>[] classes, Function<Result, Publisher<T>> rows) {
        return with(connection -> execute(connection, sql, values, classes, rows))
                .onErrorMap(failure -> DatabaseException.of(failure, sql));
    }

    private <T> Publisher<T> execute(
            Connection connection,
            String sql,
            @Nullable Object[] values,
            Class<?>[] classes,
            Function<Result, Publisher<T>> rows) {
        var statement = connection.createStatement(sql).fetchSize(options.fetchSize());
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value == null) {
                statement.bindNull(i, classes[i]);
            } else {
                statement.bind(i, value);
            }
        }
        return Flux.from(statement.execute()).concatMap(rows);
    }

    /** Runs statements that have no values and no rows, one after the other. */
    Mono<Void> script(Iterable<String> statements) {
        return with(connection -> Flux.fromIterable(statements)
                        .concatMap(
                                sql -> Flux.from(connection.createStatement(sql).execute())
                                        .concatMap(Result::getRowsUpdated)
                                        .onErrorMap(failure -> DatabaseException.of(failure, sql))))
                .then();
    }
}
