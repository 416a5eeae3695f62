package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.model.Column;
import kumiko.model.ColumnRole;

/** Which columns with values that are not to be shown an expression depends on. */
final class Sensitive {

    private Sensitive() {}

    static Vector<Column<?>> columns(Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute ->
                attribute.column().is(ColumnRole.SENSITIVE) ? Vector.of(attribute.column()) : Vector.empty();
            case Part<?, ?> part -> columns(part.whole());
            case Expression.Constant<?, ?> constant -> Vector.empty();
            case Expression.Now<?> now -> Vector.empty();
            case Later<?, ?> later -> columns(later.time());
            case Expression.Apply<?, ?> apply ->
                Vector.<Expression<?, ?>>narrow(apply.arguments()).flatMap(Sensitive::columns);
            case Expression.Choice<?, ?> choice ->
                Vector.<Expression.When<?>>narrow(choice.whens())
                        .flatMap(when -> columns(when.condition()))
                        .appendAll(
                                Vector.<Expression<?, ?>>narrow(choice.values()).flatMap(Sensitive::columns));
            case Expression.Call<?, ?>(var function, var argument) -> columns(argument);
            case Expression.Arithmetic<?, ?> sum -> columns(sum.left()).appendAll(columns(sum.right()));
            case Expression.Aggregate<?, ?, ?> aggregate -> columns(aggregate.aggregation());
            case Expression.Key<?, ?>(var of) -> columns(of);
            case Expression.OfGroup<?, ?>(var aggregation) -> columns(aggregation);
            case Expression.Condition<?, ?>(var filter) -> columns(filter);
            case Expression.At<?, ?, ?> at -> columns(at.expression());
            case Expression.Named<?, ?> named -> columns(named.definition());
        };
    }

    private static <S> Vector<Column<?>> columns(Aggregation<S, ?> aggregation) {
        return aggregation
                .arguments()
                .flatMap(Sensitive::columns)
                .appendAll(aggregation.orders().flatMap(order -> columns(order.expression())))
                .appendAll(columns(aggregation.filter()));
    }

    static Vector<Column<?>> columns(Filter<?> filter) {
        return switch (filter) {
            case Filter.Literal<?> literal -> Vector.empty();
            case Filter.Comparison<?, ?> comparison ->
                columns(comparison.left()).appendAll(columns(comparison.right()));
            case Filter.Range<?, ?> range ->
                columns(range.subject()).appendAll(columns(range.lowest())).appendAll(columns(range.highest()));
            case Filter.Membership<?, ?> membership -> columns(membership.subject());
            case Filter.Text<?> text -> columns(text.subject()).appendAll(columns(text.pattern()));
            case Filter.Contains<?> contains -> columns(contains.subject()).appendAll(columns(contains.other()));
            case Filter.IsNull<?>(var subject) -> columns(subject);
            case Filter.Some<?, ?>(var path, var condition) -> columns(condition);
            case Filter.Search<?> search -> Vector.empty();
            case Filter.Same<?, ?> same -> columns(same.left()).appendAll(columns(same.right()));
            case Filter.OneOf<?, ?> oneOf ->
                Vector.<Expression<?, ?>>narrow(oneOf.subjects())
                        .flatMap(Sensitive::columns)
                        .appendAll(columns(oneOf.query()))
                        .appendAll(
                                Vector.<Expression<?, ?>>narrow(oneOf.columns()).flatMap(Sensitive::columns));
            case Filter.And<?> and -> Vector.<Filter<?>>narrow(and.operands()).flatMap(Sensitive::columns);
            case Filter.Or<?> or -> Vector.<Filter<?>>narrow(or.operands()).flatMap(Sensitive::columns);
            case Filter.Not<?>(var operand) -> columns(operand);
        };
    }

    /** Which rows a query has depends on its order only where it has a slice. */
    private static Vector<Column<?>> columns(Query<?> query) {
        var filtered = columns(query.filter());
        return query.slice().isAll()
                ? filtered
                : filtered.appendAll(
                        Vector.<Order<?>>narrow(query.orders()).flatMap(order -> columns(order.expression())));
    }
}
