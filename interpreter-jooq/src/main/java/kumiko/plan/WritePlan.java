package kumiko.plan;

import java.util.List;
import java.util.Optional;
import kumiko.model.DataType;

/** What a statement writes, and which columns of what it has written it answers with. */
public sealed interface WritePlan {

    /** {@return the name of the table in the database} */
    String table();

    /** {@return the table's name in the statement} */
    String alias();

    /** {@return the columns that are answered for each row, none for only the number of rows} */
    List<Term.Stored> returning();

    record Insert(
            String table,
            String alias,
            List<Target> columns,
            Input input,
            Optional<Conflict> conflict,
            List<Term.Stored> returning)
            implements WritePlan {
        public Insert {
            columns = List.copyOf(columns);
            returning = List.copyOf(returning);
        }
    }

    /**
     * An update of rows that satisfy a condition.
     *
     * @param input rows that the condition and the new values may use, none for those of the table alone
     */
    record Update(
            String table,
            String alias,
            List<Setting> settings,
            Optional<Input> input,
            List<Target> columns,
            Condition where,
            List<Term.Stored> returning)
            implements WritePlan {
        public Update {
            settings = List.copyOf(settings);
            columns = List.copyOf(columns);
            returning = List.copyOf(returning);
        }
    }

    record Delete(String table, String alias, Condition where, List<Term.Stored> returning) implements WritePlan {
        public Delete {
            returning = List.copyOf(returning);
        }
    }

    /**
     * A column that the input has values for.
     *
     * @param ifNull what a null among them stands for
     */
    record Target(String column, DataType<?> type, Optional<Term> ifNull) {}

    /** A column and its new value. */
    record Setting(String column, Term value) {}

    /**
     * What is done with a row that shares these columns with a new one. In the new values, {@link #PROPOSED} is the alias
     * of the new row.
     *
     * @param settings none to leave the row as it is
     * @param where what has to hold of the row, which is left as it is otherwise
     */
    record Conflict(List<Target> target, List<Setting> settings, Condition where) {

        /** The alias of the row that was to be inserted. */
        public static final String PROPOSED = "excluded";

        public Conflict {
            target = List.copyOf(target);
            settings = List.copyOf(settings);
        }
    }

    /** Rows of values that come with the statement. */
    sealed interface Input {

        /** The alias by which the values are named. */
        String ALIAS = "v";

        /** A bind for each value, row by row. */
        record Values(List<List<Bind>> rows) implements Input {
            public Values {
                rows = List.copyOf(rows);
            }
        }

        /** A bind for each column: an array with a value for each row. */
        record Arrays(List<Bind> columns) implements Input {
            public Arrays {
                columns = List.copyOf(columns);
            }
        }
    }
}
