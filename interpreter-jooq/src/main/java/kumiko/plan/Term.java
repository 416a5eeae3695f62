package kumiko.plan;

import java.util.List;
import java.util.Optional;
import kumiko.algebra.Expression.Sign;
import kumiko.algebra.Function;
import kumiko.algebra.Operation;
import kumiko.algebra.WindowFunction.Rank;
import kumiko.algebra.WindowFunction.Side;
import kumiko.model.DataType;

/** A value in SQL. */
public sealed interface Term {

    /** {@return the stored type of the value} */
    DataType<?> type();

    /** {@return whether the value can be null} */
    boolean nullable();

    /** A column of a source. */
    record Stored(String alias, String column, DataType<?> type, boolean nullable) implements Term {

        /** {@return the column of the only source there is} */
        public Stored unqualified() {
            return new Stored("", column, type, nullable);
        }
    }

    /** A placeholder. */
    record Placeholder(Bind bind) implements Term {
        @Override
        public DataType<?> type() {
            return bind.type();
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** A whole number and one more. */
    record Successor(Term number) implements Term {
        @Override
        public DataType<?> type() {
            return number.type();
        }

        @Override
        public boolean nullable() {
            return number.nullable();
        }
    }

    /** The moment of a write by the database's clock, in the type of a column. */
    record Now(DataType<?> type, Bind zone) implements Term {
        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** A function; its argument is never a moment, see {@link LocalTime}. */
    record Call(Function function, Term argument) implements Term {
        @Override
        public DataType<?> type() {
            return function.result(argument.type());
        }

        @Override
        public boolean nullable() {
            return argument.nullable();
        }
    }

    /** A function of several terms. */
    record Apply(Operation operation, List<Term> arguments, DataType<?> type) implements Term {
        public Apply {
            arguments = List.copyOf(arguments);
        }

        @Override
        public boolean nullable() {
            return switch (operation) {
                case COALESCE, GREATEST, LEAST -> arguments.stream().allMatch(Term::nullable);
                case NULLIF -> true;
                case CONCAT, SUBSTRING, RIGHT, REPLACE, POSITION ->
                    arguments.stream().anyMatch(Term::nullable);
            };
        }
    }

    /** The value of the first condition that holds. */
    record Choice(List<When> whens, Optional<Term> otherwise, DataType<?> type) implements Term {
        public Choice {
            whens = List.copyOf(whens);
        }

        @Override
        public boolean nullable() {
            return otherwise.map(Term::nullable).orElse(true)
                    || whens.stream().anyMatch(when -> when.value().nullable());
        }
    }

    /** A condition, and the value where it holds. */
    record When(Condition condition, Term value) {}

    /** A time so many microseconds later. */
    record LaterByDuration(Term time, Bind microseconds) implements Term {
        @Override
        public DataType<?> type() {
            return time.type();
        }

        @Override
        public boolean nullable() {
            return time.nullable();
        }
    }

    /** A date, or a date and time, so many months later, and then so many days. */
    record LaterByPeriod(Term time, Bind months, Bind days) implements Term {
        @Override
        public DataType<?> type() {
            return time.type();
        }

        @Override
        public boolean nullable() {
            return time.nullable();
        }
    }

    /** A moment as the date and time that clocks show in a zone. */
    record LocalTime(Term moment, Bind zone) implements Term {
        @Override
        public DataType<?> type() {
            return DataType.DATE_TIME;
        }

        @Override
        public boolean nullable() {
            return moment.nullable();
        }
    }

    /** A text with its case folded: two such are equal where the texts differ in case only. */
    record Folded(Term text) implements Term {
        @Override
        public DataType<?> type() {
            return DataType.TEXT;
        }

        @Override
        public boolean nullable() {
            return text.nullable();
        }
    }

    /** A column's text as a pattern that matches it literally, {@code %} added where the wrapping says. */
    record AsPattern(Term text, Bind.Wrapping wrapping) implements Term {
        @Override
        public DataType<?> type() {
            return DataType.TEXT;
        }

        @Override
        public boolean nullable() {
            return text.nullable();
        }
    }

    /** Whether a condition holds; false, too, where SQL leaves it unknown. */
    record Truth(Condition condition) implements Term {
        @Override
        public DataType<?> type() {
            return DataType.BOOLEAN;
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** A value of a joined row, null where there is none: where its key is null. */
    record OfRow(Term key, Term value) implements Term {
        @Override
        public DataType<?> type() {
            return value.type();
        }

        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** An exact sum, difference or product, which does not overflow. */
    record Arithmetic(Sign sign, Term left, Term right, DataType<?> type) implements Term {
        @Override
        public boolean nullable() {
            return sign == Sign.DIVIDED_BY || sign == Sign.MODULO || left.nullable() || right.nullable();
        }
    }

    /** How many elements a list has. */
    record Length(Term list) implements Term {
        @Override
        public DataType<?> type() {
            return DataType.INTEGER;
        }

        @Override
        public boolean nullable() {
            return list.nullable();
        }
    }

    /** The element of a list at a place, of which the first is 1; null where there is none. */
    record Element(Term list, Bind subscript, DataType<?> type) implements Term {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    /**
     * What steps into a JSON document lead to, if it is of the type; null where it is not.
     *
     * @param steps names, which are texts, and places, of which the first is 0
     */
    record InJson(Term document, List<Bind> steps, DataType<?> type) implements Term {
        public InJson {
            steps = List.copyOf(steps);
        }

        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** A number that is rounded as decimal numbers are when it is assigned: half of one goes away from zero. */
    record Rounding(Term number) implements Term {
        @Override
        public DataType<?> type() {
            return number.type();
        }

        @Override
        public boolean nullable() {
            return number.nullable();
        }
    }

    /** The number of a row, from 1, among those that have the same terms, in that order. */
    record RowNumber(List<Term> partition, List<Plan.Sort> order) implements Term {
        public RowNumber {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }

        @Override
        public DataType<?> type() {
            return DataType.LONG;
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** A value of a row that depends on those that have the same terms, in that order. */
    record Windowed(WindowFunction function, List<Term> partition, List<Plan.Sort> order) implements Term {
        public Windowed {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }

        @Override
        public DataType<?> type() {
            return switch (function) {
                case WindowFunction.Ranking ranking -> DataType.LONG;
                case WindowFunction.Neighbour neighbour -> neighbour.value().type();
                case WindowFunction.Running running -> running.value().type();
            };
        }

        @Override
        public boolean nullable() {
            return !(function instanceof WindowFunction.Ranking);
        }
    }

    /** What is asked of the rows of a window. */
    sealed interface WindowFunction {

        /** The place of the row among them. */
        record Ranking(Rank rank) implements WindowFunction {}

        /** The value of the row at a distance. */
        record Neighbour(Term value, Side side, int distance) implements WindowFunction {}

        /** What is made of the rows up to this one, or of all of them if they are in no order. */
        record Running(Aggregate value, boolean isOrdered) implements WindowFunction {}
    }

    /** What is made of the rows of a select. */
    enum Summary {
        COUNT,
        SUM,
        AVERAGE,
        MIN,
        MAX,
        TEXT,
        LIST
    }

    /**
     * One value of the rows of the select, or of the group, in which it stands.
     *
     * @param argument of each row; null is left out
     * @param distinct whether each value is taken once
     * @param order in which values come, before their own
     * @param separator what stands between texts
     * @param filter which rows count
     */
    record Aggregate(
            Summary summary,
            Optional<Term> argument,
            boolean distinct,
            List<Plan.Sort> order,
            Optional<Bind> separator,
            Condition filter,
            DataType<?> type)
            implements Term {
        public Aggregate {
            order = List.copyOf(order);
        }

        /** Of all rows, in no order. */
        public Aggregate(Summary summary, Optional<Term> argument, DataType<?> type) {
            this(summary, argument, false, List.of(), Optional.empty(), new Condition.Literal(true), type);
        }

        /** {@return this, of all rows} */
        Aggregate ofAll() {
            return new Aggregate(summary, argument, distinct, order, separator, new Condition.Literal(true), type);
        }

        @Override
        public boolean nullable() {
            return summary != Summary.COUNT;
        }
    }

    /** The value of a correlated subselect's rows. */
    record Correlated(Aggregate value, Subselect rows) implements Term {
        @Override
        public DataType<?> type() {
            return value.type();
        }

        @Override
        public boolean nullable() {
            return value.nullable();
        }
    }
}
