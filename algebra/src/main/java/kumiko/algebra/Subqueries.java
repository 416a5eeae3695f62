package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.model.Model;

/** Builds conditions on the rows of other queries. */
final class Subqueries {

    private Subqueries() {}

    static void requireComparable(
            Vector<? extends Expression<?, ?>> subjects, Vector<? extends Expression<?, ?>> columns) {
        if (subjects.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "the rows of a query are compared by as many values as they show: %d with %d"
                            .formatted(subjects.size(), columns.size()));
        }
        subjects.zip(columns).forEach(pair -> Types.requireComparable(pair._1(), Operator.EQUAL, pair._2()));
    }

    /** {@return the query, with nothing that makes no difference to which rows it has} */
    static <S> Query<S> plain(Query<S> query) {
        var orders = query.slice().isAll() ? Vector.<Order<S>>empty() : query.orders();
        return new Query<>(
                query.model(),
                query.filter(),
                orders,
                query.slice(),
                Eager.nothing(),
                query.visibility(),
                Lock.NONE,
                query.zone());
    }

    private static <R, S> Filter<R> oneOf(
            Vector<Expression<R, ?>> subjects, Query<S> query, Vector<Expression<S, ?>> columns) {
        var oneOf = new Filter.OneOf<>(subjects, query, columns);
        return query.isNothing() ? Filter.nothing() : oneOf;
    }

    /** {@return where all subjects have values, and the query has no row with all of them} */
    private static <R, S> Filter<R> noneOf(
            Vector<Expression<R, ?>> subjects, Query<S> query, Vector<Expression<S, ?>> columns) {
        return Filter.allOf(subjects.map(Expression::isNotNull))
                .and(oneOf(subjects, query, columns).not());
    }

    static <R, S> Filter<R> oneOf(Vector<Expression<R, ?>> subjects, ViewQuery<S, ?> values) {
        return oneOf(subjects, values.query(), columns(values));
    }

    static <R, S> Filter<R> noneOf(Vector<Expression<R, ?>> subjects, ViewQuery<S, ?> values) {
        return noneOf(subjects, values.query(), columns(values));
    }

    /** A row stands for its key. */
    static <R, S> Filter<R> oneOf(Vector<Expression<R, ?>> subjects, Query<S> rows) {
        return oneOf(subjects, rows, keyFor(subjects, rows));
    }

    static <R, S> Filter<R> noneOf(Vector<Expression<R, ?>> subjects, Query<S> rows) {
        return noneOf(subjects, rows, keyFor(subjects, rows));
    }

    static <R> Filter<R> among(Query<R> query) {
        var key = key(query.model());
        return oneOf(key, query, key);
    }

    static <R> Filter<R> exists(Query<?> query) {
        return oneOf(Vector.empty(), query, Vector.empty());
    }

    static <R> Vector<Expression<R, ?>> key(Model<R> model) {
        Path<R, R> here = Path.here();
        return Vector.ofAll(model.key()).map(column -> here.attribute(column));
    }

    /** {@return the key of the row that a path to one leads to, null where there is none} */
    static <R, S> Vector<Expression<R, ?>> key(Path<R, S> path) {
        return Vector.ofAll(path.steps().last().target().model().key()).map(column -> path.attribute(column));
    }

    /** {@return the values that a view shows, as columns of its query's rows} */
    static <S> Vector<Expression<S, ?>> columns(ViewQuery<S, ?> values) {
        if (!values.view().branches().isEmpty()) {
            throw new IllegalArgumentException(
                    "a view of related rows has no values to compare with; take one with `pluck`");
        }
        return values.view().expressions();
    }

    private static <S> Vector<Expression<S, ?>> keyFor(Vector<?> subjects, Query<S> rows) {
        var key = key(rows.model());
        if (key.size() != subjects.size()) {
            throw new IllegalArgumentException(
                    "`%s` has a key of several attributes; say which values are meant with `pluck` or `values`"
                            .formatted(rows.model()));
        }
        return key;
    }
}
