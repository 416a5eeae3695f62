package kumiko.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.sql.SQLException;
import java.util.function.Function;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import kumiko.model.Model;
import kumiko.r2dbc.DatabaseException.Origin;
import kumiko.r2dbc.Transactions.Ending;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

/**
 * Runs statements: in the transaction that a subscription finds in its context, else on a connection of their own, which
 * is given back exactly once, whether the work completes, fails or is cancelled.
 *
 * @param connections where connections come from
 * @param dialect whose driver it is
 * @param threads on which H2 computes. No two of its transactions may share one: the first could wait there for a lock
 *     that the second would only give back on the same thread
 * @param bound the transaction in which everything runs that the context does not put into one nested in it
 */
record StatementRunner(
        ConnectionFactory connections,
        SqlDialect dialect,
        DatabaseOptions options,
        Scheduler threads,
        @Nullable TransactionScope bound) {

    StatementRunner(ConnectionFactory connections, SqlDialect dialect, DatabaseOptions options) {
        this(connections, dialect, options, threads(dialect, options), null);
    }

    /** More than connections, since the next user of one may come before the thread of the last is free. */
    private static Scheduler threads(SqlDialect dialect, DatabaseOptions options) {
        return dialect == SqlDialect.H2
                ? Schedulers.newBoundedElastic(2 * options.poolSize(), Integer.MAX_VALUE, "kumiko-h2", 60, true)
                : Schedulers.immediate();
    }

    /** {@return a runner whose statements take part in a transaction, whatever the context} */
    StatementRunner in(TransactionScope scope) {
        return new StatementRunner(connections, dialect, options, threads, scope);
    }

    Mono<Lease> lease() {
        var lease = Mono.from(connections.create())
                .onErrorMap(DatabaseException::ofConnecting)
                .timeout(options.acquireTimeout(), Mono.error(this::noConnection))
                .map(connection -> new Lease(connection, dialect, options.statementTimeout(), threads));
        return dialect == SqlDialect.H2 ? lease.subscribeOn(Schedulers.boundedElastic()) : lease;
    }

    private DatabaseException noConnection() {
        return new DatabaseException.Timeout(options.acquireTimeout(), options.poolSize());
    }

    /** {@return the innermost open transaction that the subscription is part of} */
    @Nullable
    TransactionScope scope(ContextView context) {
        var found = context.<TransactionScope>getOrEmpty(key()).orElse(null);
        return bound == null || found != null && found.isWithin(bound) ? found : bound;
    }

    /** {@return under what the open transaction of this database is found in a context} */
    Object key() {
        return new Key(connections);
    }

    /** Lets go of the threads, when what they do is done. */
    void close() {
        threads.disposeGracefully().subscribe();
    }

    private record Key(ConnectionFactory connections) {}

    private <T> Flux<T> run(Function<Connection, Publisher<T>> statement) {
        return Flux.deferContextual(context -> {
            var scope = scope(context);
            return scope == null
                    ? Flux.usingWhen(
                            lease(),
                            lease -> lease.run(statement),
                            Lease::close,
                            (lease, failure) -> lease.close(),
                            Lease::cancel)
                    : scope.run(statement);
        });
    }

    /**
     * {@return the work, all of which happens if it completes, and none if it fails or is cancelled} Results come before
     * the commit; whoever must not see what may yet be undone has to collect them.
     */
    <T> Flux<T> inTransaction(Function<TransactionScope, Publisher<T>> work) {
        return new Transactions(this).run(TransactionOptions.DEFAULT, Ending.COMMIT, work);
    }

    /**
     * {@return what the rows of a statement that reads are turned into}
     *
     * @param query what the statement answers, for the errors
     */
    <T> Flux<T> query(
            String sql,
            @Nullable Query<?> query,
            @Nullable Object[] values,
            Class<?>[] classes,
            Function<Result, Publisher<T>> rows) {
        return query(sql, query, values, classes, options.fetchSize(), rows);
    }

    /**
     * {@return what the rows of a statement that reads are turned into}
     *
     * @param fetchSize how many rows are asked of the server at a time; 0 for all at once, where none is of use without the
     *     others
     */
    <T> Flux<T> query(
            String sql,
            @Nullable Query<?> query,
            @Nullable Object[] values,
            Class<?>[] classes,
            int fetchSize,
            Function<Result, Publisher<T>> rows) {
        return run(connection -> execute(connection, sql, values, classes, fetchSize, rows))
                .onErrorMap(failure -> DatabaseException.of(failure, new Origin(sql, query)));
    }

    /**
     * {@return what the results of a statement that writes are turned into}
     *
     * @param model whose rows it writes, for the errors
     */
    <T> Flux<T> change(
            String sql,
            @Nullable Model<?> model,
            @Nullable Object[] values,
            Class<?>[] classes,
            Function<Result, Publisher<T>> results) {
        return Flux.deferContextual(context -> {
                    var scope = scope(context);
                    if (scope != null) {
                        scope.requireWritable();
                    }
                    return run(connection -> execute(connection, sql, values, classes, options.fetchSize(), results));
                })
                .onErrorMap(failure -> DatabaseException.of(failure, new Origin(sql, null, model)));
    }

    /** {@return what the results of a statement that writes, of no known model, are turned into} */
    <T> Flux<T> change(
            String sql, @Nullable Object[] values, Class<?>[] classes, Function<Result, Publisher<T>> results) {
        return change(sql, null, values, classes, results);
    }

    /** {@return how many rows a statement changed, of no known model} */
    Mono<Long> update(String sql, @Nullable Object[] values, Class<?>[] classes) {
        return update(sql, null, values, classes);
    }

    /** {@return how many rows of the model a statement changed} */
    Mono<Long> update(String sql, @Nullable Model<?> model, @Nullable Object[] values, Class<?>[] classes) {
        return change(sql, model, values, classes, Result::getRowsUpdated).reduce(0L, Long::sum);
    }

    private <T> Flux<T> execute(
            Connection connection,
            String sql,
            @Nullable Object[] values,
            Class<?>[] classes,
            int fetchSize,
            Function<Result, Publisher<T>> rows) {
        var statement = connection.createStatement(sql).fetchSize(fetchSize);
        bind(statement, values, classes);
        var answers = Flux.from(statement.execute()).concatMap(rows);
        return values.length == 0 && fetchSize > 0 && dialect == SqlDialect.POSTGRES
                ? PostgresConnections.released(answers)
                : answers;
    }

    /** H2 refuses a value that none of its types can hold with an error that is not R2DBC's. */
    private static void bind(Statement statement, int index, Object value) {
        try {
            statement.bind(index, value);
        } catch (RuntimeException failure) {
            throw failure.getCause() instanceof SQLException refusal
                    ? new R2dbcDataIntegrityViolationException(
                            refusal.getMessage(), refusal.getSQLState(), refusal.getErrorCode(), failure)
                    : failure;
        }
    }

    private static void bind(Statement statement, @Nullable Object[] values, Class<?>[] classes) {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value == null) {
                statement.bindNull(i, classes[i]);
            } else {
                bind(statement, i, value);
            }
        }
    }
}
