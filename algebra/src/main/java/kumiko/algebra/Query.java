package kumiko.algebra;

import io.vavr.Function2;
import io.vavr.Function3;
import io.vavr.Function4;
import io.vavr.Function5;
import io.vavr.Function6;
import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
public record Query<R>(
        Model<R> model,
        Filter<R> filter,
        Vector<Order<R>> orders,
        Slice slice,
        Eager<R> eager,
        Visibility visibility,
        Lock lock,
        Optional<ZoneId> zone) {

    public Query {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(orders, "orders");
        Objects.requireNonNull(slice, "slice");
        Objects.requireNonNull(eager, "eager");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(zone, "zone");
    }

    /** {@return the query for all records of a model, in no particular order} */
    public static <R> Query<R> all(Model<R> model) {
        return new Query<>(
                model,
                Filter.everything(),
                Vector.empty(),
                Slice.ALL,
                Eager.nothing(),
                Visibility.LIVE,
                Lock.NONE,
                Optional.empty());
    }

    /**
     * {@return the query for the row with the record's key, also if it is deleted}
     *
     * @throws IllegalArgumentException if the record has no key
     */
    public static <R> Query<R> same(Model<R> model, R row) {
        return all(model).withDeleted().where(Rows.same(model, row));
    }

    /**
     * {@return the query for the row with the record's key, as long as it also has the record's version} For a model
     * without a version, or a record without one, that is {@link #same}.
     *
     * @throws IllegalArgumentException if the record has no key
     */
    public static <R> Query<R> current(Model<R> model, R row) {
        return same(model, row).where(Rows.current(model, row));
    }

    /**
     * {@return the query that asks both} Filters are conjoined, orders appended, offsets added, the least limit kept, eager plans merged,
     * deleted rows shown if either shows them, the stronger lock taken, and the other's time zone preferred.
     *
     * @throws IllegalArgumentException if the eager plans contradict each other
     */
    public Query<R> combine(Query<R> other) {
        return new Query<>(
                model,
                filter.and(other.filter),
                orders.appendAll(other.orders),
                slice.and(other.slice),
                eager.and(other.eager),
                visibility.and(other.visibility),
                lock.and(other.lock),
                other.zone.or(() -> zone));
    }

    /** {@return this query, for those of its rows for which the condition holds as well} */
    public Query<R> where(Filter<R> condition) {
        return filtered(filter.and(condition));
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

    /**
     * {@return this query, for those of its rows in whose texts every word of the term is found} All texts of the model are
     * searched but for sensitive ones. Upper and lower case are one, {@code "two words"} are a phrase, and nothing is a
     * pattern. A blank term is found everywhere.
     *
     * @throws IllegalArgumentException if the model has no text, or the term more than 32 words
     */
    public Query<R> search(String term) {
        return where(Filter.search(term, Searched.texts(model)));
    }

    /**
     * Takes a term and the names of the texts to search: {@code search("bill", "title", "user___name", "comments___body")}. Each word
     * has to be in some of them; behind a relation to many rows, in that of some row.
     *
     * @throws IllegalArgumentException naming every mistake of the names
     */
    public Query<R> search(String term, String name, String... more) {
        return where(QueryLanguage.current()
                .search(model, term, Vector.of(more).prepend(name).asJava()));
    }

    /** Takes a term and the texts to search: {@code search("bill", Posts.TITLE, Posts.user().name())}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<R> search(String term, Expression<R, String> text, Expression<R, String>... more) {
        return where(Filter.search(term, Vector.of(more).prepend(text).map(Searched::of)));
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
        return ordered(orders.appendAll(Vector.of(keys)));
    }

    /**
     * Takes the names of what to sort by, {@code -} before one meaning descending: {@code sort("-rating", "user___name")}.
     *
     * @throws IllegalArgumentException naming every mistake of the keys
     */
    public Query<R> sort(String... keys) {
        return ordered(orders.appendAll(QueryLanguage.current().orders(model, List.of(keys))));
    }

    /** {@return this query in that order alone} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<R> reorder(Order<R>... keys) {
        return ordered(Vector.of(keys));
    }

    /**
     * Takes the names of what to sort by instead of this query's order.
     *
     * @throws IllegalArgumentException naming every mistake of the keys
     */
    public Query<R> reorder(String... keys) {
        return unordered().sort(keys);
    }

    /** {@return this query in no particular order} */
    public Query<R> unordered() {
        return ordered(Vector.empty());
    }

    /**
     * {@return this query with its rows the other way round, as far as it has an order} Without one, the last keys come
     * first. As everywhere, the slice is that of the rows in this order.
     */
    public Query<R> reverse() {
        Path<R, R> here = Path.here();
        return ordered(
                orders.isEmpty()
                        ? Vector.ofAll(model.key()).map(column -> Order.descending(here.attribute(column)))
                        : orders.map(Order::reverse));
    }

    /**
     * {@return the query for the rows of this one and of the other, each once} In this one's order, and with what it loads and
     * locks; deleted rows are there if either shows them, and its time zone is this one's, as in all of these.
     *
     * @throws IllegalArgumentException if it is a query of another model
     */
    public Query<R> union(Query<R> other) {
        return SetOperations.union(this, other);
    }

    /** {@return the query for the rows of this one that are the other's as well} */
    public Query<R> intersection(Query<R> other) {
        return SetOperations.intersection(this, other);
    }

    /** {@return the query for the rows of this one that are not the other's} */
    public Query<R> difference(Query<R> other) {
        return SetOperations.difference(this, other);
    }

    /** {@return this query for no rows: it has no result, and runs no statement} */
    public Query<R> none() {
        return filtered(Filter.nothing());
    }

    /**
     * {@return this query, for which the parts of moments are those of the local time in the zone} Without it they are those
     * in the zone of the database's options.
     */
    public Query<R> in(ZoneId zone) {
        return new Query<>(model, filter, orders, slice, eager, visibility, lock, Optional.of(zone));
    }

    private Query<R> filtered(Filter<R> condition) {
        return new Query<>(model, condition, orders, slice, eager, visibility, lock, zone);
    }

    private Query<R> ordered(Vector<Order<R>> keys) {
        return new Query<>(model, filter, keys, slice, eager, visibility, lock, zone);
    }

    private Query<R> sliced(Slice part) {
        return new Query<>(model, filter, orders, part, eager, visibility, lock, zone);
    }

    /** {@return at most the first rows of this query} */
    public Query<R> limit(long rows) {
        return sliced(slice.and(Slice.limit(rows)));
    }

    /** {@return this query without its first rows} */
    public Query<R> offset(long rows) {
        return sliced(slice.and(Slice.offset(rows)));
    }

    /** {@return this query, whose records carry what the plan says as well} */
    public Query<R> with(Eager<R> plan) {
        return loading(eager.and(plan));
    }

    /**
     * {@return this query, whose records carry these relations as well}
     * {@snippet :
     * Users.all().with(Users.posts().eager().where(Posts.RATING.atLeast(4)).limit(3), Users.comments())
     * }
     *
     * @throws IllegalArgumentException if one relation is to be loaded in two ways
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<R> with(Loadable<R>... parts) {
        return with(Eager.of(parts));
    }

    /**
     * Takes paths of relations that the results are to carry: {@code with("posts.comments", "comments.post")}.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public Query<R> with(String... paths) {
        return with(Eager.of(model, paths));
    }

    /**
     * Takes a path of relations, and how its last one is loaded: {@code with("posts", JOINED)}.
     *
     * @throws IllegalArgumentException naming every mistake of the path
     */
    public Query<R> with(String path, Eager.Strategy strategy) {
        return with(Map.of(Objects.requireNonNull(path, "path"), Objects.requireNonNull(strategy, "strategy")));
    }

    /**
     * Takes paths of relations, and how the last relation of each is loaded.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public Query<R> with(Map<String, Eager.Strategy> schema) {
        return with(Eager.of(model, schema));
    }

    /**
     * {@return this query, for those of its rows that have such related rows, which they carry} As an inner join has them: of each relation
     * that is named, also behind others, only rows are carried that have what is required of them in their turn, and rows
     * without any are left out.
     * {@snippet :
     * Users.all().withRequired(Users.posts().eager().where("rating__gte=4").with(Posts.comments()))
     * }
     *
     * <p>It is {@link #where(Filter) where} together with {@link #with(Eager) with}: what else is loaded of these relations, but not
     * required, is said by {@code with}.
     *
     * @throws IllegalArgumentException if one relation is to be loaded in two ways, or has an offset or a limit of 0
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<R> withRequired(Loadable<R>... parts) {
        var required = Required.of(Eager.of(parts));
        return where(required.filter()).with(required.eager());
    }

    /**
     * Takes paths of relations, all of which are required: {@code withRequired("posts.comments")} is the users with commented posts, and
     * these posts.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public Query<R> withRequired(String... paths) {
        return withRequired(Eager.of(model, paths));
    }

    /**
     * Takes a path of relations, all of which are required, and how its last one is loaded: {@code withRequired("posts", JOINED)}.
     *
     * @throws IllegalArgumentException naming every mistake of the path
     */
    public Query<R> withRequired(String path, Eager.Strategy strategy) {
        return withRequired(Map.of(Objects.requireNonNull(path, "path"), Objects.requireNonNull(strategy, "strategy")));
    }

    /**
     * Takes paths of relations, all of which are required, and how the last relation of each is loaded.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public Query<R> withRequired(Map<String, Eager.Strategy> schema) {
        return withRequired(Eager.of(model, schema));
    }

    /** {@return this query, whose records do not carry the relations that the plan ends in} */
    public Query<R> without(Eager<R> plan) {
        return loading(eager.without(plan));
    }

    /** {@return this query, whose records do not carry these relations} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<R> without(Loadable<R>... parts) {
        return without(Eager.of(parts));
    }

    /**
     * Takes paths of relations that the results are not to carry: {@code without("posts.comments")}.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public Query<R> without(String... paths) {
        return without(Eager.of(model, paths));
    }

    private Query<R> loading(Eager<R> plan) {
        return new Query<>(model, filter, orders, slice, plan, visibility, lock, zone);
    }

    /**
     * {@return what is made of the rows of this query, of which only that is read} The view says by itself what it shows of
     * related rows; what this query would load is of no account.
     */
    public <V> ViewQuery<R, V> as(View<R, V> view) {
        return new ViewQuery<>(loading(Eager.nothing()), view);
    }

    /**
     * Takes a record of which each component is an attribute, or something else that can be computed from the row, or shows
     * related rows: {@code record PostCard(String title, @Path("user__name") String author)}.
     *
     * @throws kumiko.model.ModelException naming what of the class does not fit this query's model
     */
    public <V> ViewQuery<R, V> as(Class<V> type) {
        return as(ViewReader.current().view(model, type));
    }

    /**
     * {@return what is made of two values of each row} {@code as(Posts.TITLE, best.rank(), Ranked::new)}; a value that is null is
     * passed as null.
     */
    @SuppressWarnings("unchecked") // the values have the types of the selections
    public <A, B, V> ViewQuery<R, V> as(
            Selection<R, A> first, Selection<R, B> second, Function2<? super A, ? super B, ? extends V> maker) {
        return as(Values.made(model, Vector.of(first, second), values -> maker.apply((A) values[0], (B) values[1])));
    }

    /** {@return what is made of three values of each row} */
    @SuppressWarnings("unchecked") // the values have the types of the selections
    public <A, B, C, V> ViewQuery<R, V> as(
            Selection<R, A> first,
            Selection<R, B> second,
            Selection<R, C> third,
            Function3<? super A, ? super B, ? super C, ? extends V> maker) {
        return as(Values.made(
                model,
                Vector.of(first, second, third),
                values -> maker.apply((A) values[0], (B) values[1], (C) values[2])));
    }

    /** {@return what is made of four values of each row} */
    @SuppressWarnings("unchecked") // the values have the types of the selections
    public <A, B, C, D, V> ViewQuery<R, V> as(
            Selection<R, A> first,
            Selection<R, B> second,
            Selection<R, C> third,
            Selection<R, D> fourth,
            Function4<? super A, ? super B, ? super C, ? super D, ? extends V> maker) {
        return as(Values.made(
                model,
                Vector.of(first, second, third, fourth),
                values -> maker.apply((A) values[0], (B) values[1], (C) values[2], (D) values[3])));
    }

    /** {@return what is made of five values of each row} */
    @SuppressWarnings("unchecked") // the values have the types of the selections
    public <A, B, C, D, E, V> ViewQuery<R, V> as(
            Selection<R, A> first,
            Selection<R, B> second,
            Selection<R, C> third,
            Selection<R, D> fourth,
            Selection<R, E> fifth,
            Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends V> maker) {
        return as(Values.made(
                model,
                Vector.of(first, second, third, fourth, fifth),
                values -> maker.apply((A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4])));
    }

    /** {@return what is made of six values of each row} */
    @SuppressWarnings("unchecked") // the values have the types of the selections
    public <A, B, C, D, E, F, V> ViewQuery<R, V> as(
            Selection<R, A> first,
            Selection<R, B> second,
            Selection<R, C> third,
            Selection<R, D> fourth,
            Selection<R, E> fifth,
            Selection<R, F> sixth,
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends V> maker) {
        return as(Values.made(
                model,
                Vector.of(first, second, third, fourth, fifth, sixth),
                values -> maker.apply(
                        (A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4], (F) values[5])));
    }

    /**
     * {@return the values of one expression, those of the rows that have one} A stream cannot carry null, so rows in which it
     * is null are left out, before any limit; {@link #values} shows them.
     */
    public <T> ViewQuery<R, T> pluck(Expression<R, T> expression) {
        return where(expression.isNotNull()).as(Values.single(model, expression));
    }

    /**
     * Takes the name of an attribute, or of something else that can be computed from the row: {@code pluck("user___name")}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ViewQuery<R, ?> pluck(String name) {
        return pluck(QueryLanguage.current().expression(model, name));
    }

    /** {@return the keys of this query's rows: the value of the key's column or, if it has several, the list of their values} */
    public ViewQuery<R, ?> ids() {
        var key = Vector.ofAll(model.key()).<Attribute<R, ?>>map(column -> Attribute.of(Path.here(), column));
        return key.size() == 1 ? as(Values.single(model, key.head())) : as(Values.listed(model, Vector.narrow(key)));
    }

    /**
     * {@return values of each row, by the names given: attributes, or what else can be computed from the row} The maps keep
     * the order of the names; what is null is there as null.
     *
     * @throws IllegalArgumentException naming every mistake of the names, or if one is given twice
     */
    public ViewQuery<R, Map<String, @Nullable Object>> values(String... names) {
        return as(Values.named(model, List.of(names)));
    }

    /** {@return values of each row, in the order of the expressions and window functions} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final ViewQuery<R, List<@Nullable Object>> values(Selection<R, ?>... expressions) {
        return as(Values.listed(model, Vector.of(expressions)));
    }

    /**
     * {@return the rows of this query in groups of those that have the same keys} {@code groupBy(Users.AGE)}; without keys
     * there is one group, of all rows.
     *
     * @throws IllegalArgumentException if this query locks its rows, or values of a key have no order
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Grouping<R> groupBy(Expression<R, ?>... keys) {
        return Grouping.of(this, Vector.of(keys));
    }

    /** {@return the rows of this query as one group, also where there are none} */
    public Grouping<R> groupBy() {
        return Grouping.of(this, Vector.empty());
    }

    /**
     * Takes the names of attributes, or of what else can be computed from the row:
     * {@code groupBy("user___name", "created_at__year")}.
     *
     * @throws IllegalArgumentException naming every mistake of the names
     */
    public Grouping<R> groupBy(String... names) {
        return Grouping.of(this, Vector.ofAll(QueryLanguage.current().expressions(model, List.of(names))));
    }

    /**
     * {@return one value of all rows of this query} {@code posts.one(Posts.all().aggregate(Posts.RATING.average()))}. A stream
     * cannot carry null, so where it is null there is no result.
     */
    public <T> GroupQuery<R, T> aggregate(Aggregation<R, T> aggregation) {
        return groupBy().pluck(Group.of(aggregation));
    }

    /** {@return several values of all rows of this query, in the order of the aggregations} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final GroupQuery<R, List<@Nullable Object>> aggregate(
            Aggregation<R, ?> first, Aggregation<R, ?> second, Aggregation<R, ?>... more) {
        return Values.listed(
                groupBy(), Vector.of(more).prepend(second).prepend(first).map(Group::of));
    }

    /**
     * {@return values of all rows of this query, by the names of the aggregations} {@code aggregate("count", "rating__avg")}
     *
     * @throws IllegalArgumentException naming every mistake of the names, or if one is given twice
     */
    public GroupQuery<R, Map<String, @Nullable Object>> aggregate(String... names) {
        return groupBy().values(names);
    }

    /**
     * {@return this query, for which deleted rows are there as well} Without it a row of a model with a soft delete is not
     * there once it is deleted: not as a result, nor behind a relation.
     */
    public Query<R> withDeleted() {
        return new Query<>(model, filter, orders, slice, eager, Visibility.WITH_DELETED, lock, zone);
    }

    /**
     * {@return this query, for deleted rows only}
     *
     * @throws IllegalArgumentException if the model has no soft delete
     */
    public Query<R> onlyDeleted() {
        return withDeleted().where(SoftDelete.isDeleted(model));
    }

    /** {@return this query, whose rows no other transaction changes, deletes or locks until the end of this one} */
    public Query<R> forUpdate() {
        return lock(Lock.FOR_UPDATE);
    }

    /** {@return this query, whose rows no other transaction changes or deletes until the end of this one} */
    public Query<R> forShare() {
        return lock(Lock.FOR_SHARE);
    }

    /** {@return this query, which fails where it would wait for a lock; alone, it locks {@link #forUpdate for update}} */
    public Query<R> noWait() {
        return lock(Lock.FOR_UPDATE.or(lock).with(Lock.Waiting.FAIL));
    }

    /** {@return this query, which leaves out rows that are locked; alone, it locks {@link #forUpdate for update}} */
    public Query<R> skipLocked() {
        return lock(Lock.FOR_UPDATE.or(lock).with(Lock.Waiting.SKIP));
    }

    private Query<R> lock(Lock other) {
        return new Query<>(model, filter, orders, slice, eager, visibility, lock.and(other), zone);
    }

    /**
     * {@return the command that changes the rows of this query} Its assignments see the rows as they were:
     * {@code update(Users.AGE.set(Users.AGE.plus(1)))}.
     *
     * @throws kumiko.model.InvalidValueException if a value cannot be stored
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Command.Update<R> update(Assignment<R>... assignments) {
        return new Command.Update<>(this, Vector.of(assignments));
    }

    /**
     * Takes the name of an attribute and its new value, which may be an {@link Expression}: {@code update("age", 18)}.
     *
     * @throws IllegalArgumentException naming every mistake, with its place and what would be right
     */
    public Command.Update<R> update(String attribute, @Nullable Object value) {
        return update(lookups(attribute, value));
    }

    /** Takes two names and their new values. */
    public Command.Update<R> update(
            String attribute, @Nullable Object value, String attribute2, @Nullable Object value2) {
        return update(lookups(attribute, value, attribute2, value2));
    }

    /** Takes three names and their new values. */
    public Command.Update<R> update(
            String attribute,
            @Nullable Object value,
            String attribute2,
            @Nullable Object value2,
            String attribute3,
            @Nullable Object value3) {
        return update(lookups(attribute, value, attribute2, value2, attribute3, value3));
    }

    /** Takes names and their new values. */
    public Command.Update<R> update(Map<String, ? extends @Nullable Object> values) {
        return update(List.copyOf(values.entrySet()));
    }

    private Command.Update<R> update(List<? extends Map.Entry<String, ? extends @Nullable Object>> values) {
        return new Command.Update<>(this, Vector.ofAll(QueryLanguage.current().assignments(model, values)));
    }

    /**
     * {@return the command that sets the time of the last write of the rows to now, and changes nothing else}
     *
     * @throws IllegalArgumentException if the model has no such attribute
     */
    public Command.Update<R> touch() {
        return new Command.Update<>(this, Vector.empty());
    }

    /** {@return the command that deletes the rows of this query} With a soft delete, it notes the moment instead. */
    public Command<R> delete() {
        return SoftDelete.of(model)
                .<Command<R>>map(deleted -> notDeleted().update(SoftDelete.<R>now(deleted)))
                .orElseGet(() -> new Command.Delete<>(this));
    }

    /** {@return this query without deleted rows; those behind relations it sees as before} */
    private Query<R> notDeleted() {
        return visibility == Visibility.LIVE
                ? this
                : where(SoftDelete.isDeleted(model).not());
    }

    /** {@return the command that deletes the rows of this query for good, those that are deleted already among them} */
    public Command.Delete<R> purge() {
        return new Command.Delete<>(SoftDelete.of(model).isPresent() ? withDeleted() : this);
    }

    /**
     * {@return the command that brings the deleted rows of this query back}
     *
     * @throws IllegalArgumentException if the model has no soft delete
     */
    public Command.Update<R> restore() {
        return onlyDeleted().update(SoftDelete.undone(model));
    }

    /** {@return whether this can have no result, whatever the rows} */
    public boolean isNothing() {
        return filter.isNothing() || slice.isEmpty();
    }

    /** {@return what this reaches: the columns and relations that its filter, order and plan depend on} */
    public Reach reach() {
        return Reach.of(this);
    }

    @Override
    public String toString() {
        return QueryLanguage.current().print(this);
    }
}
