package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.jooq.UnsupportedByDialectException;
import kumiko.memory.OutOfRangeException;
import kumiko.memory.Policies;
import kumiko.memory.RefusedWriteException;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** What went wrong in or with a database, sorted by what the caller can do next. */
public abstract sealed class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int H2_LOCK_TIMEOUT = 50_200;

    private final @Nullable String sqlState;
    private final @Nullable String sql;
    private final transient @Nullable Query<?> query;

    private DatabaseException(String message, @Nullable Throwable cause, Origin origin) {
        super(message, cause);
        this.sqlState = cause instanceof R2dbcException failure ? failure.getSqlState() : null;
        this.sql = origin.sql();
        this.query = origin.query();
    }

    /** A refusal of values. The driver's words may show them, so they are kept only where nothing sensitive can be reached. */
    private DatabaseException(String message, Breach breach) {
        super(message, breach.origin().isSensitive() ? null : breach.failure());
        this.sqlState = breach.failure().getSqlState();
        this.sql = breach.origin().sql();
        this.query = breach.origin().query();
    }

    /**
     * What was being done.
     *
     * @param model whose rows were written or read
     */
    record Origin(
            @Nullable String sql,
            @Nullable Query<?> query,
            @Nullable Model<?> model) {
        /** No one statement. */
        static final Origin NONE = new Origin(null, null);

        Origin(@Nullable String sql, @Nullable Query<?> query) {
            this(sql, query, query == null ? null : query.model());
        }

        Optional<Model<?>> modelOfRows() {
            return Optional.ofNullable(model);
        }

        /** Whether a value of the rows is not to be shown, or of rows that they lead to and a query may compute with. */
        boolean isSensitive() {
            var reached = new LinkedHashSet<Model<?>>();
            var left = new ArrayDeque<Model<?>>();
            modelOfRows().ifPresent(left::add);
            while (!left.isEmpty()) {
                var next = left.remove();
                if (reached.add(next)) {
                    next.relations()
                            .forEach(relation -> left.add(relation.target().model()));
                }
            }
            return reached.stream()
                    .flatMap(rows -> rows.columns().stream())
                    .anyMatch(column -> column.is(ColumnRole.SENSITIVE));
        }
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

    /**
     * The rules of the schema do not allow the row. The message names what it is about and shows no value.
     *
     * <p>The cause is the driver's exception, whose own message may show values; it is left out for a model that has
     * sensitive attributes, or whose relations lead to one.
     */
    public abstract static sealed class ConstraintViolation extends DatabaseException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String constraint;
        private final @Nullable String table;
        private final String[] attributes;

        private ConstraintViolation(String message, Breach breach, List<String> attributes) {
            super(message + breach.byName(), breach);
            this.constraint = breach.broken().name().orElse(null);
            this.table = breach.broken().table().orElse(null);
            this.attributes = attributes.toArray(String[]::new);
        }

        private ConstraintViolation(String message, Model<?> model) {
            super(message, null, new Origin(null, null, model));
            this.constraint = null;
            this.table = model.table();
            this.attributes = new String[0];
        }

        private ConstraintViolation(RefusedWriteException refused) {
            super(String.valueOf(refused.getMessage()), refused, Origin.NONE);
            this.constraint = null;
            this.table = null;
            this.attributes = refused.attributes().toArray(String[]::new);
        }

        /** {@return the constraint's name in the database, as {@code users_username_key}; not-null has none} */
        public Optional<String> constraint() {
            return Optional.ofNullable(constraint);
        }

        /** {@return the table that has the constraint, empty if the database does not say} */
        public Optional<String> table() {
            return Optional.ofNullable(table);
        }

        /**
         * {@return the attributes that the constraint is about, in snake_case} None if they are not known, as for native
         * SQL and checks, or are another model's, as those of a row that still refers to this one.
         */
        public List<String> attributes() {
            return List.of(attributes);
        }
    }

    /** The row is already there, or one that cannot be there beside it: choose another key, or update. */
    public static final class UniqueViolation extends ConstraintViolation {
        private static final long serialVersionUID = 1L;

        UniqueViolation(RefusedWriteException refused) {
            super(refused);
        }

        UniqueViolation(Breach breach) {
            super(
                    "there is already a row" + breach.ofOwner() + " with "
                            + breach.names(breach.attributes())
                                    .map(names -> "this " + names)
                                    .orElse("a value that only one may have"),
                    breach,
                    breach.attributes());
        }
    }

    /** A row that is referred to is not there, or is still referred to. */
    public static final class ForeignKeyViolation extends ConstraintViolation {
        private static final long serialVersionUID = 1L;

        private final Side side;

        /** Which of the two rows of a reference does not fit. */
        public enum Side {
            /** The row that is referred to is not there: insert it first. */
            MISSING,
            /** The row is still referred to: delete or change first what refers to it. */
            IN_USE,
            /** The database does not say which. */
            UNKNOWN
        }

        ForeignKeyViolation(RefusedWriteException refused, Side side) {
            super(refused);
            this.side = side;
        }

        ForeignKeyViolation(Model<?> missing) {
            super("there is no " + missing + " with that key to be referred to", missing);
            this.side = Side.MISSING;
        }

        ForeignKeyViolation(Breach breach) {
            super(message(breach), breach, breach.referringAttributes());
            this.side = breach.side();
        }

        private static String message(Breach breach) {
            var attributes = breach.referringAttributes();
            return switch (breach.side()) {
                case MISSING ->
                    breach.names(attributes)
                                    .map(names -> "the row that " + names)
                                    .orElse("a row that a row") + breach.ofOwner() + " refers to is missing";
                case IN_USE -> "the row is still referred to by a row" + breach.ofOwner();
                case UNKNOWN -> "a row that a row" + breach.ofOwner() + " refers to is missing, or still referred to";
            };
        }

        /** {@return whether the row that is referred to is missing, or still referred to} */
        public Side side() {
            return side;
        }
    }

    /** A value is missing that has to be there. */
    public static final class NotNullViolation extends ConstraintViolation {
        private static final long serialVersionUID = 1L;

        NotNullViolation(RefusedWriteException refused) {
            super(refused);
        }

        NotNullViolation(Breach breach) {
            super(
                    breach.names(breach.attributes()).orElse("a column") + breach.ofOwner() + " has to have a value",
                    breach,
                    breach.attributes());
        }
    }

    /** A condition does not hold that the database checks for every row. */
    public static final class CheckViolation extends ConstraintViolation {
        private static final long serialVersionUID = 1L;

        CheckViolation(Breach breach) {
            super("a row" + breach.ofOwner() + " has values that are not allowed", breach, breach.attributes());
        }
    }

    /** A value is of no use where it stands: too long, out of range, or not of the form that a type needs. */
    public static final class InvalidData extends DatabaseException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String attribute;

        InvalidData(RefusedWriteException refused) {
            super(String.valueOf(refused.getMessage()), refused, Origin.NONE);
            this.attribute = refused.attributes().stream().findFirst().orElse(null);
        }

        InvalidData(OutOfRangeException refused) {
            super(String.valueOf(refused.getMessage()), refused, Origin.NONE);
            this.attribute = null;
        }

        InvalidData(Breach breach) {
            super(message(breach), breach);
            this.attribute = breach.attributes().stream().findFirst().orElse(null);
        }

        private static String message(Breach breach) {
            var place = breach.names(breach.attributes())
                    .map(name -> " for " + name + breach.ofOwner())
                    .orElse("");
            return switch (String.valueOf(breach.failure().getSqlState())) {
                case "22001" -> "a value is too long" + place;
                case "22003", "22004", "22008" -> "a value is out of range" + place;
                case "22007", "22018", "22P02", "22032" -> "a value has not the form that its type needs" + place;
                case "22012" -> "a number is divided by zero";
                default ->
                    "a value cannot be used" + place + " (SQLSTATE "
                            + breach.failure().getSqlState() + ")";
            };
        }

        /** {@return the attribute, in snake_case, if the database says which column it is} PostgreSQL never does. */
        public Optional<String> attribute() {
            return Optional.ofNullable(attribute);
        }
    }

    /**
     * The policy of the view does not allow what was to be written, or hides a row that is in its place. The message shows no
     * value.
     */
    public static final class PolicyViolation extends DatabaseException {
        private static final long serialVersionUID = 1L;

        private final String[] attributes;

        private PolicyViolation(String message, List<String> attributes, Origin origin) {
            super(message, null, origin);
            this.attributes = attributes.toArray(String[]::new);
        }

        PolicyViolation(RefusedWriteException refused) {
            this(String.valueOf(refused.getMessage()), refused.attributes(), Origin.NONE);
        }

        static PolicyViolation of(Model<?> model, Policy.Rule<?> rule) {
            var attributes = rule.attributes().asJava();
            return new PolicyViolation(Policies.notAllowed(model, rule), attributes, new Origin(null, null, model));
        }

        static PolicyViolation hidden(Model<?> model, List<? extends Column<?>> columns) {
            var attributes = columns.stream().map(Column::name).toList();
            return new PolicyViolation(Policies.hidden(model, columns), attributes, new Origin(null, null, model));
        }

        /** {@return the attributes that the policy asks for, or that the hidden row shares, in snake_case} */
        public List<String> attributes() {
            return List.of(attributes);
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
            this(message, new Origin(null, query));
        }

        NotFound(String message, Origin origin) {
            super(message, null, origin);
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

    /** A row is locked by another transaction, and the query does not wait for it, or did not get it in time. */
    public static final class Locked extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Locked(Throwable cause, Origin origin) {
            super("another transaction has locked a row of the query: " + cause.getMessage(), cause, origin);
        }
    }

    /** It took too long: to get a connection, or to answer. */
    public static final class Timeout extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Timeout(Throwable cause, Origin origin) {
            super("the database did not answer in time: " + cause.getMessage(), cause, origin);
        }

        Timeout(Duration acquire, int connections) {
            super(
                    "no connection for %dms: all %d of the pool are in use, or the server does not respond; see acquireTimeout and poolSize of DatabaseOptions"
                            .formatted(acquire.toMillis(), connections),
                    null,
                    Origin.NONE);
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

    /** The database has no SQL for what is asked: ask otherwise, or another database. No statement was run. */
    public static final class Unsupported extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Unsupported(UnsupportedByDialectException refused) {
            super(String.valueOf(refused.getMessage()), refused, Origin.NONE);
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
            case R2dbcTimeoutException late ->
                late.getErrorCode() == H2_LOCK_TIMEOUT ? new Locked(late, origin) : new Timeout(late, origin);
            case Lease.Unanswered late -> new Timeout(late, origin);
            case R2dbcException refused -> of(refused, origin);
            default -> failure;
        };
    }

    /** {@return the refusal of a write in memory, sorted} */
    static DatabaseException of(RefusedWriteException refused) {
        return switch (refused.reason()) {
            case NO_VALUE -> new NotNullViolation(refused);
            case TOO_LARGE -> new InvalidData(refused);
            case NOT_UNIQUE -> new UniqueViolation(refused);
            case MISSING_REFERENCE -> new ForeignKeyViolation(refused, ForeignKeyViolation.Side.MISSING);
            case STILL_REFERENCED -> new ForeignKeyViolation(refused, ForeignKeyViolation.Side.IN_USE);
            case STALE -> new StaleVersion(String.valueOf(refused.getMessage()), Origin.NONE);
            case NOT_ALLOWED -> new PolicyViolation(refused);
            case NOT_FOUND -> new NotFound(String.valueOf(refused.getMessage()), Origin.NONE);
        };
    }

    private static DatabaseException of(R2dbcException failure, Origin origin) {
        return switch (failure.getSqlState()) {
            case "23505", "23P01" -> new UniqueViolation(Breach.of(failure, origin));
            case "23503", "23506", "23001" -> new ForeignKeyViolation(Breach.of(failure, origin));
            case "23502" -> new NotNullViolation(Breach.of(failure, origin));
            case "23513", "23514" -> new CheckViolation(Breach.of(failure, origin));
            case "40001", "40P01" -> new Transient(failure, origin);
            case "25P02" -> ofTransaction(failure, origin);
            case "55P03" -> new Locked(failure, origin);
            case "57014" -> new Timeout(failure, origin);
            case "42P01", "42S02", "42S03", "42S04" ->
                new Broken(
                        "a table is missing, which `createTables` would create: " + failure.getMessage(),
                        failure,
                        origin);
            case String state when state.startsWith("22") -> new InvalidData(Breach.of(failure, origin));
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
