package kumiko.r2dbc;

import io.r2dbc.postgresql.api.PostgresqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what PostgreSQL says of a broken constraint, from the fields of its error beside the message. Like
 * {@link PostgresConnections} it names that driver's classes, so it is used only where the driver is there.
 */
final class PostgresErrors {

    /** The beginning of a detail in any language: {@code Key (name, "of birth")=(…) …}. Expressions have parentheses. */
    private static final Pattern KEY = Pattern.compile("^[^(]*+\\(((?:[^\"()]|\"(?:[^\"]|\"\")*+\")*+)\\)=\\(");

    private static final Pattern COLUMN = Pattern.compile("\\G(\"(?:[^\"]|\"\")*+\"|[^\",()]++)(?:, |$)");

    /** States whose details begin with a key; others show the whole row there. */
    private static final Set<String> OF_KEYS = Set.of("23505", "23503", "23001", "23P01");

    private PostgresErrors() {}

    static BrokenConstraint constraint(Throwable failure) {
        if (!(failure instanceof PostgresqlException refused)) {
            return BrokenConstraint.UNKNOWN;
        }
        var details = refused.getErrorDetails();
        return new BrokenConstraint(
                details.getConstraintName(),
                details.getTableName(),
                details.getColumnName()
                        .map(List::of)
                        .orElseGet(() ->
                                details.getDetail().map(PostgresErrors::columns).orElse(List.of())));
    }

    /** {@return the columns of the key that a detail begins with} None if there is no key, or an expression in it. */
    static List<String> columns(String detail) {
        var key = KEY.matcher(detail);
        if (!key.find()) {
            return List.of();
        }
        var columns = new ArrayList<String>();
        var names = COLUMN.matcher(key.group(1));
        int end = 0;
        while (names.find()) {
            columns.add(unquoted(names.group(1)));
            end = names.end();
        }
        return end == key.group(1).length() ? columns : List.of();
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
