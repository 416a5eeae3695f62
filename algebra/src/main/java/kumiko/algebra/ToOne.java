package kumiko.algebra;

import kumiko.model.Column;
import kumiko.model.Relation;

/**
 * A relation to at most one row, as companions offer it: {@code Posts.user()}.
 *
 * @param <R> where the path starts
 * @param <S> where it ends
 */
public class ToOne<R, S> implements Loadable<R> {

    private final Path<R, S> path;

    public ToOne(Path<R, S> path) {
        this.path = path;
    }

    /** {@return the path as a value} */
    public final Path<R, S> asPath() {
        return path;
    }

    /** {@return the related row to be loaded, of which can be said how} */
    public final EagerPath<R, S> eager() {
        return EagerPath.of(path);
    }

    @Override
    public final Eager<R> asEager() {
        return eager().asEager();
    }

    /** {@return where there is no related row} */
    public final Filter<R> isNull() {
        return key().isNull();
    }

    /** {@return where there is a related row} */
    public final Filter<R> isNotNull() {
        return isNull().not();
    }

    /** {@return where there is a related row that satisfies the condition} */
    public final Filter<R> some(Filter<S> condition) {
        return Filter.some(path, condition);
    }

    /** {@return where the related row satisfies the condition, or there is none} */
    public final Filter<R> every(Filter<S> condition) {
        return Filter.every(path, condition);
    }

    /** {@return where no related row satisfies the condition, as where there is none} */
    public final Filter<R> none(Filter<S> condition) {
        return Filter.none(path, condition);
    }

    /** {@return an expression of the related row; null where there is none} */
    public final <T> Expression<R, T> of(Expression<S, T> expression) {
        return path.expression(expression);
    }

    /** {@return where the related row is one of the query's} */
    public final Filter<R> in(Query<S> rows) {
        return Subqueries.oneOf(Subqueries.key(path), rows);
    }

    /** {@return where there is a related row, and it is none of the query's} */
    public final Filter<R> notIn(Query<S> rows) {
        return Subqueries.noneOf(Subqueries.key(path), rows);
    }

    private Attribute<R, ?> key() {
        return path.attribute(path.steps().last().target().model().key().get(0));
    }

    /** {@return an attribute of the related row} */
    protected final <T> Attribute<R, T> attribute(Column<T> column) {
        return path.attribute(column);
    }

    protected final <T> Path<R, T> then(Relation<S, T> relation) {
        return path.then(relation);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
