package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kumiko.algebra.Eager;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A whole request as names and values: conditions, a search, an order, what to load and which slice. It is of no model until it
 * is read for one, which tells every mistake in it at once.
 *
 * {@snippet :
 * var request = SmartQuery.where(Map.of("or", List.of(Map.of("rating__gte", 4), Map.of("user___name", "Bill"))))
 *         .search("cotton", "title", "comments___body")
 *         .sort("-rating", "user___name")
 *         .with("comments.user")
 *         .limit(20);
 * Query<Post> query = request.of(Posts.MODEL);
 * }
 *
 * <p>Conditions are typed where they are added to the query: {@code request.of(Posts.MODEL).where(Posts.RATING.atLeast(4))}.
 *
 * @param conditions all of which must hold
 * @param searches all of which must find something
 * @param sort names of what to sort by, {@code -} before one meaning descending
 * @param load what the records carry
 * @param slice which of the rows are meant
 */
public record SmartQuery(
        Vector<Condition> conditions, Vector<Search> searches, Vector<String> sort, Vector<Load> load, Slice slice) {

    /** The request for everything. */
    public static final SmartQuery ALL =
            new SmartQuery(Vector.empty(), Vector.empty(), Vector.empty(), Vector.empty(), Slice.ALL);

    /** A condition that was written. */
    public sealed interface Condition {

        /** With its values in it: {@code age__gte=18, name__icontains='bi'}. */
        record Text(String text) implements Condition {
            public Text {
                Objects.requireNonNull(text, "text");
            }
        }

        /** Lookups and values, and {@code and}, {@code or} and {@code not} with more of them. */
        record Lookups(Map<String, @Nullable Object> lookups) implements Condition {
            public Lookups {
                lookups = Collections.unmodifiableMap(new LinkedHashMap<>(lookups));
            }
        }
    }

    /**
     * A search.
     *
     * @param names of the texts that are searched; none for those of the model
     */
    public record Search(String term, Vector<String> names) {
        public Search {
            Objects.requireNonNull(term, "term");
        }
    }

    /** A path of relations, and how its last one is loaded. */
    public record Load(String path, Eager.Strategy strategy) {
        public Load {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(strategy, "strategy");
        }
    }

    /** {@return the request for the rows of which the lookups hold} See {@link #and(Map)}. */
    public static SmartQuery where(Map<String, ? extends @Nullable Object> lookups) {
        return ALL.and(lookups);
    }

    /** {@return the request for the rows of which the condition holds} {@code where("age__gte=18, name__icontains='bi'")} */
    public static SmartQuery where(String text) {
        return ALL.and(text);
    }

    /** {@return this, for those of its rows of which the lookups hold as well} */
    public SmartQuery and(Map<String, ? extends @Nullable Object> lookups) {
        return with(new Condition.Lookups(new LinkedHashMap<>(lookups)));
    }

    /** {@return this, for those of its rows of which the condition holds as well} */
    public SmartQuery and(String text) {
        return with(new Condition.Text(text));
    }

    private SmartQuery with(Condition condition) {
        return new SmartQuery(conditions.append(condition), searches, sort, load, slice);
    }

    /** {@return this, for those of its rows in whose texts every word of the term is found} Of no names, in any text of the model. */
    public SmartQuery search(String term, String... names) {
        return new SmartQuery(conditions, searches.append(new Search(term, Vector.of(names))), sort, load, slice);
    }

    /** {@return this in that order, as far as its own leaves rows equal} */
    public SmartQuery sort(String... keys) {
        return new SmartQuery(conditions, searches, sort.appendAll(Vector.of(keys)), load, slice);
    }

    /** {@return this, whose records carry these relations as well} */
    public SmartQuery with(String... paths) {
        var loads = Vector.of(paths).map(path -> new Load(path, Eager.Strategy.AUTOMATIC));
        return new SmartQuery(conditions, searches, sort, load.appendAll(loads), slice);
    }

    /** {@return this, whose records carry these relations as well} By paths, and how the last relation of each is loaded. */
    public SmartQuery with(Map<String, Eager.Strategy> schema) {
        var loads = Vector.ofAll(schema.entrySet()).map(path -> new Load(path.getKey(), path.getValue()));
        return new SmartQuery(conditions, searches, sort, load.appendAll(loads), slice);
    }

    /** {@return at most the first rows of this} */
    public SmartQuery limit(long rows) {
        return new SmartQuery(conditions, searches, sort, load, slice.and(Slice.limit(rows)));
    }

    /** {@return this without its first rows} */
    public SmartQuery offset(long rows) {
        return new SmartQuery(conditions, searches, sort, load, slice.and(Slice.offset(rows)));
    }

    /**
     * {@return this as a query of the model}
     *
     * @throws LookupException naming every mistake of the request
     */
    public <R> Query<R> of(Model<R> model) {
        var query = read(kumiko.lookup.Lookups.ofProgram(model), Spent.ofProgram());
        if (query.isInvalid()) {
            throw new LookupException(query.getError());
        }
        return query.get();
    }

    /** {@return the query, or every problem of the request} */
    <R> Validation<Seq<Problem>, Query<R>> read(kumiko.lookup.Lookups<R> lookups, Spent spent) {
        var problems = new ArrayList<Problem>();
        var query = Query.all(lookups.model());
        for (var condition : conditions) {
            query = query.where(
                    valid(filter(lookups, condition, spent), problems).orElse(Filter.everything()));
        }
        for (var search : searches) {
            query = query.where(
                    valid(lookups.search(search.term(), search.names().asJava(), spent), problems)
                            .orElse(Filter.everything()));
        }
        query = sorted(
                query, valid(lookups.orders(sort.asJava(), spent), problems).orElse(Vector.empty()));
        for (var path : load) {
            query = loading(query, lookups, path, spent, problems);
        }
        lookups.page().flatMap(page -> page.problem(slice)).ifPresent(problems::add);
        if (slice.offset() > lookups.budget().offset()) {
            problems.add(PageSize.tooMany(
                    "offset",
                    slice.offset(),
                    "rows before a page",
                    lookups.budget().offset()));
        }
        return problems.isEmpty()
                ? Validation.valid(
                        sliced(query, lookups.page().map(page -> page.of(slice)).orElse(slice)))
                : Validation.invalid(Vector.ofAll(problems));
    }

    private static <R> Query<R> loading(
            Query<R> query, kumiko.lookup.Lookups<R> lookups, Load load, Spent spent, List<Problem> problems) {
        var eager = valid(lookups.eager(List.of(load.path()), spent), problems);
        if (lookups.choosesStrategies() && load.strategy() != Eager.Strategy.AUTOMATIC) {
            problems.add(new Problem.NotAllowed(
                    Span.of(load.path()), "`" + load.strategy() + "`", List.of(Eager.Strategy.AUTOMATIC.toString())));
        }
        if (eager.isEmpty() || !problems.isEmpty()) {
            return query;
        }
        return load.strategy() == Eager.Strategy.AUTOMATIC
                ? query.with(eager.get())
                : query.with(load.path(), load.strategy());
    }

    private static <T> Optional<T> valid(Validation<Seq<Problem>, T> part, List<Problem> problems) {
        if (part.isInvalid()) {
            problems.addAll(part.getError().asJava());
            return Optional.empty();
        }
        return Optional.of(part.get());
    }

    private static <R> Validation<Seq<Problem>, Filter<R>> filter(
            kumiko.lookup.Lookups<R> lookups, Condition condition, Spent spent) {
        return switch (condition) {
            case Condition.Text(var text) -> lookups.filter(text, spent);
            case Condition.Lookups(var map) -> {
                var entries = new ArrayList<Map.Entry<String, @Nullable Object>>();
                map.forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));
                yield lookups.filter(entries, spent);
            }
        };
    }

    @SuppressWarnings("unchecked") // the array is only read
    private static <R> Query<R> sorted(Query<R> query, Vector<Order<R>> orders) {
        return query.sort(orders.toJavaArray(Order[]::new));
    }

    private static <R> Query<R> sliced(Query<R> query, Slice slice) {
        var from = slice.offset() > 0 ? query.offset(slice.offset()) : query;
        return slice.limit().isPresent() ? from.limit(slice.limit().getAsLong()) : from;
    }
}
