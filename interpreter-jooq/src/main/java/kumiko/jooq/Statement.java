package kumiko.jooq;

import java.util.List;
import kumiko.plan.Bind;

/**
 * A statement as text, and what its placeholders stand for.
 *
 * @param sql the text, with {@code $1}, {@code $2} … as placeholders
 * @param binds what they stand for, in their order
 */
public record Statement(String sql, List<Bind> binds) {
    public Statement {
        binds = List.copyOf(binds);
    }
}
