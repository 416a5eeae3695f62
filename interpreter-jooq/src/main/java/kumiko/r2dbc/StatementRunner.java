package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Duration;
import java.util.function.Function;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import kumiko.r2dbc.DatabaseException.Origin;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Runs work on a connection of its own, which is given back exactly once, whether the work completes, fails or is
 * cancelled.
 *
 * @param connections where connections come from
 * @param dialect whose driver it is; H2 computes on the thread that subscribes, so it is given one that may block
 */
record StatementRunner(ConnectionFactory connections, SqlDialect dialect, DatabaseOptions options) {

    /** How much later than the server's own timeout a server is taken for dead. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Mono<Lease> lease() {
        return Mono.from(connections.create())
                .onErrorMap(DatabaseException::ofConnecting)
                .map(connection -> new Lease(connection, dialect));
    }

    private <T> Flux<T> with(Function<Lease, Publisher<T>> work) {
        return scheduled(Flux.usingWhen(lease(), work, Lease::close, Lease::close, Lease::cancel));
    }

    /** {@return the work, all of which happens if it completes, and none if it fails or is cancelled} */
    <T> Flux<T> inTransaction(Function<Lease, Publisher<T>> work) {
        return scheduled(
                Flux.usingWhen(lease().flatMap(Lease::begin), work, Lease::commit, Lease::rollback, Lease::rollback));
    }

    private <T> Flux<T> scheduled(Flux<T> work) {
        return dialect == SqlDialect.H2 ? work.subscribeOn(Schedulers.boundedElastic()) : work;
    }

    /**
     * {@return what the rows of a statement are turned into}
     *
     * @param query what the statement answers, for the errors
     */
    <T> Flux<T> query(
            String sql,
            Query<?> query,
            @Nullable Object[] values,
            Class<?>[] classes,
            Function<Result, Publisher<T>> rows) {
        return with(lease -> lease.awaiting(inTime(execute(lease.connection(), sql, values, classes, rows))))
                .onErrorMap(failure -> DatabaseException.of(failure, new Origin(sql, query)));
    }

    /** {@return how many rows a statement of the unit of work changed} */
    Mono<Long> update(Lease lease, String sql, @Nullable Object[] values, Class<?>[] classes) {
        return lease.awaiting(inTime(execute(lease.connection(), sql, values, classes, Result::getRowsUpdated)))
                .reduce(0L, Long::sum)
                .onErrorMap(failure -> DatabaseException.of(failure, new Origin(sql, null)));
    }

    private <T> Flux<T> execute(
            Connection connection,
            String sql,
            @Nullable Object[] values,
            Class<?>[] classes,
            Function<Result, Publisher<T>> rows) {
        var statement = connection.createStatement(sql).fetchSize(options.fetchSize());
        bind(statement, values, classes);
        return Flux.from(statement.execute()).concatMap(rows);
    }

    private static void bind(Statement statement, @Nullable Object[] values, Class<?>[] classes) {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value == null) {
                statement.bindNull(i, classes[i]);
            } else {
                statement.bind(i, value);
            }
        }
    }

    private <T> Flux<T> inTime(Flux<T> answers) {
        return options.statementTimeout().isZero() || dialect == SqlDialect.H2
                ? answers
                : answers.timeout(
                        Mono.delay(options.statementTimeout().plus(GRACE)),
                        answer -> Mono.never(),
                        Flux.error(Lease.Unanswered::new));
    }
}
