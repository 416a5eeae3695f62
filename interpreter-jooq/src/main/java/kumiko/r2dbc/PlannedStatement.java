package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement before it runs.
 *
 * @param sql its text, with {@code $1}, {@code $2} … for its values; empty if nothing has to run
 * @param values the values, in their order, null where a column is to have none
 */
public record PlannedStatement(String sql, List<@Nullable Object> values) {

    /** What runs where nothing has to. */
    static final PlannedStatement NONE = new PlannedStatement("", List.of());

    public PlannedStatement {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String toString() {
        return values.isEmpty() ? sql : sql + "\n-- " + values;
    }
}
