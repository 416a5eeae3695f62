package kumiko.plan;

import java.util.List;
import java.util.Optional;

/**
 * The {@code FROM} clause: a table and what is joined to it.
 *
 * @param joins in the order in which they depend on each other
 */
public record Source(Table table, List<Joined> joins) {

    public Source {
        joins = List.copyOf(joins);
    }

    /** {@return the name of the first table in the statement} */
    public String alias() {
        return table.alias();
    }

    /** What rows come from. */
    public sealed interface Table {

        /** {@return its name in the statement} */
        String alias();

        /**
         * A table of the database.
         *
         * @param name its name there
         */
        record Stored(String name, String alias) implements Table {}

        /**
         * The rows of a select, with the names that their columns have outside.
         *
         * @param lateral whether the select is run for each row of the tables before it, which it may name
         */
        record Derived(List<Output> columns, Plan.Select select, String alias, boolean lateral) implements Table {
            public Derived {
                columns = List.copyOf(columns);
            }
        }

        /** Lists side by side, each one bind: the columns of as many rows as they have elements. */
        record Lists(List<Bind> columns, List<String> names, String alias) implements Table {
            public Lists {
                columns = List.copyOf(columns);
                names = List.copyOf(names);
            }
        }
    }

    /** A value of a derived table's rows, and its name. */
    public record Output(Term term, String name) {

        /** {@return the value as the statement around the derived table names it} */
        Term.Stored of(String alias, boolean outer) {
            return new Term.Stored(alias, name, term.type(), outer || term.nullable());
        }
    }

    /**
     * A table joined to those before it.
     *
     * @param outer whether rows stay that it has no match for
     * @param on the pairs of columns that have to be equal
     * @param condition what has to hold of the joined row beside that
     */
    public record Joined(Table table, boolean outer, List<Match> on, Optional<Condition> condition) {
        public Joined {
            on = List.copyOf(on);
        }

        /** {@return the same table, joined so that only rows with a match stay} */
        Joined inner() {
            return new Joined(table, false, on, condition);
        }
    }

    /** A column of the joined table, and the term that it equals. */
    public record Match(Term.Stored joined, Term other) {}
}
