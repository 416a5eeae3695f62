package kumiko.lookup;

import io.vavr.collection.Vector;
import kumiko.algebra.Eager;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;

/**
 * What a value is after it was written and read: connectives and lists in the form that {@link Filter#allOf}, {@link
 * Filter#anyOf} and {@link Filter#in} give them, and zero without a sign.
 */
final class ShortestForm {

    private ShortestForm() {}

    static <R> Query<R> of(Query<R> query) {
        return new Query<>(
                query.model(),
                of(query.filter()),
                query.orders(),
                query.slice(),
                of(query.eager()),
                query.visibility(),
                query.lock(),
                query.zone());
    }

    private static <R> Eager<R> of(Eager<R> eager) {
        return new Eager<>(eager.loads().map(load -> of(load)));
    }

    private static <R, S> Eager.Load<R, S> of(Eager.Load<R, S> load) {
        var subset = load.subset();
        return new Eager.Load<>(
                load.relation(),
                load.strategy(),
                new Eager.Subset<>(of(subset.filter()), subset.orders(), subset.slice()),
                of(load.nested()));
    }

    static <R> Filter<R> of(Filter<R> filter) {
        return switch (filter) {
            case Filter.And<R>(var operands) -> Filter.allOf(operands.map(operand -> of(operand)));
            case Filter.Or<R>(var operands) -> Filter.anyOf(operands.map(operand -> of(operand)));
            case Filter.Not<R>(var operand) -> of(operand).not();
            case Filter.Some<R, ?> some -> some(some);
            case Filter.Membership<R, ?> membership -> membership(membership);
            case Filter.Comparison<R, ?> comparison -> comparison(comparison);
            case Filter.Range<R, ?> range -> range(range);
            case Filter.Same<R, ?> same -> same(same);
            case Filter.Literal<R> literal -> literal;
            case Filter.Text<R> text -> text;
            case Filter.Contains<R> contains -> contains;
            case Filter.IsNull<R> isNull -> isNull;
            case Filter.Search<R> search -> search;
            case Filter.OneOf<R, ?> oneOf -> oneOf;
        };
    }

    private static <R, S> Filter<R> some(Filter.Some<R, S> some) {
        return Filter.some(some.path(), of(some.condition()));
    }

    private static <R, T> Filter<R> membership(Filter.Membership<R, T> membership) {
        Vector<T> values = membership.values().map(ShortestForm::unsigned);
        return membership.included()
                ? Filter.in(membership.subject(), values)
                : Filter.notIn(membership.subject(), values);
    }

    private static <R, T> Filter<R> comparison(Filter.Comparison<R, T> comparison) {
        return new Filter.Comparison<>(comparison.left(), comparison.operator(), unsigned(comparison.right()));
    }

    private static <R, T> Filter<R> range(Filter.Range<R, T> range) {
        return new Filter.Range<>(range.subject(), unsigned(range.lowest()), unsigned(range.highest()));
    }

    private static <R, T> Filter<R> same(Filter.Same<R, T> same) {
        return new Filter.Same<>(same.left(), unsigned(same.right()));
    }

    private static <R, T> Expression<R, T> unsigned(Expression<R, T> expression) {
        return expression instanceof Expression.Constant<R, T>(var type, var value)
                ? new Expression.Constant<>(type, unsigned(value))
                : expression;
    }

    @SuppressWarnings("unchecked") // a zero of the same type
    private static <T> T unsigned(T value) {
        return switch (value) {
            case Double number when number == 0 -> (T) Double.valueOf(0.0);
            case Float number when number == 0 -> (T) Float.valueOf(0.0f);
            default -> value;
        };
    }
}
