package kumiko.algebra;

import io.vavr.collection.Vector;

/**
 * A relation to many rows, as companions offer it: {@code Users.posts().some(Posts.RATING.atLeast(4))}.
 *
 * @param path ends in its only relation to many rows
 * @param <R> where the path starts
 * @param <S> where it ends
 */
public record ToMany<R, S>(Path<R, S> path) implements Loadable<R> {

    /** {@return the related rows to be loaded, of which can be said which and how} */
    public EagerPath<R, S> eager() {
        return EagerPath.of(path);
    }

    @Override
    public Eager<R> asEager() {
        return eager().asEager();
    }

    /** {@return where at least one related row satisfies the condition} */
    public Filter<R> some(Filter<S> condition) {
        return Filter.some(path, condition);
    }

    /** {@return where every related row satisfies the condition, as where there is none} */
    public Filter<R> every(Filter<S> condition) {
        return Filter.every(path, condition);
    }

    /** {@return where no related row satisfies the condition} */
    public Filter<R> none(Filter<S> condition) {
        return Filter.none(path, condition);
    }

    /** {@return where there is no related row} */
    public Filter<R> isEmpty() {
        return none(Filter.everything());
    }

    /** {@return where there is a related row} */
    public Filter<R> isNotEmpty() {
        return some(Filter.everything());
    }

    /** {@return how many related rows there are} */
    public Expression<R, Long> count() {
        return new Expression.Aggregate<>(path, Expression.Summary.COUNT, Vector.empty());
    }

    /** {@return the least value among the related rows, null if none has one} */
    public <T> Expression<R, T> min(Expression<S, T> expression) {
        return new Expression.Aggregate<>(path, Expression.Summary.MIN, Vector.of(expression));
    }

    /** {@return the greatest value among the related rows, null if none has one} */
    public <T> Expression<R, T> max(Expression<S, T> expression) {
        return new Expression.Aggregate<>(path, Expression.Summary.MAX, Vector.of(expression));
    }
}
