package kumiko.algebra;

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

    /** {@return one value of the related rows: {@code Users.posts().of(Posts.TITLE.joined(", "))}} */
    public <T> Expression<R, T> of(Aggregation<S, T> aggregation) {
        return new Expression.Aggregate<>(path, aggregation);
    }

    /** {@return how many related rows there are} */
    public Expression<R, Long> count() {
        return of(Aggregation.count());
    }

    /** {@return how many related rows satisfy the condition} */
    public Expression<R, Long> count(Filter<S> condition) {
        return of(Aggregation.count(condition));
    }

    /** {@return the exact sum of a number of the related rows, null if none has one} */
    public Expression<R, Long> sum(Attribute.Whole<S, ?> number) {
        return of(number.sum());
    }

    /** {@return the sum of a number of the related rows, null if none has one} */
    public <T> Expression<R, T> sum(Attribute.Decimal<S, T> number) {
        return of(number.sum());
    }

    /** {@return the sum of a number of the related rows, null if none has one} */
    public Expression<R, Double> sum(Attribute.Single<S> number) {
        return of(number.sum());
    }

    /** {@return the average of a number of the related rows, null if none has one} */
    public Expression<R, Double> average(Expression<S, ?> number) {
        return of(Aggregation.average(number));
    }

    /** {@return the least value among the related rows, null if none has one} */
    public <T> Expression<R, T> min(Expression<S, T> expression) {
        return of(expression.min());
    }

    /** {@return the greatest value among the related rows, null if none has one} */
    public <T> Expression<R, T> max(Expression<S, T> expression) {
        return of(expression.max());
    }
}
