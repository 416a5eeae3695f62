package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Duration;
import java.util.Optional;
import kumiko.algebra.Query;
import org.jspecify.annotations.Nullable;

/** What went wrong in or with a database, sorted by what the caller can do next. */
public abstract sealed class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;
    private final @Nullable String sql;
    private final transient @Nullable Query<?> query;

    private DatabaseException(String message, @Nullable Throwable cause, Origin origin) {
        super(message, cause);
        this.sqlState = cause instanceof R2dbcException failure ? failure.getSqlState() : null;
        this.sql = origin.sql();
        this.query = origin.query();
    }

    /** What was being done. */
    record Origin(@Nullable String sql, @Nullable Query<?> query) {
        /** No one statement. */
        static final Origin NONE = new Origin(null, null);
    }

    /** {@return the five characters by which SQL names the condition, if the database gave them} */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }

    /** {@return the statement that failed, with placeholders for its values} */
    public Optional<String> sql() {
        return Optional.ofNullable(sql);
    }

    /** {@return the query that failed; it is not kept when the exception is serialized} */
    public Optional<Query<?>> query() {
        return Optional.ofNullable(query);
    }

    /** The row is already there: choose another key, or update. */
    public static final class UniqueViolation extends DatabaseException {
        private static final long serialVersionUID = 1L;

        UniqueViolation(Throwable cause, Origin origin) {
            super("a row with this key or this unique value is already there: " + cause.getMessage(), cause, origin);
        }
    }

    /** A row that is referred to is not there, or is still referred to. */
    public static final class ForeignKeyViolation extends DatabaseException {
        private static final long serialVersionUID = 1L;

        ForeignKeyViolation(Throwable cause, Origin origin) {
            super("a row that is referred to is missing, or still in use: " + cause.getMessage(), cause, origin);
        }
    }

    /** The row has been written since it was read: read it again. */
    public static final class StaleVersion extends DatabaseException {
        private static final long serialVersionUID = 1L;

        StaleVersion(String message, Origin origin) {
            super(message, null, origin);
        }
    }

    /** One row was asked for and there is none. */
    public static final class NotFound extends DatabaseException {
        private static final long serialVersionUID = 1L;

        NotFound(String message, Query<?> query) {
            super(message, null, new Origin(null, query));
        }
    }

    /** One row was asked for and there are more. */
    public static final class TooMany extends DatabaseException {
        private static final long serialVersionUID = 1L;

        TooMany(String message, Query<?> query) {
            super(message, null, new Origin(null, query));
        }
    }

    /** The same may succeed if the whole transaction is tried again: a deadlock, or a conflict of serializable ones. */
    public static final class Transient extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Transient(Throwable cause, Origin origin) {
            super(
                    "the transaction was given up for another and may be tried again: " + cause.getMessage(),
                    cause,
                    origin);
        }
    }

    /** It took too long: to get a connection, or to answer. */
    public static final class Timeout extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Timeout(Throwable cause, Origin origin) {
            super("the database did not answer in time: " + cause.getMessage(), cause, origin);
        }

        Timeout(Duration transaction) {
            super(
                    "the transaction was not over after " + transaction + ", so it has been rolled back",
                    null,
                    Origin.NONE);
        }
    }

    /** The connection was lost while a transaction committed: it may or may not have been. */
    public static final class OutcomeUnknown extends DatabaseException {
        private static final long serialVersionUID = 1L;

        OutcomeUnknown(Throwable cause, Origin origin) {
            super("the connection was lost during a commit, so it may or may not have happened", cause, origin);
        }
    }

    /** Anything else; trying again will not help. */
    public static final class Broken extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Broken(String message, @Nullable Throwable cause, Origin origin) {
            super(message, cause, origin);
        }
    }

    /** {@return the failure of an attempt to connect, sorted} */
    static Throwable ofConnecting(Throwable failure) {
        return failure instanceof R2dbcTimeoutException
                ? new Timeout(failure, Origin.NONE)
                : new Broken("cannot connect to the database: " + failure.getMessage(), failure, Origin.NONE);
    }

    /** {@return the failure of a statement, sorted} What is not the database's doing is left as it is. */
    static Throwable of(Throwable failure, Origin origin) {
        return switch (failure) {
            case R2dbcTimeoutException late -> new Timeout(late, origin);
            case Lease.Unanswered late -> new Timeout(late, origin);
            case R2dbcException refused -> of(refused, origin);
            default -> failure;
        };
    }

    private static DatabaseException of(R2dbcException failure, Origin origin) {
        return switch (failure.getSqlState()) {
            case "23505" -> new UniqueViolation(failure, origin);
            case "23503", "23506" -> new ForeignKeyViolation(failure, origin);
            case "40001", "40P01" -> new Transient(failure, origin);
            case "25P02" -> ofTransaction(failure, origin);
            case "57014" -> new Timeout(failure, origin);
            case "42P01", "42S02", "42S03", "42S04" ->
                new Broken(
                        "a table is missing, which `createTables` would create: " + failure.getMessage(),
                        failure,
                        origin);
            case null, default ->
                new Broken("the database failed at a statement: " + failure.getMessage(), failure, origin);
        };
    }

    /** {@return the failure of a transaction that could not go on or commit because of what had failed before} */
    static DatabaseException ofTransaction(R2dbcException failure, Origin origin) {
        return new Broken(
                "an earlier statement of this transaction failed, so all of it is rolled back; run what may fail in a"
                        + " nested transaction",
                failure,
                origin);
    }
}
