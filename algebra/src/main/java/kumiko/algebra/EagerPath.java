package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Eager.Load;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Eager.Subset;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A path of relations to be loaded: {@code Users.posts().eager().where(Posts.RATING.atLeast(4)).with(Posts.comments())}.
 * Every method speaks of the last relation of the path, and returns a new value.
 *
 * @param before the relations that lead there, which are loaded as well
 * @param last the relation at the end
 * @param <R> where the path starts
 * @param <S> where it ends
 */
public record EagerPath<R, S>(Path<R, ?> before, Load<?, S> last) implements Loadable<R> {

    public EagerPath {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(last, "last");
    }

    @SuppressWarnings("unchecked") // the last step of a path leads to its end
    static <R, S> EagerPath<R, S> of(Path<R, S> path) {
        var last = (Relation<?, S>) path.steps().last();
        return new EagerPath<>(new Path<R, Object>(path.steps().init()), Load.of(last));
    }

    private EagerPath<R, S> of(Load<?, S> load) {
        return new EagerPath<>(before, load);
    }

    private EagerPath<R, S> of(Subset<S> subset) {
        return of(last.of(subset));
    }

    /** {@return the same rows, fetched in that way} */
    public EagerPath<R, S> by(Strategy strategy) {
        return of(last.by(strategy));
    }

    /** {@return only the related rows for which the condition holds} */
    public EagerPath<R, S> where(Filter<S> condition) {
        return of(last.subset().where(condition));
    }

    /**
     * Takes a condition with its values in it: {@code where("rating__gte=4")}.
     *
     * @throws IllegalArgumentException naming every mistake of the text
     */
    public EagerPath<R, S> where(String text) {
        return where(QueryLanguage.current().filter(last.relation().target().model(), text));
    }

    /**
     * Takes a lookup and its value: {@code where("rating__gte", 4)}.
     *
     * @throws IllegalArgumentException naming every mistake of the lookup
     */
    public EagerPath<R, S> where(String lookup, @Nullable Object value) {
        return where(
                Query.all(last.relation().target().model()).where(lookup, value).filter());
    }

    /** {@return only the related rows for which all of the lookups hold} */
    public EagerPath<R, S> where(Map<String, ? extends @Nullable Object> lookups) {
        return where(Query.all(last.relation().target().model()).where(lookups).filter());
    }

    /** {@return the related rows in that order, as far as an order before leaves them equal} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EagerPath<R, S> sort(Order<S>... keys) {
        return of(last.subset().sort(Vector.of(keys)));
    }

    /**
     * Takes the names of what to sort by, {@code -} before one meaning descending.
     *
     * @throws IllegalArgumentException naming every mistake of the keys
     */
    public EagerPath<R, S> sort(String... keys) {
        return of(last.subset()
                .sort(QueryLanguage.current().orders(last.relation().target().model(), List.of(keys))));
    }

    /** {@return at most the first related rows of each row} */
    public EagerPath<R, S> limit(long rows) {
        return of(last.subset().slice(Slice.limit(rows)));
    }

    /** {@return the related rows of each row without the first} */
    public EagerPath<R, S> offset(long rows) {
        return of(last.subset().slice(Slice.offset(rows)));
    }

    /** {@return the same rows, which carry these relations in their turn} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EagerPath<R, S> with(Loadable<S>... parts) {
        return of(last.with(Eager.of(parts)));
    }

    /**
     * Takes paths of relations that start where this path ends: {@code with("comments.user")}.
     *
     * @throws IllegalArgumentException naming every mistake of the paths
     */
    public EagerPath<R, S> with(String... paths) {
        return of(last.with(Eager.of(last.relation().target().model(), paths)));
    }

    @Override
    public String toString() {
        return asEager().toString();
    }

    @Override
    public Eager<R> asEager() {
        Eager<?> eager = Eager.of(last);
        for (int i = before.steps().size() - 1; i >= 0; i--) {
            eager = Eager.of(carrying(before.steps().get(i), eager));
        }
        @SuppressWarnings("unchecked") // the first step starts at R
        var whole = (Eager<R>) eager;
        return whole;
    }

    @SuppressWarnings("unchecked") // each step of a path ends where the next one starts
    private static <A, B> Load<A, B> carrying(Relation<A, B> step, Eager<?> nested) {
        return Load.of(step).with((Eager<B>) nested);
    }
}
