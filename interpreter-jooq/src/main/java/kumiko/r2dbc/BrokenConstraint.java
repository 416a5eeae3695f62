package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of the rule that a statement broke, in its own names.
 *
 * @param name the constraint's; not-null constraints have none
 * @param table the one that has the constraint
 * @param columns the constraint's, or for one that is in use on PostgreSQL, those it refers to; none where it is not said
 */
record BrokenConstraint(Optional<String> name, Optional<String> table, List<String> columns) {

    static final BrokenConstraint UNKNOWN = of(null, null, List.of());

    private static final String POSTGRES_PACKAGE = "io.r2dbc.postgresql.";

    BrokenConstraint {
        columns = List.copyOf(columns);
    }

    static BrokenConstraint of(@Nullable String name, @Nullable String table, List<String> columns) {
        return new BrokenConstraint(Optional.ofNullable(name), Optional.ofNullable(table), columns);
    }

    /** {@return what the failure says of it} */
    static BrokenConstraint of(R2dbcException failure) {
        return isOfPostgres(failure)
                ? PostgresErrors.constraint(failure)
                : H2Errors.constraint(String.valueOf(failure.getSqlState()), String.valueOf(failure.getMessage()));
    }

    /** {@return whether PostgreSQL's driver failed} Its classes cannot be asked for, as they may be absent. */
    static boolean isOfPostgres(R2dbcException failure) {
        return failure.getClass().getName().startsWith(POSTGRES_PACKAGE);
    }
}
