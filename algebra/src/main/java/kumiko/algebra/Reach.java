package kumiko.algebra;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * What a query reaches: the columns that decide which rows there are and in which order, the relations that are gone over on the way
 * to them, and the relations that are loaded. It is found by looking at the values alone, whoever made them, so that what a
 * request was allowed to reach can be checked once more:
 *
 * {@snippet :
 * Query<Post> query = Posts.where("user___name", "Bill").sort("-rating");
 * assert query.reach().columns().forAll(read -> !read.column().is(ColumnRole.SENSITIVE));
 * }
 *
 * @param columns that are read
 * @param crossed the ways to other rows
 * @param loaded the ways to rows that are carried, with all of their columns
 */
public record Reach(Set<Read> columns, Set<Way> crossed, Set<Way> loaded) {

    public Reach {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(crossed, "crossed");
        Objects.requireNonNull(loaded, "loaded");
    }

    /**
     * Relations from the rows of a model to others.
     *
     * @param start that of the query, or of a query within it
     */
    public record Way(Model<?> start, Vector<Relation<?, ?>> steps) {

        static Way of(Model<?> start) {
            return new Way(start, Vector.empty());
        }

        Way then(Path<?, ?> path) {
            return new Way(start, steps.appendAll(path.steps()));
        }

        Way then(Relation<?, ?> step) {
            return new Way(start, steps.append(step));
        }

        /** {@return the model of the rows that it leads to} */
        public Model<?> end() {
            return steps.isEmpty() ? start : steps.last().target().model();
        }

        @Override
        public String toString() {
            return steps.map(Relation::name).prepend(start.name()).mkString(".");
        }
    }

    /** A column of the rows at the end of a way. */
    public record Read(Way way, Column<?> column) {
        @Override
        public String toString() {
            return way + "." + column;
        }
    }

    /** Nothing at all. */
    public static final Reach NOTHING = new Reach(LinkedHashSet.empty(), LinkedHashSet.empty(), LinkedHashSet.empty());

    /** {@return what the query reaches} */
    public static Reach of(Query<?> query) {
        return Reaching.of(query);
    }

    /** {@return what a filter of the rows of a model reaches} */
    public static <R> Reach of(Model<R> model, Filter<R> filter) {
        return Reaching.of(Way.of(model), filter);
    }

    /** {@return what a value of the rows of a model reaches} */
    public static <R> Reach of(Model<R> model, Expression<R, ?> expression) {
        return Reaching.of(Way.of(model), expression);
    }

    /** {@return what either reaches} */
    public Reach and(Reach other) {
        return new Reach(columns.union(other.columns), crossed.union(other.crossed), loaded.union(other.loaded));
    }

    @Override
    public String toString() {
        return columns.mkString(", ");
    }
}
