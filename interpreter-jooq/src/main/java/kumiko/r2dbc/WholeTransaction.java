package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.Result;
import java.util.Set;
import kumiko.r2dbc.DatabaseException.Origin;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A transaction on a connection of its own, to which all that is nested in it belongs. */
final class WholeTransaction extends TransactionScope {

    /** The server or the connection ended: PostgreSQL's and, from 9, H2's codes. */
    private static final Set<String> CONNECTION_LOST =
            Set.of("57P01", "57P02", "57P03", "40003", "90067", "90098", "90121");

    private final TransactionOptions options;
    private final H2Isolation h2Isolation;

    WholeTransaction(Lease lease, TransactionOptions options) {
        super(lease, null, options.readOnly());
        this.options = options;
        this.h2Isolation = new H2Isolation(lease);
    }

    @Override
    Mono<Void> begin() {
        var beginning = switch (lease().dialect()) {
            case H2 ->
                h2Isolation.set(options.isolation()).then(lease().control(connection -> connection.beginTransaction()));
            case POSTGRES -> statement(beginning(options));
        };
        return beginning.onErrorMap(failure -> DatabaseException.of(failure, Origin.NONE));
    }

    /** What PostgreSQL is told when a transaction begins, and forgets when it ends. */
    private static String beginning(TransactionOptions options) {
        var isolation = options.isolation() == Isolation.DATABASE_DEFAULT
                ? ""
                : " isolation level " + options.isolation().sql();
        return "begin" + isolation + (options.readOnly() ? " read only" : "");
    }

    /**
     * As a statement. The driver leaves out what it takes for superfluous, by what it last knew of the server; after a
     * cancellation that is not always what the server knows.
     */
    private Mono<Void> statement(String sql) {
        return lease().control(
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(Result::getRowsUpdated)
                                .then());
    }

    @Override
    Mono<Void> keep() {
        return Mono.defer(() -> lease().isLost()
                ? Mono.error(new DatabaseException.Broken(
                        "the connection was lost before the commit, so nothing was committed", null, Origin.NONE))
                : lease().control(connection -> connection.commitTransaction()).onErrorMap(this::ofCommit));
    }

    @Override
    Mono<Void> undo() {
        return switch (lease().dialect()) {
            case H2 -> lease().control(connection -> connection.rollbackTransaction());
            case POSTGRES -> statement("rollback");
        };
    }

    @Override
    Mono<Void> leave() {
        return h2Isolation.restore().then(lease().close());
    }

    /** Only an answer of the server says that nothing was committed. */
    private Throwable ofCommit(Throwable failure) {
        if (failure instanceof R2dbcException answer && isDefinite(answer)) {
            return isRolledBack(answer)
                    ? DatabaseException.ofTransaction(answer, Origin.NONE)
                    : DatabaseException.of(answer, Origin.NONE);
        }
        lease().abandon();
        return new DatabaseException.OutcomeUnknown(failure, Origin.NONE);
    }

    private static boolean isDefinite(R2dbcException answer) {
        var sqlState = answer.getSqlState();
        return sqlState != null && !sqlState.startsWith("08") && !CONNECTION_LOST.contains(sqlState);
    }

    /** PostgreSQL rolls back at a commit after a statement has failed; the driver calls that so. */
    private static boolean isRolledBack(R2dbcException answer) {
        return answer instanceof R2dbcRollbackException
                && !String.valueOf(answer.getSqlState()).startsWith("40");
    }
}
