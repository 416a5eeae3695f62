package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement before it runs, and those that follow it up.
 *
 * @param sql its text, with {@code $1}, {@code $2} … for its values; empty if nothing has to run
 * @param values the values, in their order, null where a column is to have none; for the keys of rows that are not read yet,
 *     one list that says so
 * @param followUps the statements that load what is related to its rows
 */
public record PlannedStatement(String sql, List<@Nullable Object> values, List<FollowUp> followUps) {

    /** What runs where nothing has to. */
    static final PlannedStatement NONE = new PlannedStatement("", List.of());

    public PlannedStatement {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        followUps = List.copyOf(followUps);
    }

    PlannedStatement(String sql, List<@Nullable Object> values) {
        this(sql, values, List.of());
    }

    /**
     * A statement that follows another up.
     *
     * @param path the relation that it loads, with those that lead to it from the rows of the other
     */
    public record FollowUp(String path, PlannedStatement statement) {}

    /** {@return how many statements run, this one among them, if every one of them finds rows} */
    public int count() {
        return (sql.isEmpty() ? 0 : 1)
                + followUps.stream()
                        .mapToInt(followUp -> followUp.statement().count())
                        .sum();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(values.isEmpty() ? sql : sql + "\n-- " + values);
        for (var followUp : followUps) {
            text.append("\n-- ").append(followUp.path()).append(":\n").append(followUp.statement());
        }
        return text.toString();
    }
}
