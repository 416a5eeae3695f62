package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What went wrong in or with a database, sorted by what the caller can do next. */
public abstract sealed class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;
    private final @Nullable String sql;

    private DatabaseException(String message, @Nullable Throwable cause, @Nullable String sql) {
        super(message, cause);
        this.sqlState = cause instanceof R2dbcException failure ? failure.getSqlState() : null;
        this.sql = sql;
    }

    /** {@return the five characters by which SQL names the condition, if the database gave them} */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }

    /** {@return the statement that failed, with placeholders for its values} */
    public Optional<String> sql() {
        return Optional.ofNullable(sql);
    }

    /** The row is already there: choose another key, or update. */
    public static final class UniqueViolation extends DatabaseException {
        private static final long serialVersionUID = 1L;

        UniqueViolation(Throwable cause, @Nullable String sql) {
            super("a row with this key or this unique value is already there: " + cause.getMessage(), cause, sql);
        }
    }

    /** A row that is referred to is not there, or is still referred to. */
    public static final class ForeignKeyViolation extends DatabaseException {
        private static final long serialVersionUID = 1L;

        ForeignKeyViolation(Throwable cause, @Nullable String sql) {
            super("a row that is referred to is missing, or still in use: " + cause.getMessage(), cause, sql);
        }
    }

    /** The row has been written since it was read: read it again. */
    public static final class StaleVersion extends DatabaseException {
        private static final long serialVersionUID = 1L;

        StaleVersion(String message, @Nullable String sql) {
            super(message, null, sql);
        }
    }

    /** One row was asked for and there is none. */
    public static final class NotFound extends DatabaseException {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message, null, null);
        }
    }

    /** One row was asked for and there are more. */
    public static final class TooMany extends DatabaseException {
        private static final long serialVersionUID = 1L;

        TooMany(String message) {
            super(message, null, null);
        }
    }

    /** The same may succeed if the whole transaction is tried again: a deadlock, or a conflict of serializable ones. */
    public static final class Transient extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Transient(Throwable cause, @Nullable String sql) {
            super("the transaction was given up for another and may be tried again: " + cause.getMessage(), cause, sql);
        }
    }

    /** It took too long: to get a connection, or to answer. */
    public static final class Timeout extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Timeout(Throwable cause, @Nullable String sql) {
            super("the database did not answer in time: " + cause.getMessage(), cause, sql);
        }
    }

    /** The connection was lost while a transaction committed: it may or may not have been. */
    public static final class OutcomeUnknown extends DatabaseException {
        private static final long serialVersionUID = 1L;

        OutcomeUnknown(Throwable cause) {
            super("the connection was lost during a commit, so it may or may not have happened", cause, null);
        }
    }

    /** Anything else; trying again will not help. */
    public static final class Broken extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Broken(String message, @Nullable Throwable cause, @Nullable String sql) {
            super(message, cause, sql);
        }
    }

    /** {@return the failure of a statement, sorted} */
    static Throwable of(Throwable failure, @Nullable String sql) {
        if (failure instanceof DatabaseException) {
            return failure;
        }
        if (failure instanceof TimeoutException) {
            return new Timeout(failure, sql);
        }
        if (!(failure instanceof R2dbcException database)) {
            return failure;
        }
        var state = database.getSqlState() == null ? "" : database.getSqlState();
        return switch (state) {
            case "23505" -> new UniqueViolation(failure, sql);
            case "23503", "23506" -> new ForeignKeyViolation(failure, sql);
            case "40001", "40P01" -> new Transient(failure, sql);
            case "57014" -> new Timeout(failure, sql);
            default ->
                failure instanceof io.r2dbc.spi.R2dbcTimeoutException
                        ? new Timeout(failure, sql)
                        : new Broken("the database refused a statement: " + failure.getMessage(), failure, sql);
        };
    }
}
