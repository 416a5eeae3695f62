package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.model.Column;

/** Which columns an expression depends on, those of related rows among them. */
final class ReadColumns {

    private ReadColumns() {}

    static Vector<Column<?>> of(Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute -> Vector.of(attribute.column());
            case Part<?, ?> part -> of(part.whole());
            case Expression.Constant<?, ?> constant -> Vector.empty();
            case Expression.Now<?> now -> Vector.empty();
            case Later<?, ?> later -> of(later.time());
            case Expression.Apply<?, ?> apply ->
                Vector.<Expression<?, ?>>narrow(apply.arguments()).flatMap(ReadColumns::of);
            case Expression.Choice<?, ?> choice ->
                Vector.<Expression.When<?>>narrow(choice.whens())
                        .flatMap(when -> of(when.condition()))
                        .appendAll(
                                Vector.<Expression<?, ?>>narrow(choice.values()).flatMap(ReadColumns::of));
            case Expression.Call<?, ?>(var function, var argument) -> of(argument);
            case Expression.Arithmetic<?, ?> sum -> of(sum.left()).appendAll(of(sum.right()));
            case Expression.Aggregate<?, ?, ?> aggregate -> of(aggregate.aggregation());
            case Expression.Key<?, ?>(var of) -> of(of);
            case Expression.OfGroup<?, ?>(var aggregation) -> of(aggregation);
            case Expression.Condition<?, ?>(var filter) -> of(filter);
            case Expression.At<?, ?, ?> at -> of(at.expression());
            case Expression.Named<?, ?> named -> of(named.definition());
        };
    }

    private static <S> Vector<Column<?>> of(Aggregation<S, ?> aggregation) {
        return aggregation
                .arguments()
                .flatMap(ReadColumns::of)
                .appendAll(aggregation.orders().flatMap(order -> of(order.expression())))
                .appendAll(of(aggregation.filter()));
    }

    static Vector<Column<?>> of(Filter<?> filter) {
        return switch (filter) {
            case Filter.Literal<?> literal -> Vector.empty();
            case Filter.Comparison<?, ?> comparison -> of(comparison.left()).appendAll(of(comparison.right()));
            case Filter.Range<?, ?> range ->
                of(range.subject()).appendAll(of(range.lowest())).appendAll(of(range.highest()));
            case Filter.Membership<?, ?> membership -> of(membership.subject());
            case Filter.Text<?> text -> of(text.subject()).appendAll(of(text.pattern()));
            case Filter.Contains<?> contains -> of(contains.subject()).appendAll(of(contains.other()));
            case Filter.IsNull<?>(var subject) -> of(subject);
            case Filter.Some<?, ?>(var path, var condition) -> of(condition);
            case Filter.Search<?> search -> of(search.expanded());
            case Filter.Same<?, ?> same -> of(same.left()).appendAll(of(same.right()));
            case Filter.OneOf<?, ?> oneOf ->
                Vector.<Expression<?, ?>>narrow(oneOf.subjects())
                        .flatMap(ReadColumns::of)
                        .appendAll(of(oneOf.query()))
                        .appendAll(
                                Vector.<Expression<?, ?>>narrow(oneOf.columns()).flatMap(ReadColumns::of));
            case Filter.And<?> and -> Vector.<Filter<?>>narrow(and.operands()).flatMap(ReadColumns::of);
            case Filter.Or<?> or -> Vector.<Filter<?>>narrow(or.operands()).flatMap(ReadColumns::of);
            case Filter.Not<?>(var operand) -> of(operand);
        };
    }

    /** Which rows a query has depends on its order only where it has a slice. */
    private static Vector<Column<?>> of(Query<?> query) {
        var filtered = of(query.filter());
        return query.slice().isAll()
                ? filtered
                : filtered.appendAll(Vector.<Order<?>>narrow(query.orders()).flatMap(order -> of(order.expression())));
    }
}
