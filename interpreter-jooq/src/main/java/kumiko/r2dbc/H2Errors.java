package kumiko.r2dbc;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads what H2 says of a broken constraint. It says it only in its message, and there in parts of SQL in quotation marks,
 * which are the same in every language:
 *
 * {@snippet lang=text :
 * Unique index or primary key violation: "PUBLIC.users_name_key INDEX PUBLIC.i ON PUBLIC.users(name NULLS FIRST) VALUES …"
 * Referential integrity constraint violation: "posts_user_id_fkey: PUBLIC.posts FOREIGN KEY(user_id) REFERENCES …"
 * NULL not allowed for column "name"
 * }
 */
final class H2Errors {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")*+\"|[^\\s\"(),.:]++)";
    private static final String IN_SCHEMA = "(?:" + NAME + "\\.)?";
    private static final String COLUMN_LIST = "\\((?<columns>" + NAME + "[^\",()]*(?:, " + NAME + "[^\",()]*)*)\\)";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*+)\"");
    private static final Pattern COLUMN = Pattern.compile("(" + NAME + ")[^\",()]*(?:, |$)");
    private static final Pattern TYPED_COLUMN = Pattern.compile("^(" + NAME + ") ");
    private static final Pattern UNIQUE = Pattern.compile("^(?:" + IN_SCHEMA + "(?<name>" + NAME + ") )?(?:INDEX "
            + IN_SCHEMA + NAME + " |PRIMARY KEY )?ON " + IN_SCHEMA + "(?<table>" + NAME + ")" + COLUMN_LIST);
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "^(?<name>.*?): " + IN_SCHEMA + "(?<table>" + NAME + ") FOREIGN KEY" + COLUMN_LIST + " REFERENCES ");
    private static final Pattern CHECK = Pattern.compile("^(?<name>.*?): ");

    private H2Errors() {}

    static BrokenConstraint constraint(String sqlState, String message) {
        var quoted = quoted(message);
        if (quoted.isEmpty()) {
            return BrokenConstraint.UNKNOWN;
        }
        var description = quoted.getFirst();
        return switch (sqlState) {
            case "23505" -> found(UNIQUE, description).map(H2Errors::unique).orElse(BrokenConstraint.UNKNOWN);
            case "23503", "23506" ->
                found(FOREIGN_KEY, description).map(H2Errors::foreignKey).orElse(BrokenConstraint.UNKNOWN);
            case "23513", "23514" ->
                found(CHECK, description)
                        .map(check -> BrokenConstraint.of(check.group("name"), null, List.of()))
                        .orElse(BrokenConstraint.UNKNOWN);
            case "23502" -> ofColumn(description);
            case "22001" ->
                found(TYPED_COLUMN, description)
                        .map(column -> ofColumn(unquoted(column.group(1))))
                        .orElse(BrokenConstraint.UNKNOWN);
            case "22004" -> ofColumn(quoted.getLast());
            default -> BrokenConstraint.UNKNOWN;
        };
    }

    /** {@return the parts in quotation marks, but for those of the statement, with which the message ends} */
    private static List<String> quoted(String message) {
        int statement = message.indexOf("; SQL statement:");
        return QUOTED.matcher(statement < 0 ? message : message.substring(0, statement))
                .results()
                .map(part -> part.group(1).replace("\"\"", "\""))
                .toList();
    }

    private static Optional<MatchResult> found(Pattern form, String description) {
        return form.matcher(description).results().findFirst();
    }

    private static BrokenConstraint unique(MatchResult found) {
        return new BrokenConstraint(
                Optional.ofNullable(found.group("name")).map(H2Errors::unquoted),
                Optional.of(unquoted(found.group("table"))),
                columns(found.group("columns")));
    }

    /** The name of a foreign key stands there as it is, without quotation marks. */
    private static BrokenConstraint foreignKey(MatchResult found) {
        return BrokenConstraint.of(
                found.group("name"), unquoted(found.group("table")), columns(found.group("columns")));
    }

    private static BrokenConstraint ofColumn(String name) {
        return BrokenConstraint.of(null, null, List.of(name));
    }

    private static List<String> columns(String list) {
        return COLUMN.matcher(list)
                .results()
                .map(column -> unquoted(column.group(1)))
                .toList();
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
