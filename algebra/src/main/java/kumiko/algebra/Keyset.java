package kumiko.algebra;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.DataType.Comparability;
import kumiko.model.DataType.Scalar;
import kumiko.model.Model;
import kumiko.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/**
 * An order in which no two rows are equal, and the conditions that a row comes after or before a place in it.
 *
 * <p>A place is the values of {@link #positions} of a row. For every place each row is after it, before it or at it, and never
 * two of these, nulls included.
 *
 * @param model whose rows are ordered
 * @param orders the sort keys; those of the model's key are among them
 */
public record Keyset<R>(Model<R> model, Vector<Order<R>> orders) {

    /** @throws IllegalArgumentException if rows can be equal in the order */
    public Keyset {
        Objects.requireNonNull(model, "model");
        var expressions = orders.map(Order::expression);
        if (!expressions.containsAll(key(model))) {
            throw new IllegalArgumentException("an order without ties has the key of " + model + " in it: "
                    + key(model).mkString(", "));
        }
    }

    /**
     * {@return the query's order, completed by the key} Sort keys that can decide nothing are left out: those that are there
     * already, and those after the whole key.
     *
     * @throws IllegalArgumentException if the key has no order, as bytes have none
     */
    public static <R> Keyset<R> of(Query<R> query) {
        var key = key(query.model());
        for (var attribute : key) {
            if (attribute.type().comparability() != Comparability.ORDER) {
                throw new IllegalArgumentException("the key `%s` of %s is %s, which has no order, so its rows have none"
                        .formatted(attribute, query.model(), attribute.type()));
            }
        }
        var orders = Vector.<Order<R>>empty();
        for (var order : query.orders().appendAll(key.map(attribute -> Order.<R>ascending(attribute)))) {
            var known = orders.map(Order::expression);
            if (!known.contains(order.expression()) && !known.containsAll(key)) {
                orders = orders.append(order);
            }
        }
        return new Keyset<>(query.model(), orders);
    }

    private static <R> Vector<Expression<R, ?>> key(Model<R> model) {
        Path<R, R> here = Path.here();
        return Vector.ofAll(model.key()).map(column -> here.attribute(column));
    }

    /** {@return the same order, the other way round} */
    public Keyset<R> reverse() {
        return new Keyset<>(model, orders.map(Order::reverse));
    }

    /** {@return the query in this order alone} */
    @SuppressWarnings("unchecked") // the array is only read
    public Query<R> sorted(Query<R> query) {
        return query.reorder(orders.toJavaArray(Order[]::new));
    }

    /** {@return a column with values that are not to be shown, which the order depends on, if there is one} */
    public Optional<Column<?>> sensitive() {
        return orders.flatMap(order -> Sensitive.columns(order.expression()))
                .headOption()
                .toJavaOptional();
    }

    /**
     * {@return the values that make a place: one for each sort key} What is computed may be greater than what the type of its
     * first operand holds, so whole numbers that are computed are read as decimal ones.
     */
    public Vector<Expression<R, ?>> positions() {
        return orders.map(order -> position(order.expression()));
    }

    private static <R> Expression<R, ?> position(Expression<R, ?> expression) {
        boolean holdsItsValues = expression instanceof Attribute<R, ?>
                || expression instanceof Expression.Call<R, ?> call
                        && !call.function().isNumeric()
                || expression instanceof Expression.Constant<R, ?>
                || expression instanceof Expression.Aggregate<R, ?, ?> aggregate
                        && ofAttributes(aggregate.aggregation());
        return holdsItsValues || !isWhole(expression.type()) ? expression : widened(expression);
    }

    private static boolean ofAttributes(Aggregation<?, ?> aggregation) {
        return aggregation.arguments().forAll(Attribute.class::isInstance);
    }

    private static boolean isWhole(DataType<?> type) {
        return type.stored() instanceof Scalar<?>(var kind, var javaType)
                && kind.isNumeric()
                && kind != ScalarKind.FLOAT
                && kind != ScalarKind.DOUBLE
                && kind != ScalarKind.DECIMAL;
    }

    @SuppressWarnings("unchecked") // the sum has the type of its first operand, and any number can be added to it
    private static <R> Expression<R, ?> widened(Expression<R, ?> expression) {
        var zero = Expression.<R, BigDecimal>constant(DataType.DECIMAL, BigDecimal.ZERO);
        return new Expression.Arithmetic<>(Expression.Sign.PLUS, zero, (Expression<R, BigDecimal>) expression);
    }

    /**
     * {@return where a row comes after the place} It begins with the bound of the first sort key, which an index can serve.
     *
     * @param place the values of {@link #positions}
     */
    public Filter<R> after(List<? extends @Nullable Object> place) {
        return from(bounds(place), Bound::beyond);
    }

    /** {@return where a row comes after the place, or is at it} See {@link #after}. */
    public Filter<R> from(List<? extends @Nullable Object> place) {
        return from(bounds(place), Bound::reached);
    }

    private Vector<Bound<R>> bounds(List<? extends @Nullable Object> place) {
        if (place.size() != orders.size()) {
            throw new IllegalArgumentException("a place in the order by `%s` has %d values, not %d"
                    .formatted(orders.mkString(", "), orders.size(), place.size()));
        }
        return orders.zipWithIndex(
                (order, i) -> Bound.of(order, position(order.expression()).type(), place.get(i)));
    }

    private static <R> Filter<R> from(Vector<Bound<R>> bounds, Function<Bound<R>, Filter<R>> last) {
        var rest = bounds.init()
                .foldRight(
                        last.apply(bounds.last()),
                        (bound, further) -> bound.beyond().or(bound.at().and(further)));
        return bounds.size() == 1 ? rest : bounds.head().reached().and(rest);
    }

    /**
     * One sort key at a place.
     *
     * @param beyond where a row's value comes after that of the place
     * @param at where it is the same
     * @param reached where it is either
     */
    private record Bound<R>(Filter<R> beyond, Filter<R> at, Filter<R> reached) {

        static <R> Bound<R> of(Order<R> order, DataType<?> type, @Nullable Object value) {
            boolean nullsLast = order.nulls() == Order.Nulls.LAST;
            var subject = untyped(order.expression());
            if (value == null) {
                return new Bound<>(
                        nullsLast ? Filter.nothing() : subject.isNotNull(),
                        subject.isNull(),
                        nullsLast ? subject.isNull() : Filter.everything());
            }
            var nulls = nullsLast ? subject.isNull() : Filter.<R>nothing();
            var constant = Bound.<R>constant(type, value);
            return order.direction() == Order.Direction.ASCENDING
                    ? new Bound<>(
                            subject.greaterThan(constant).or(nulls),
                            subject.is(constant),
                            subject.atLeast(constant).or(nulls))
                    : new Bound<>(
                            subject.lessThan(constant).or(nulls),
                            subject.is(constant),
                            subject.atMost(constant).or(nulls));
        }

        private static <R> Expression<R, Object> constant(DataType<?> type, Object value) {
            return untyped(typed(type, value));
        }

        private static <R, T> Expression<R, T> typed(DataType<T> type, Object value) {
            return new Expression.Constant<>(type, type.javaType().cast(value));
        }

        @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
        private static <R> Expression<R, Object> untyped(Expression<R, ?> expression) {
            return (Expression<R, Object>) expression;
        }
    }
}
