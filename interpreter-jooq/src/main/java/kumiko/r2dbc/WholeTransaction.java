package kumiko.r2dbc;

import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.TransactionDefinition;
import java.util.Set;
import kumiko.r2dbc.DatabaseException.Origin;
import org.jspecify.annotations.Nullable;
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
            case POSTGRES -> lease().control(connection -> connection.beginTransaction(new Modes(options)));
        };
        return beginning.onErrorMap(failure -> DatabaseException.of(failure, Origin.NONE));
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
        return lease().control(connection -> connection.rollbackTransaction());
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

    /** What PostgreSQL is told when a transaction begins, and forgets when it ends. */
    private record Modes(TransactionOptions options) implements TransactionDefinition {

        @Override
        public <T> @Nullable T getAttribute(Option<T> option) {
            if (option.equals(ISOLATION_LEVEL) && options.isolation() != Isolation.DATABASE_DEFAULT) {
                return option.cast(IsolationLevel.valueOf(options.isolation().sql()));
            }
            return option.equals(READ_ONLY) && options.readOnly() ? option.cast(true) : null;
        }
    }
}
