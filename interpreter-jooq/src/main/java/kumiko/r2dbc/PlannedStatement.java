package kumiko.r2dbc;

import java.util.List;

/**
 * A statement before it runs.
 *
 * @param sql its text, with {@code $1}, {@code $2} … for its values; empty if nothing has to run
 * @param values the values, in their order
 */
public record PlannedStatement(String sql, List<Object> values) {

    public PlannedStatement {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return values.isEmpty() ? sql : sql + "\n-- " + values;
    }
}
