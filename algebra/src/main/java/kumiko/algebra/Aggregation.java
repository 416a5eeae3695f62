package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Objects;
import kumiko.model.DataType;
import kumiko.model.DataType.Comparability;
import kumiko.model.DataType.ListOf;

/**
 * One value made of several rows, wherever they come from: the rows of a relation ({@link ToMany#of}), of a group
 * ({@link Group#of}) or of a whole query ({@link Query#aggregate}).
 *
 * <p>Only rows that satisfy the {@link #filter} count, and null is never among the values. Of no values the count is 0, and
 * everything else is null.
 *
 * @param <S> the record type of the rows
 * @param <T> the Java type of the value
 */
public sealed interface Aggregation<S, T> {

    /** {@return which of the rows count} */
    Filter<S> filter();

    /** {@return what kind of value it has} */
    DataType<T> type();

    /** {@return what it takes of each row, if it takes anything} */
    default Vector<Expression<S, ?>> arguments() {
        return Vector.empty();
    }

    /** {@return whether each value is taken once} */
    default boolean distinct() {
        return false;
    }

    /** {@return in which order values come; where it leaves them equal, in their own} */
    default Vector<Order<S>> orders() {
        return Vector.empty();
    }

    /** How many rows there are. */
    record Count<S>(Filter<S> filter) implements Aggregation<S, Long> {
        public Count {
            Objects.requireNonNull(filter, "filter");
        }

        @Override
        public DataType<Long> type() {
            return DataType.LONG;
        }

        @Override
        public Count<S> where(Filter<S> condition) {
            return new Count<>(filter.and(condition));
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** How many values there are or, if they are to be distinct, how many different ones. */
    record CountOf<S>(Expression<S, ?> argument, boolean distinct, Filter<S> filter) implements Aggregation<S, Long> {
        public CountOf {
            Objects.requireNonNull(filter, "filter");
            if (distinct) {
                Types.require(argument, Comparability.EQUALITY);
            }
        }

        @Override
        public DataType<Long> type() {
            return DataType.LONG;
        }

        @Override
        public Vector<Expression<S, ?>> arguments() {
            return Vector.of(argument);
        }

        @Override
        public CountOf<S> where(Filter<S> condition) {
            return new CountOf<>(argument, distinct, filter.and(condition));
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** A value of the same kind as the values it is made of. */
    record Summary<S, T>(Kind kind, Expression<S, ?> argument, Filter<S> filter) implements Aggregation<S, T> {
        public Summary {
            Objects.requireNonNull(filter, "filter");
            Types.requireSummed(kind, argument);
        }

        @Override
        @SuppressWarnings("unchecked") // the factories choose T by the kind and the argument
        public DataType<T> type() {
            return (DataType<T>)
                    switch (kind) {
                        case SUM -> Types.ofSum(argument.type());
                        case AVERAGE -> DataType.DOUBLE;
                        case MIN, MAX -> argument.type();
                    };
        }

        @Override
        public Vector<Expression<S, ?>> arguments() {
            return Vector.of(argument);
        }

        @Override
        public Summary<S, T> where(Filter<S> condition) {
            return new Summary<>(kind, argument, filter.and(condition));
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** What is made of values. */
    enum Kind {
        /**
         * The exact sum: of whole numbers up to 64 bits a {@link Long}, which it has to fit; of floating-point numbers a
         * {@link Double}; of others their own type.
         */
        SUM("sum"),
        /** The exact sum, as a {@link Double}, divided by the number of the values. */
        AVERAGE("avg"),
        MIN("min"),
        MAX("max");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        /** {@return the name in the string language} */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * The texts, one after the other.
     *
     * @param separator what stands between two of them
     * @param distinct whether each text is taken once; then they come in their own order
     * @param orders in which order they come; where it leaves them equal, in their own
     */
    record Joined<S>(
            Expression<S, ?> argument, String separator, boolean distinct, Vector<Order<S>> orders, Filter<S> filter)
            implements Aggregation<S, String> {
        public Joined {
            Objects.requireNonNull(filter, "filter");
            Types.requireText(argument);
            Types.requireStorable(DataType.TEXT, separator);
            Types.requireOwnOrder(distinct, orders);
        }

        @Override
        public DataType<String> type() {
            return DataType.TEXT;
        }

        @Override
        public Vector<Expression<S, ?>> arguments() {
            return Vector.of(argument);
        }

        @Override
        public Joined<S> where(Filter<S> condition) {
            return new Joined<>(argument, separator, distinct, orders, filter.and(condition));
        }

        /** {@return these texts, in that order} */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Joined<S> sort(Order<S>... keys) {
            return new Joined<>(argument, separator, distinct, orders.appendAll(Vector.of(keys)), filter);
        }

        /** {@return each of these texts once, in their own order} */
        public Joined<S> distinctly() {
            return new Joined<>(argument, separator, true, orders, filter);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /**
     * The values in a list.
     *
     * @param distinct whether each value is taken once; then they come in their own order
     * @param orders in which order they come; where it leaves them equal, in their own
     */
    record Listed<S, E>(Expression<S, E> argument, boolean distinct, Vector<Order<S>> orders, Filter<S> filter)
            implements Aggregation<S, List<E>> {
        public Listed {
            Objects.requireNonNull(filter, "filter");
            Types.require(argument, Comparability.ORDER);
            Types.requireOwnOrder(distinct, orders);
        }

        @Override
        public DataType<List<E>> type() {
            return new ListOf<>(argument.type());
        }

        @Override
        public Vector<Expression<S, ?>> arguments() {
            return Vector.of(argument);
        }

        @Override
        public Listed<S, E> where(Filter<S> condition) {
            return new Listed<>(argument, distinct, orders, filter.and(condition));
        }

        /** {@return these values, in that order} */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Listed<S, E> sort(Order<S>... keys) {
            return new Listed<>(argument, distinct, orders.appendAll(Vector.of(keys)), filter);
        }

        /** {@return each of these values once, in their own order} */
        public Listed<S, E> distinctly() {
            return new Listed<>(argument, true, orders, filter);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** {@return how many rows there are} */
    static <S> Count<S> count() {
        return new Count<>(Filter.everything());
    }

    /** {@return how many rows satisfy the condition} */
    static <S> Count<S> count(Filter<S> condition) {
        return new Count<>(condition);
    }

    /**
     * {@return the sum of an expression that is no attribute} Attributes have a {@code sum()} whose type Java knows.
     *
     * @param type of the sum: {@link Long} of whole numbers, {@link Double} of floating-point ones, else the expression's
     * @throws IllegalArgumentException if the sum has another type, or there is none
     */
    static <S, T> Aggregation<S, T> sum(Expression<S, ?> argument, Class<T> type) {
        var sum = new Summary<S, T>(Kind.SUM, argument, Filter.everything());
        if (sum.type().javaType() != type) {
            throw new IllegalArgumentException("the sum of `%s` is of %s, not of %s"
                    .formatted(argument, sum.type().javaType().getSimpleName(), type.getSimpleName()));
        }
        return sum;
    }

    /**
     * {@return the average of an expression}
     *
     * @throws IllegalArgumentException if it is no number
     */
    static <S> Aggregation<S, Double> average(Expression<S, ?> argument) {
        return new Summary<>(Kind.AVERAGE, argument, Filter.everything());
    }

    /** {@return this, of those of the rows alone that satisfy the condition as well} */
    Aggregation<S, T> where(Filter<S> condition);

    private static String print(Aggregation<?, ?> aggregation) {
        return QueryLanguage.current().print(aggregation);
    }
}
