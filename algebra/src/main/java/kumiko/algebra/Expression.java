package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import java.util.Optional;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.Names;
import org.jspecify.annotations.Nullable;

/**
 * A value computed from a row, possibly null.
 *
 * <p>Its methods build filters and orders. None of the comparisons holds where a side is null; only {@link #isNull}
 * sees null.
 *
 * @param <R> the record it is computed from
 * @param <T> the Java type of the value, never primitive
 */
public sealed interface Expression<R, T>
        permits Attribute,
                Expression.Constant,
                Expression.Call,
                Expression.Arithmetic,
                Expression.Aggregate,
                Expression.Condition,
                Expression.At,
                Expression.Named,
                Expression.Key,
                Expression.OfGroup {

    /** {@return what kind of value it has} */
    DataType<T> type();

    /** A value that is the same for every row. */
    record Constant<R, T>(DataType<T> type, T value) implements Expression<R, T> {
        public Constant {
            Objects.requireNonNull(type, "type");
            Types.requireStorable(type, Objects.requireNonNull(value, "value"));
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** A function of one value; null where its argument is. */
    record Call<R, T>(Function function, Expression<R, ?> argument) implements Expression<R, T> {
        public Call {
            if (!function.accepts(argument.type())) {
                throw new IllegalArgumentException("`%s` cannot be taken of `%s`, which is %s"
                        .formatted(function.transform(), argument, argument.type()));
            }
        }

        @Override
        @SuppressWarnings("unchecked") // the factories below choose T by the function
        public DataType<T> type() {
            return (DataType<T>) function.result();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** The exact sum, difference or product of two numbers; null where either is. */
    record Arithmetic<R, T>(Sign sign, Expression<R, T> left, Expression<R, T> right) implements Expression<R, T> {
        public Arithmetic {
            if (!Types.isNumeric(left.type()) || !Types.isNumeric(right.type())) {
                throw new IllegalArgumentException("`%s` and `%s` are not both numbers".formatted(left, right));
            }
        }

        @Override
        public DataType<T> type() {
            return left.type();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** What is done with two numbers. */
    enum Sign {
        PLUS("+"),
        MINUS("-"),
        TIMES("*");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** {@return how it is written} */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * One value of the rows that a path leads to.
     *
     * @param path ends in a relation to many rows and has no other before
     */
    record Aggregate<R, S, T>(Path<R, S> path, Aggregation<S, T> aggregation) implements Expression<R, T> {
        public Aggregate {
            Types.requireOneToManyStep(path);
            Objects.requireNonNull(aggregation, "aggregation");
        }

        @Override
        public DataType<T> type() {
            return aggregation.type();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** Whether a filter holds: true or false, never null; {@link Filter#asExpression} makes it. */
    record Condition<R, T>(Filter<R> filter) implements Expression<R, T> {
        public Condition {
            Objects.requireNonNull(filter, "filter");
        }

        @Override
        @SuppressWarnings("unchecked") // the factory chooses Boolean for T
        public DataType<T> type() {
            return (DataType<T>) DataType.BOOLEAN;
        }

        /** {@return where the filter holds, or does not} */
        @Override
        public Filter<R> is(@Nullable T value) {
            return value == null ? isNull() : Boolean.TRUE.equals(value) ? filter : filter.not();
        }

        @Override
        public Filter<R> isNot(@Nullable T value) {
            return value == null ? isNotNull() : Boolean.TRUE.equals(value) ? filter.not() : filter;
        }

        @Override
        public Filter<R> isNull() {
            return Filter.nothing();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /**
     * An expression of the row that a path leads to; null where there is no such row, whatever the expression.
     *
     * @param path of relations to one row, at least one; {@link Path#expression} takes any
     */
    record At<R, S, T>(Path<R, S> path, Expression<S, T> expression) implements Expression<R, T> {
        public At {
            Objects.requireNonNull(expression, "expression");
            if (path.isEmpty() || path.isToMany()) {
                throw new IllegalArgumentException(
                        "`%s` does not lead to one row, so `%s` has no one value there".formatted(path, expression));
            }
        }

        @Override
        public DataType<T> type() {
            return expression.type();
        }

        @Override
        public Filter<R> is(@Nullable T value) {
            return value == null ? isNull() : tested(value, true).orElseGet(() -> Expression.super.is(value));
        }

        @Override
        public Filter<R> isNot(@Nullable T value) {
            return value == null ? isNotNull() : tested(value, false).orElseGet(() -> Expression.super.isNot(value));
        }

        /** Whether a filter holds of a row is better asked of the row than computed and compared. */
        private Optional<Filter<R>> tested(T value, boolean equal) {
            return expression.unnamed() instanceof Condition<S, T>(var filter) && value instanceof Boolean truth
                    ? Optional.of(Filter.some(path, truth == equal ? filter : filter.not()))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** An expression under a name of its own, by which it is shown. */
    record Named<R, T>(String name, Expression<R, T> definition) implements Expression<R, T> {
        public Named {
            if (!Names.isColumn(name)) {
                throw new IllegalArgumentException(
                        "`" + name + "` is no name; use 1 to 63 characters and no control characters");
            }
            definition = definition.unnamed();
        }

        @Override
        public DataType<T> type() {
            return definition.type();
        }

        @Override
        public Filter<R> is(@Nullable T value) {
            return definition.is(value);
        }

        @Override
        public Filter<R> isNot(@Nullable T value) {
            return definition.isNot(value);
        }

        @Override
        public Filter<R> isNull() {
            return definition.isNull();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** The value that the rows of a group share; null where they have none. */
    record Key<R, T>(Expression<R, T> of) implements Expression<Group<R>, T> {
        public Key {
            of = of.unnamed();
        }

        @Override
        public DataType<T> type() {
            return of.type();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** One value of the rows of a group. */
    record OfGroup<R, T>(Aggregation<R, T> aggregation) implements Expression<Group<R>, T> {
        public OfGroup {
            Objects.requireNonNull(aggregation, "aggregation");
        }

        @Override
        public DataType<T> type() {
            return aggregation.type();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** {@return the constant} */
    static <R, T> Expression<R, T> constant(DataType<T> type, T value) {
        return new Constant<>(type, value);
    }

    /**
     * {@return the function of the expression}
     *
     * @throws IllegalArgumentException if the function does not take values of its type
     */
    static <R, T> Expression<R, T> call(Function function, Scalar<T> result, Expression<R, ?> argument) {
        if (!function.result().equals(result)) {
            throw new IllegalArgumentException("`%s` gives %s".formatted(function.transform(), function.result()));
        }
        return new Call<>(function, argument);
    }

    /** {@return the same value under a name} */
    default Expression<R, T> as(String name) {
        return new Named<>(name, this);
    }

    /** {@return the same value without the name it was given} */
    default Expression<R, T> unnamed() {
        return this instanceof Named<R, T>(var name, var definition) ? definition : this;
    }

    /** {@return where this equals the value; for null, where this is null} */
    default Filter<R> is(@Nullable T value) {
        return value == null ? isNull() : is(new Constant<>(type(), value));
    }

    /** {@return where both are present and equal} */
    default Filter<R> is(Expression<R, T> other) {
        return new Filter.Comparison<>(this, Operator.EQUAL, other);
    }

    /** {@return where this is present and differs from the value; for null, where this is present} */
    default Filter<R> isNot(@Nullable T value) {
        return value == null ? isNotNull() : isNot(new Constant<>(type(), value));
    }

    /** {@return where both are present and differ} */
    default Filter<R> isNot(Expression<R, T> other) {
        return new Filter.Comparison<>(this, Operator.NOT_EQUAL, other);
    }

    /** {@return where this is present and less than the value} */
    default Filter<R> lessThan(T value) {
        return lessThan(new Constant<>(type(), value));
    }

    /** {@return where both are present and this is less} */
    default Filter<R> lessThan(Expression<R, T> other) {
        return new Filter.Comparison<>(this, Operator.LESS, other);
    }

    /** {@return where this is present and less than the value, or equal} */
    default Filter<R> atMost(T value) {
        return atMost(new Constant<>(type(), value));
    }

    /** {@return where both are present and this is less, or equal} */
    default Filter<R> atMost(Expression<R, T> other) {
        return new Filter.Comparison<>(this, Operator.AT_MOST, other);
    }

    /** {@return where this is present and greater than the value} */
    default Filter<R> greaterThan(T value) {
        return greaterThan(new Constant<>(type(), value));
    }

    /** {@return where both are present and this is greater} */
    default Filter<R> greaterThan(Expression<R, T> other) {
        return new Filter.Comparison<>(this, Operator.GREATER, other);
    }

    /** {@return where this is present and greater than the value, or equal} */
    default Filter<R> atLeast(T value) {
        return atLeast(new Constant<>(type(), value));
    }

    /** {@return where both are present and this is greater, or equal} */
    default Filter<R> atLeast(Expression<R, T> other) {
        return new Filter.Comparison<>(this, Operator.AT_LEAST, other);
    }

    /** {@return where this is at least the one and at most the other; nowhere if they are the wrong way round} */
    default Filter<R> between(T lowest, T highest) {
        return new Filter.Range<>(this, new Constant<>(type(), lowest), new Constant<>(type(), highest));
    }

    /** {@return where this equals one of the values; nowhere for none} */
    default Filter<R> in(Iterable<? extends T> values) {
        return Filter.in(this, values);
    }

    /** {@return where this equals one of the values} */
    @SuppressWarnings("unchecked")
    default Filter<R> in(T... values) {
        return Filter.in(this, Vector.of(values));
    }

    /** {@return where this is present and equals none of the values} */
    default Filter<R> notIn(Iterable<? extends T> values) {
        return Filter.notIn(this, values);
    }

    /** {@return where this is present and equals none of the values} */
    @SuppressWarnings("unchecked")
    default Filter<R> notIn(T... values) {
        return Filter.notIn(this, Vector.of(values));
    }

    /** {@return where there is no value} */
    default Filter<R> isNull() {
        return new Filter.IsNull<>(this);
    }

    /** {@return where there is a value} */
    default Filter<R> isNotNull() {
        return isNull().not();
    }

    /**
     * {@return the exact sum} For an expression whose type Java does not know, as that of {@code Users.F("age")}.
     *
     * @throws IllegalArgumentException if this is no number, or its type has no such number
     */
    default Expression<R, T> plus(Number number) {
        return new Arithmetic<>(Sign.PLUS, this, Types.number(this, number));
    }

    /** {@return the exact difference: see {@link #plus(Number)}} */
    default Expression<R, T> minus(Number number) {
        return new Arithmetic<>(Sign.MINUS, this, Types.number(this, number));
    }

    /** {@return the exact product: see {@link #plus(Number)}} */
    default Expression<R, T> times(Number number) {
        return new Arithmetic<>(Sign.TIMES, this, Types.number(this, number));
    }

    /** {@return how many rows have a value} */
    default Aggregation<R, Long> count() {
        return new Aggregation.CountOf<>(this, false, Filter.everything());
    }

    /** {@return how many different values the rows have} */
    default Aggregation<R, Long> countDistinct() {
        return new Aggregation.CountOf<>(this, true, Filter.everything());
    }

    /** {@return the least value of the rows} */
    default Aggregation<R, T> min() {
        return new Aggregation.Summary<>(Aggregation.Kind.MIN, this, Filter.everything());
    }

    /** {@return the greatest value of the rows} */
    default Aggregation<R, T> max() {
        return new Aggregation.Summary<>(Aggregation.Kind.MAX, this, Filter.everything());
    }

    /** {@return the values of the rows in a list, in their order unless another is given} */
    default Aggregation.Listed<R, T> list() {
        return new Aggregation.Listed<>(this, false, Vector.empty(), Filter.everything());
    }

    /** {@return the least first, nulls last} */
    default Order<R> asc() {
        return Order.ascending(this);
    }

    /** {@return the greatest first, and null counts as the greatest} */
    default Order<R> desc() {
        return Order.descending(this);
    }
}
