package kumiko.lookup;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kumiko.algebra.Eager;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.algebra.Visibility;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A whole request as names and values: conditions, a search, an order, what to load and which slice. It is of no model until it
 * is read for one, which tells every mistake in it at once. Requests are what queries are outside of a program: as parameters of
 * URLs ({@link UrlQuery}), as JSON and as maps.
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
 * @param visibility whether deleted rows are meant as well
 * @param zone in which the dates and times of moments are meant, if that is said
 */
public record SmartQuery(
        Vector<Condition> conditions,
        Vector<Search> searches,
        Vector<String> sort,
        Vector<Load> load,
        Slice slice,
        Visibility visibility,
        Optional<ZoneId> zone) {

    /** The request for everything. */
    public static final SmartQuery ALL = new SmartQuery(
            Vector.empty(),
            Vector.empty(),
            Vector.empty(),
            Vector.empty(),
            Slice.ALL,
            Visibility.LIVE,
            Optional.empty());

    /** A condition that was written. */
    public sealed interface Condition {

        /** {@return where all of the lookups hold} */
        static Condition of(Map<String, ? extends @Nullable Object> lookups) {
            var entries = new ArrayList<Map.Entry<String, @Nullable Object>>();
            lookups.forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));
            return new Lookups(entries);
        }

        /** With its values in it: {@code age__gte=18, name__icontains='bi'}. */
        record Text(String text) implements Condition {
            public Text {
                Objects.requireNonNull(text, "text");
            }
        }

        /**
         * Lookups and values, and {@code and}, {@code or} and {@code not} with more of them. All of them must hold; those that
         * share a path to many rows, for the same related row.
         *
         * @param lookups of which a key may occur more than once
         */
        record Lookups(List<Map.Entry<String, @Nullable Object>> lookups) implements Condition {
            public Lookups {
                lookups = List.copyOf(lookups);
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

    /**
     * A path of relations, and how its last one is loaded.
     *
     * @param conditions that hold of the related rows which are meant
     * @param sort in which order
     * @param slice which of them in that order, for each row they belong to
     */
    public record Load(
            String path, Eager.Strategy strategy, Vector<Condition> conditions, Vector<String> sort, Slice slice) {

        public Load {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(conditions, "conditions");
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(slice, "slice");
        }

        /** {@return all related rows, loaded as the interpreter sees fit} */
        public static Load of(String path) {
            return new Load(path, Eager.Strategy.AUTOMATIC, Vector.empty(), Vector.empty(), Slice.ALL);
        }

        /** {@return those of these rows of which the condition holds as well} */
        public Load where(String text) {
            return new Load(path, strategy, conditions.append(new Condition.Text(text)), sort, slice);
        }

        /** {@return these rows in that order, as far as their own leaves them equal} */
        public Load sort(String... keys) {
            return new Load(path, strategy, conditions, sort.appendAll(Vector.of(keys)), slice);
        }

        /** {@return at most the first of these rows, for each row they belong to} */
        public Load limit(long rows) {
            return new Load(path, strategy, conditions, sort, slice.and(Slice.limit(rows)));
        }

        /** {@return the same rows, loaded in that way} */
        public Load by(Eager.Strategy chosen) {
            return new Load(path, chosen, conditions, sort, slice);
        }
    }

    /**
     * {@return the query as names and values} Read for the model it is the same query, in its shortest form. What would mean
     * something else when it is read is refused.
     *
     * @throws IllegalArgumentException if the query cannot be said so: if it has a lock, names what is sensitive, or has
     *     another query in it
     */
    public static SmartQuery of(Query<?> query) {
        return QueryWriter.write(query);
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
        return and(Condition.of(lookups));
    }

    /** {@return this, for those of its rows of which the condition holds as well} */
    public SmartQuery and(String text) {
        return and(new Condition.Text(text));
    }

    /** {@return this, for those of its rows of which the condition holds as well} */
    public SmartQuery and(Condition condition) {
        return new SmartQuery(conditions.append(condition), searches, sort, load, slice, visibility, zone);
    }

    /** {@return this, for those of its rows in whose texts every word of the term is found} Of no names, in any text of the model. */
    public SmartQuery search(String term, String... names) {
        var search = new Search(term, Vector.of(names));
        return new SmartQuery(conditions, searches.append(search), sort, load, slice, visibility, zone);
    }

    /** {@return this in that order, as far as its own leaves rows equal} */
    public SmartQuery sort(String... keys) {
        var all = sort.appendAll(Vector.of(keys));
        return new SmartQuery(conditions, searches, all, load, slice, visibility, zone);
    }

    /** {@return this, whose records carry these relations as well} */
    public SmartQuery with(String... paths) {
        return with(Vector.of(paths).map(Load::of));
    }

    /** {@return this, whose records carry these relations as well} By paths, and how the last relation of each is loaded. */
    public SmartQuery with(Map<String, Eager.Strategy> schema) {
        return with(Vector.ofAll(schema.entrySet())
                .map(path -> Load.of(path.getKey()).by(path.getValue())));
    }

    /** {@return this, whose records carry these relations as well} */
    public SmartQuery with(Iterable<Load> loads) {
        var all = load.appendAll(loads);
        return new SmartQuery(conditions, searches, sort, all, slice, visibility, zone);
    }

    /** {@return at most the first rows of this} */
    public SmartQuery limit(long rows) {
        return sliced(slice.and(Slice.limit(rows)));
    }

    /** {@return this without its first rows} */
    public SmartQuery offset(long rows) {
        return sliced(slice.and(Slice.offset(rows)));
    }

    SmartQuery sliced(Slice part) {
        return new SmartQuery(conditions, searches, sort, load, part, visibility, zone);
    }

    /** {@return this, with deleted rows among its rows and behind its relations} Only a program's own text may ask for them. */
    public SmartQuery withDeleted() {
        return new SmartQuery(conditions, searches, sort, load, slice, Visibility.WITH_DELETED, zone);
    }

    /** {@return this, with dates and times of moments in that zone} */
    public SmartQuery in(ZoneId place) {
        return new SmartQuery(conditions, searches, sort, load, slice, visibility, Optional.of(place));
    }

    /** {@return the rows of this in groups in which the named values are equal} Of no names, all rows in one group. */
    public SmartGroups groupBy(String... keys) {
        return SmartGroups.of(this, Vector.of(keys));
    }

    /**
     * {@return this as a query of the model}
     *
     * @throws LookupException naming every mistake of the request
     */
    public <R> Query<R> of(Model<R> model) {
        var query = kumiko.lookup.Lookups.ofProgram(model).query(this);
        if (query.isInvalid()) {
            throw new LookupException(query.getError());
        }
        return query.get();
    }
}
