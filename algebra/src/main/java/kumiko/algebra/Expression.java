package kumiko.algebra;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
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
public sealed interface Expression<R, T> extends Selection<R, T>
        permits Attribute,
                Later,
                Part,
                Expression.Constant,
                Expression.Now,
                Expression.Call,
                Expression.Apply,
                Expression.Arithmetic,
                Expression.Choice,
                Expression.Aggregate,
                Expression.Condition,
                Expression.At,
                Expression.Named,
                Expression.Key,
                Expression.OfGroup {

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

    /** The moment at which the query is run, or the command: one for all of its rows. */
    record Now<R>() implements Expression<R, Instant> {
        @Override
        public DataType<Instant> type() {
            return DataType.INSTANT;
        }

        /** {@return today, in the interpreter's time zone} */
        public Expression<R, LocalDate> date() {
            return new Call<>(Function.DATE, this);
        }

        /** {@return what clocks show now, in the interpreter's time zone} */
        public Expression<R, LocalDateTime> local() {
            return new Call<>(Function.LOCAL, this);
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
            return (DataType<T>) function.result(argument.type());
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** A function of several values. */
    record Apply<R, T>(Operation operation, Vector<Expression<R, ?>> arguments) implements Expression<R, T> {

        /** @throws IllegalArgumentException if these are not the operation's arguments */
        public Apply {
            operation.require(arguments);
        }

        @Override
        @SuppressWarnings("unchecked") // the factories choose T by the operation
        public DataType<T> type() {
            return (DataType<T>) operation.result(arguments);
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /**
     * What two numbers make; null where either is.
     *
     * <p>Sums, differences, products and remainders are exact, and do not overflow: two whole numbers make one of the wider
     * type, a decimal number makes the result decimal. Only with a floating-point number it is one as well, of double
     * precision unless both are of single. A quotient is always of double precision. Where a result is shown or assigned, it
     * has to fit its type; one that is too great for a floating-point number is infinite in memory and fails on PostgreSQL.
     */
    record Arithmetic<R, T>(Sign sign, Expression<R, ?> left, Expression<R, ?> right) implements Expression<R, T> {
        public Arithmetic {
            if (!Types.isNumeric(left.type()) || !Types.isNumeric(right.type())) {
                throw new IllegalArgumentException("`%s` and `%s` are not both numbers".formatted(left, right));
            }
            if (sign == Sign.MODULO) {
                Types.requireWhole(left);
                Types.requireWhole(right);
            }
        }

        @Override
        @SuppressWarnings("unchecked") // the factories choose T by the operands
        public DataType<T> type() {
            return (DataType<T>)
                    switch (sign) {
                        case PLUS, MINUS, TIMES, MODULO -> Types.promoted(left.type(), right.type());
                        case DIVIDED_BY -> DataType.DOUBLE;
                    };
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** The value of the first condition that holds; else that which is left, or null. {@link #cases} builds them. */
    record Choice<R, T>(Vector<When<R>> whens, Vector<Expression<R, ?>> otherwise) implements Expression<R, T> {

        /** @throws IllegalArgumentException if there are no conditions, or the values are not of one family */
        public Choice {
            if (whens.isEmpty() || otherwise.size() > 1) {
                throw new IllegalArgumentException("a choice has conditions, and at most one value where none holds");
            }
            var first = whens.head().value();
            whens.tail().forEach(when -> Types.requireSameFamily(first, when.value()));
            otherwise.forEach(value -> Types.requireSameFamily(first, value));
        }

        @Override
        @SuppressWarnings("unchecked") // the factories choose T by the values
        public DataType<T> type() {
            return (DataType<T>) Types.common(values());
        }

        /** {@return all that it may be, but for null} */
        public Vector<Expression<R, ?>> values() {
            return whens.<Expression<R, ?>>map(When::value).appendAll(otherwise);
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** A condition, and the value where it holds. */
    record When<R>(Filter<R> condition, Expression<R, ?> value) {
        public When {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(value, "value");
        }
    }

    /** What is done with two numbers. */
    enum Sign {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        /** Of double precision, after both were brought to that; null where the divisor is 0. */
        DIVIDED_BY("/"),
        /** Of whole numbers, with the sign of the dividend; null where the divisor is 0. */
        MODULO("%");

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
        var call = new Call<R, T>(function, argument);
        if (!call.type().equals(result)) {
            throw new IllegalArgumentException("`%s` gives %s".formatted(function.transform(), call.type()));
        }
        return call;
    }

    /** {@return the moment at which the query is run} The database's clock says it if that is the options' time source. */
    static <R> Now<R> now() {
        return new Now<>();
    }

    /** {@return the start of a choice between values} */
    static Cases.Start cases() {
        return new Cases.Start();
    }

    /** {@return the greatest of the values that are not null; null if all are} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <R, T> Expression<R, T> greatest(Expression<R, T>... values) {
        return new Apply<>(Operation.GREATEST, Vector.of(values));
    }

    /** {@return the least of the values that are not null; null if all are} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <R, T> Expression<R, T> least(Expression<R, T>... values) {
        return new Apply<>(Operation.LEAST, Vector.of(values));
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

    /**
     * {@return where this is one of the query's values, of those that it has within its limit}
     * {@snippet :
     * Posts.USER_ID.in(Users.where("age__gte", 30).pluck(Users.ID))
     * }
     */
    default Filter<R> in(ViewQuery<?, T> values) {
        return Subqueries.oneOf(Vector.of(this), values);
    }

    /** {@return where this is present and none of the query's values; a null among those makes no difference} */
    default Filter<R> notIn(ViewQuery<?, T> values) {
        return Subqueries.noneOf(Vector.of(this), values);
    }

    /**
     * {@return where this is the key of one of the query's rows}
     *
     * @throws IllegalArgumentException if the key has several columns
     */
    default Filter<R> in(Query<?> rows) {
        return Subqueries.oneOf(Vector.of(this), rows);
    }

    /** {@return where this is present and the key of none of the query's rows} */
    default Filter<R> notIn(Query<?> rows) {
        return Subqueries.noneOf(Vector.of(this), rows);
    }

    /** {@return where both have the same value, or neither has one} */
    default Filter<R> isSame(Expression<R, T> other) {
        return new Filter.Same<>(this, other);
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

    /** {@return the exact sum} */
    default Expression<R, T> plus(Expression<R, T> other) {
        return new Arithmetic<>(Sign.PLUS, this, other);
    }

    /** {@return the exact difference} */
    default Expression<R, T> minus(Expression<R, T> other) {
        return new Arithmetic<>(Sign.MINUS, this, other);
    }

    /** {@return the exact product} */
    default Expression<R, T> times(Expression<R, T> other) {
        return new Arithmetic<>(Sign.TIMES, this, other);
    }

    /** {@return the quotient, null where the number is 0} */
    default Expression<R, Double> dividedBy(Number number) {
        return new Arithmetic<>(Sign.DIVIDED_BY, this, Types.divisor(this, number));
    }

    /** {@return the quotient, null where the divisor is 0} */
    default Expression<R, Double> dividedBy(Expression<R, ? extends Number> other) {
        return new Arithmetic<>(Sign.DIVIDED_BY, this, other);
    }

    /** {@return the remainder of whole numbers: see {@link #plus(Number)}} It has the sign of this; null where the number is 0. */
    default Expression<R, T> modulo(Number number) {
        return new Arithmetic<>(Sign.MODULO, this, Types.number(this, number));
    }

    /** {@return the remainder of whole numbers} It has the sign of this; null where the divisor is 0. */
    default Expression<R, T> modulo(Expression<R, T> other) {
        return new Arithmetic<>(Sign.MODULO, this, other);
    }

    /** {@return the number with the other sign} */
    default Expression<R, T> negated() {
        return new Call<>(Function.NEGATED, this);
    }

    /** {@return the number without its sign} */
    default Expression<R, T> abs() {
        return new Call<>(Function.ABS, this);
    }

    /** {@return the greatest whole number that is not greater} */
    default Expression<R, T> floor() {
        return new Call<>(Function.FLOOR, this);
    }

    /** {@return the least whole number that is not less} */
    default Expression<R, T> ceiling() {
        return new Call<>(Function.CEILING, this);
    }

    /** {@return the nearest whole number, half of one away from zero} */
    default Expression<R, T> round() {
        return new Call<>(Function.ROUND, this);
    }

    /** {@return the same number as a decimal one, to calculate with those} Of exact numbers only. */
    default Expression<R, BigDecimal> asDecimal() {
        return new Call<>(Function.AS_DECIMAL, this);
    }

    /** {@return the nearest floating-point number} */
    default Expression<R, Double> asDouble() {
        return new Call<>(Function.AS_DOUBLE, this);
    }

    /**
     * {@return the time so much later: a moment a {@link java.time.Duration}, a date a {@link java.time.Period}, a date and time
     * either}
     *
     * @throws IllegalArgumentException if this is no such time
     */
    default Expression<R, T> plus(TemporalAmount amount) {
        return new Later<>(this, amount);
    }

    /** {@return the time so much earlier: see {@link #plus(TemporalAmount)}} */
    default Expression<R, T> minus(TemporalAmount amount) {
        return switch (amount) {
            case Duration duration ->
                plus((TemporalAmount) Later.bounded(duration).negated());
            case Period period -> plus((TemporalAmount) Later.bounded(period).negated());
            default -> plus(amount);
        };
    }

    /** {@return this, or the value where this is null} */
    default Expression<R, T> coalesce(T value) {
        return coalesce(new Constant<>(type(), value));
    }

    /** {@return this, or the other where this is null} */
    default Expression<R, T> coalesce(Expression<R, T> other) {
        return new Apply<>(Operation.COALESCE, Vector.of(this, other));
    }

    /** {@return this, but null where it equals the value} */
    default Expression<R, T> nullIf(T value) {
        return nullIf(new Constant<>(type(), value));
    }

    /** {@return this, but null where it equals the other} */
    default Expression<R, T> nullIf(Expression<R, T> other) {
        return new Apply<>(Operation.NULLIF, Vector.of(this, other));
    }

    /** {@return the least first, nulls last} */
    default Order<R> asc() {
        return Order.ascending(this);
    }

    /** {@return the greatest first, and null counts as the greatest} */
    default Order<R> desc() {
        return Order.descending(this);
    }

    /** {@return whether it depends on values that are not to be shown} */
    default boolean isSensitive() {
        return !Sensitive.columns(this).isEmpty();
    }
}
