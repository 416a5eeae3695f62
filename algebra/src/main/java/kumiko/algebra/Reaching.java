package kumiko.algebra;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import kumiko.algebra.Reach.Read;
import kumiko.algebra.Reach.Way;

/** Walks over values and says what they reach. */
final class Reaching {

    private Reaching() {}

    static Reach of(Query<?> query) {
        var here = Way.of(query.model());
        var sorted = Vector.<Order<?>>narrow(query.orders()).map(order -> of(here, order.expression()));
        return of(here, query.filter()).and(all(sorted)).and(loaded(here, query.eager()));
    }

    private static Reach all(Vector<Reach> parts) {
        return parts.fold(Reach.NOTHING, Reach::and);
    }

    private static Reach crossing(Way start, Path<?, ?> path) {
        var ways = Vector.rangeClosed(1, path.steps().size())
                .map(steps -> new Way(
                        start.start(), start.steps().appendAll(path.steps().take(steps))));
        return new Reach(LinkedHashSet.empty(), LinkedHashSet.ofAll(ways), LinkedHashSet.empty());
    }

    private static Reach loaded(Way here, Eager<?> eager) {
        return all(Vector.<Eager.Load<?, ?>>narrow(eager.loads()).map(load -> loaded(here, load)));
    }

    private static Reach loaded(Way here, Eager.Load<?, ?> load) {
        var there = here.then(load.relation());
        var subset = load.subset();
        var sorted = Vector.<Order<?>>narrow(subset.orders()).map(order -> of(there, order.expression()));
        return new Reach(LinkedHashSet.empty(), LinkedHashSet.empty(), LinkedHashSet.of(there))
                .and(of(there, subset.filter()))
                .and(all(sorted))
                .and(loaded(there, load.nested()));
    }

    static Reach of(Way here, Filter<?> filter) {
        return switch (filter) {
            case Filter.Literal<?> literal -> Reach.NOTHING;
            case Filter.Comparison<?, ?> comparison ->
                of(here, comparison.left()).and(of(here, comparison.right()));
            case Filter.Range<?, ?> range ->
                of(here, range.subject()).and(of(here, range.lowest())).and(of(here, range.highest()));
            case Filter.Membership<?, ?> membership -> of(here, membership.subject());
            case Filter.Text<?> text -> of(here, text.subject()).and(of(here, text.pattern()));
            case Filter.Contains<?> contains -> of(here, contains.subject()).and(of(here, contains.other()));
            case Filter.IsNull<?>(var subject) -> of(here, subject);
            case Filter.Some<?, ?>(var path, var condition) ->
                crossing(here, path).and(of(here.then(path), condition));
            case Filter.Search<?> search ->
                all(Vector.<Searched<?>>narrow(search.searched()).map(searched -> of(here, searched)));
            case Filter.Same<?, ?> same -> of(here, same.left()).and(of(here, same.right()));
            case Filter.OneOf<?, ?> oneOf -> {
                var there = Way.of(oneOf.query().model());
                yield expressions(here, oneOf.subjects())
                        .and(of(oneOf.query()))
                        .and(expressions(there, oneOf.columns()));
            }
            case Filter.And<?> and -> filters(here, and.operands());
            case Filter.Or<?> or -> filters(here, or.operands());
            case Filter.Not<?>(var operand) -> of(here, operand);
        };
    }

    private static Reach filters(Way here, Vector<? extends Filter<?>> filters) {
        return all(Vector.<Filter<?>>narrow(filters).map(filter -> of(here, filter)));
    }

    private static Reach expressions(Way here, Vector<? extends Expression<?, ?>> expressions) {
        return all(Vector.<Expression<?, ?>>narrow(expressions).map(expression -> of(here, expression)));
    }

    private static Reach of(Way here, Searched<?> searched) {
        return switch (searched) {
            case Searched.Value<?>(var text) -> of(here, text);
            case Searched.Among<?, ?>(var path, var behind) ->
                crossing(here, path).and(of(here.then(path), behind));
        };
    }

    static Reach of(Way here, Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute -> {
                var read = new Read(here.then(attribute.path()), attribute.column());
                yield crossing(here, attribute.path())
                        .and(new Reach(LinkedHashSet.of(read), LinkedHashSet.empty(), LinkedHashSet.empty()));
            }
            case Part<?, ?> part -> of(here, part.whole());
            case Expression.Constant<?, ?> constant -> Reach.NOTHING;
            case Expression.Now<?> now -> Reach.NOTHING;
            case Later<?, ?> later -> of(here, later.time());
            case Expression.Apply<?, ?> apply -> expressions(here, apply.arguments());
            case Expression.Choice<?, ?> choice ->
                filters(here, Vector.<Expression.When<?>>narrow(choice.whens()).map(Expression.When::condition))
                        .and(expressions(here, choice.values()));
            case Expression.Call<?, ?>(var function, var argument) -> of(here, argument);
            case Expression.Arithmetic<?, ?> sum -> of(here, sum.left()).and(of(here, sum.right()));
            case Expression.Aggregate<?, ?, ?>(var path, var aggregation) ->
                crossing(here, path).and(of(here.then(path), aggregation));
            case Expression.Key<?, ?>(var of) -> of(here, of);
            case Expression.OfGroup<?, ?>(var aggregation) -> of(here, aggregation);
            case Expression.Condition<?, ?>(var filter) -> of(here, filter);
            case Expression.At<?, ?, ?>(var path, var there) ->
                crossing(here, path).and(of(here.then(path), there));
            case Expression.Named<?, ?>(var name, var definition) -> of(here, definition);
        };
    }

    private static <S> Reach of(Way here, Aggregation<S, ?> aggregation) {
        return expressions(here, aggregation.arguments())
                .and(expressions(here, aggregation.orders().map(Order::expression)))
                .and(of(here, aggregation.filter()));
    }
}
