package kumiko.plan;

import java.util.List;
import java.util.Optional;

/**
 * The {@code FROM} clause: a table and what is joined to it.
 *
 * @param table the table's name in the database
 * @param alias its name in the statement
 * @param joins in the order in which they depend on each other
 */
public record Source(String table, String alias, List<Joined> joins) {

    public Source {
        joins = List.copyOf(joins);
    }

    /**
     * A table joined to those before it.
     *
     * @param outer whether rows stay that it has no match for
     * @param on the pairs of columns that have to be equal
     * @param condition what has to hold of the joined row beside that
     */
    public record Joined(String table, String alias, boolean outer, List<Match> on, Optional<Condition> condition) {
        public Joined {
            on = List.copyOf(on);
        }
    }

    /** A column of the joined table, and the term that it equals. */
    public record Match(Term.Stored joined, Term other) {}
}
