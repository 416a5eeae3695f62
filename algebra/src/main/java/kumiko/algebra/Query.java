package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A request for records: which ones, in which order, which of those, and what they carry. A value: nothing has run.
 *
 * <p>The queries of one model are a monoid under {@link #combine}, with {@link #all} as its unit; every other method
 * combines this query with one part, and returns a new one. The slice is applied last, whatever the order of the calls.
 *
 * @param <R> the record type
 */
public record Query<R>(Model<R> model, Filter<R> filter, Vector<Order<R>> orders, Slice slice, Eager<R> eager) {

    public Query {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(orders, "orders");
        Objects.requireNonNull(slice, "slice");
        Objects.requireNonNull(eager, "eager");
    }

    /** {@return the query for all records of a model, in no particular order} */
    public static <R> Query<R> all(Model<R> model) {
        return new Query<>(model, Filter.everything(), Vector.empty(), Slice.ALL, Eager.nothing());
    }

    /**
     * {@return the query that asks both} Filters are conjoined, orders appended, offsets added, the least limit kept and eager plans merged.
     *
     * @throws IllegalArgumentException if the eager plans contradict each other
     */
    public Query<R> combine(Query<R> other) {
        return new Query<>(
                model,
                filter.and(other.filter),
                orders.appendAll(other.orders),
                slice.and(other.slice),
                eager.and(other.eager));
    }

    /** {@return this query, for those of its rows for which the condition holds as well} */
    public Query<R> where(Filter<R> condition) {
        return new Query<>(model, filter.and(condition), orders, slice, eager);
    }

    /**
     * Takes a condition with its values in it: {@code where("age__gte=18, name__icontains='bi'")}.
     *
     * @throws IllegalArgumentException naming every mistake of the text, with its place and what would be right
     */
    public Query<R> where(String text) {
        return where(QueryLanguage.current().filter(model, Objects.requireNonNull(text, "text")));
    }

    /**
     * Takes a lookup and its value: {@code where("age__gte", 18)}. The value may be an {@link Expression}.
     *
     * @throws IllegalArgumentException naming every mistake of the lookup, with its place and what would be right
     */
    public Query<R> where(String lookup, @Nullable Object value) {
        return where(lookups(lookup, value));
    }

    /** Takes two lookups that must both hold; if they share a path to many rows, for the same related row. */
    public Query<R> where(String lookup, @Nullable Object value, String lookup2, @Nullable Object value2) {
        return where(lookups(lookup, value, lookup2, value2));
    }

    /** Takes three lookups that must all hold; if they share a path to many rows, for the same related row. */
    public Query<R> where(
            String lookup,
            @Nullable Object value,
            String lookup2,
            @Nullable Object value2,
            String lookup3,
            @Nullable Object value3) {
        return where(lookups(lookup, value, lookup2, value2, lookup3, value3));
    }

    /** Takes four lookups that must all hold; if they share a path to many rows, for the same related row. */
    public Query<R> where(
            String lookup,
            @Nullable Object value,
            String lookup2,
            @Nullable Object value2,
            String lookup3,
            @Nullable Object value3,
            String lookup4,
            @Nullable Object value4) {
        return where(lookups(lookup, value, lookup2, value2, lookup3, value3, lookup4, value4));
    }

    /** Takes lookups that must all hold; those that share a path to many rows, for the same related row. */
    public Query<R> where(Map<String, ? extends @Nullable Object> lookups) {
        return where(List.copyOf(lookups.entrySet()));
    }

    private Query<R> where(List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups) {
        return where(QueryLanguage.current().filter(model, lookups));
    }

    private static List<Map.Entry<String, @Nullable Object>> lookups(@Nullable Object... namesAndValues) {
        var lookups = new ArrayList<Map.Entry<String, @Nullable Object>>(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = (String) Objects.requireNonNull(namesAndValues[i], "lookup");
            lookups.add(new SimpleImmutableEntry<>(name, namesAndValues[i + 1]));
        }
        return lookups;
    }

    /** {@return this query in that order, as far as its own order leaves rows equal} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<R> sort(Order<R>... keys) {
        return new Query<>(model, filter, orders.appendAll(Vector.of(keys)), slice, eager);
    }

    /**
     * Takes the names of what to sort by, {@code -} before one meaning descending: {@code sort("-rating", "user___name")}.
     *
     * @throws IllegalArgumentException naming every mistake of the keys
     */
    public Query<R> sort(String... keys) {
        var parsed = QueryLanguage.current().orders(model, List.of(keys));
        return new Query<>(model, filter, orders.appendAll(parsed), slice, eager);
    }

    /** {@return at most the first rows of this query} */
    public Query<R> limit(long rows) {
        return new Query<>(model, filter, orders, slice.and(Slice.limit(rows)), eager);
    }

    /** {@return this query without its first rows} */
    public Query<R> offset(long rows) {
        return new Query<>(model, filter, orders, slice.and(Slice.offset(rows)), eager);
    }

    public Query<R> with(Eager<R> plan) {
        return new Query<>(model, filter, orders, slice, eager.and(plan));
    }

    /**
     * Takes paths of relations that the results are to carry: {@code with("comments.user")}.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public Query<R> with(String... paths) {
        return with(QueryLanguage.current().eager(model, List.of(paths)));
    }

    /** {@return whether this can have no result, whatever the rows} */
    public boolean isNothing() {
        return filter.isNothing() || slice.isEmpty();
    }

    @Override
    public String toString() {
        return QueryLanguage.current().print(this);
    }
}
