package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.model.DataType.Comparability;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query in groups: those with the same keys together, null being one of the values. A value: nothing has run.
 *
 * <p>Every other method returns a new one. Groups have an order without ties, as it is completed by the keys; the slice is
 * one of groups. Without keys there is one group, of all rows, also where there are none.
 *
 * @param rows what is grouped: if it is sliced, the rows in its slice
 * @param keys what the rows of a group share
 * @param having which of the groups are there
 * @param orders in which order
 * @param slice which of those in this order
 */
public record Grouping<R>(
        Query<R> rows,
        Vector<Expression<R, ?>> keys,
        Filter<Group<R>> having,
        Vector<Order<Group<R>>> orders,
        Slice slice) {

    /** The order of rows that are not sliced, and what they would load, make no difference to groups. */
    public Grouping {
        Objects.requireNonNull(slice, "slice");
        rows = GroupedRows.of(rows);
        keys = keys.<Expression<R, ?>>map(Expression::unnamed).distinct();
        keys.forEach(key -> {
            if (key.type().comparability() != Comparability.ORDER) {
                throw new IllegalArgumentException(
                        "`%s` is %s, which has no order, so rows cannot be grouped by it".formatted(key, key.type()));
            }
        });
        var check = new KeyCheck(keys);
        check.require(having);
        orders.forEach(order -> check.require(order.expression()));
    }

    /** {@return the rows of a query, grouped by the keys} */
    static <R> Grouping<R> of(Query<R> rows, Vector<Expression<R, ?>> keys) {
        return new Grouping<>(rows, keys, Filter.everything(), Vector.empty(), Slice.ALL);
    }

    /** {@return those of the groups that satisfy the condition} {@code having(Group.of(Posts.RATING.average()).atLeast(4.0))} */
    public Grouping<R> having(Filter<Group<R>> condition) {
        return new Grouping<>(rows, keys, having.and(condition), orders, slice);
    }

    /**
     * Takes a whole condition: {@code having("count__gt=1 and rating__avg__gte=4")}. A key stands for itself; anything else
     * is an aggregation, as {@code count}, {@code rating__avg} or {@code user___name__max}.
     *
     * @throws IllegalArgumentException naming every mistake of the text
     */
    public Grouping<R> having(String text) {
        return having(QueryLanguage.current().having(this, text));
    }

    /** Takes a lookup and its value: {@code having("count__gt", 1)}. */
    public Grouping<R> having(String lookup, @Nullable Object value) {
        return having(List.of(new SimpleImmutableEntry<String, @Nullable Object>(lookup, value)));
    }

    /** Takes two lookups and their values. */
    public Grouping<R> having(String lookup, @Nullable Object value, String lookup2, @Nullable Object value2) {
        return having(List.of(
                new SimpleImmutableEntry<String, @Nullable Object>(lookup, value),
                new SimpleImmutableEntry<String, @Nullable Object>(lookup2, value2)));
    }

    /** Takes lookups and their values. */
    public Grouping<R> having(Map<String, ? extends @Nullable Object> lookups) {
        return having(List.copyOf(lookups.entrySet()));
    }

    private Grouping<R> having(List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups) {
        return having(QueryLanguage.current().having(this, lookups));
    }

    /** {@return these groups, further sorted by the orders} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Grouping<R> sort(Order<Group<R>>... more) {
        return sorted(Vector.of(more));
    }

    /**
     * Takes keys of the groups and aggregations, descending with {@code -} before them: {@code sort("-count", "age")}.
     *
     * @throws IllegalArgumentException naming every mistake of the sort keys
     */
    public Grouping<R> sort(String... more) {
        return sorted(Vector.ofAll(QueryLanguage.current().orders(this, List.of(more))));
    }

    private Grouping<R> sorted(Vector<Order<Group<R>>> more) {
        return new Grouping<>(rows, keys, having, orders.appendAll(more), slice);
    }

    /** {@return at most the first of these groups} */
    public Grouping<R> limit(long groups) {
        return new Grouping<>(rows, keys, having, orders, slice.and(Slice.limit(groups)));
    }

    /** {@return these groups without the first} */
    public Grouping<R> offset(long groups) {
        return new Grouping<>(rows, keys, having, orders, slice.and(Slice.offset(groups)));
    }

    /**
     * {@return values of each group, by the names given: its keys and aggregations} The maps keep the order of the names;
     * what is null is there as null: {@code values("age", "count", "rating__avg")}.
     *
     * @throws IllegalArgumentException naming every mistake of the names, or if one is given twice
     */
    public GroupQuery<R, Map<String, @Nullable Object>> values(String... names) {
        return Values.named(this, List.of(names));
    }

    /** {@return values of each group, in the order of the expressions and window functions} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final GroupQuery<R, List<@Nullable Object>> values(Selection<Group<R>, ?>... expressions) {
        return Values.listed(this, Vector.of(expressions));
    }

    /**
     * {@return the values of one expression, those of the groups that have one} A stream cannot carry null, so groups for
     * which it is null are left out, before any limit; {@link #values} shows them.
     */
    public <T> GroupQuery<R, T> pluck(Expression<Group<R>, T> expression) {
        return Values.single(having(expression.isNotNull()), expression);
    }

    /**
     * {@return what a view record shows of each group} A component is a key or an aggregation, by its name or its
     * {@code @Path}: {@code record AgeCount(@Nullable Integer age, long count, @Path("rating__avg") @Nullable Double average) {}}.
     * The {@code where} of an aggregation says which rows of the group it counts.
     *
     * @throws kumiko.model.ModelException naming what of the record does not fit the groups
     */
    public <V> GroupQuery<R, V> as(Class<V> view) {
        return ViewReader.current().groups(this, view);
    }

    /** {@return whether this can have no group, whatever the rows} */
    public boolean isNothing() {
        return having.isNothing() || slice.isEmpty() || !keys.isEmpty() && rows.isNothing();
    }

    @Override
    public String toString() {
        return QueryLanguage.current().print(this);
    }
}
