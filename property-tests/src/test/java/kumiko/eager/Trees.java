package kumiko.eager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Eager;
import kumiko.algebra.Eager.Load;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Filter;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.model.Model;
import kumiko.model.Relation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random eager plans of any model of this package, and random queries that carry them. */
final class Trees {

    static final int DEPTH = 3;

    /** Conditions on the rows themselves, on rows they lead to, and on texts and nulls. */
    private static final Map<Class<?>, List<String>> CONDITIONS = Map.of(
            Club.class, List.of("name='a'", "id__gt=0", "players__count__gt=1", "idols___rank=1"),
            Player.class,
                    List.of(
                            "rank__gt=1",
                            "rank__isnull=true",
                            "not name='a'",
                            "club___name='a'",
                            "rival___rank__lt=2",
                            "rival__isnull=true",
                            "friends__isnull=false",
                            "won___number__gt=0 or medal___weight=1",
                            "id__in=[1,2,3,5,7]",
                            "id__in=[]"),
            Game.class,
                    List.of("number=0", "place='here'", "goals__isnull=true", "winner___rank=1", "tags___word='Long'"),
            Goal.class,
                    List.of("minute__gte=1", "game__isnull=true", "scorer___club___name='a'", "game___winner___rank=1"),
            Medal.class, List.of("weight__gt=0", "player___name='a'"),
            Tag.class, List.of("word='Long'", "games__count__gt=2"));

    private static final Map<Class<?>, List<String>> ORDERS = Map.of(
            Club.class, List.of("name", "-id", "players__count"),
            Player.class, List.of("rank", "-rank", "name", "-club___name", "rival___rank", "won__count", "-id"),
            Game.class, List.of("-number", "number", "place", "winner___name", "-loser___rank", "goals___minute__max"),
            Goal.class, List.of("minute", "-minute", "-id", "game___number", "scorer___rank"),
            Medal.class, List.of("weight", "-code"),
            Tag.class, List.of("-word", "games__count"));

    private Trees() {}

    static <R> Arbitrary<Eager<R>> of(Model<R> model) {
        return of(model, DEPTH);
    }

    static <R> Arbitrary<Eager<R>> of(Model<R> model, int depth) {
        if (depth == 0) {
            return Arbitraries.just(Eager.nothing());
        }
        var relations = model.relations().stream().filter(model::carries).toList();
        return Arbitraries.of(0, 1, 1, 2, 2)
                .flatMap(width -> Arbitraries.of(relations).set().ofSize(Math.min(width, relations.size())))
                .flatMap(chosen -> loads(List.copyOf(chosen), depth));
    }

    private static <R> Arbitrary<Eager<R>> loads(List<Relation<R, ?>> relations, int depth) {
        var loads = new ArrayList<Arbitrary<Eager<R>>>();
        for (var relation : relations) {
            loads.add(load(relation, depth));
        }
        return loads.isEmpty()
                ? Arbitraries.just(Eager.nothing())
                : Combinators.combine(loads).as(each -> each.stream().reduce(Eager.nothing(), Eager::and));
    }

    private static <R, S> Arbitrary<Eager<R>> load(Relation<R, S> relation, int depth) {
        var target = relation.target().model();
        return Combinators.combine(
                        Arbitraries.of(Strategy.class),
                        subsets(relation),
                        Arbitraries.lazy(() -> of(target, depth - 1)))
                .as((strategy, subset, nested) -> Eager.of(new Load<>(relation, strategy, subset, nested)));
    }

    private static <R, S> Arbitrary<Subset<S>> subsets(Relation<R, S> relation) {
        var target = relation.target().model();
        var filters = filters(target);
        if (!relation.isToMany()) {
            return filters.map(filter -> Subset.<S>all().where(filter));
        }
        return Combinators.combine(filters, orders(target), slices(3))
                .as((filter, orders, slice) -> Subset.<S>all()
                        .where(filter)
                        .sort(Query.all(target)
                                .sort(orders.toArray(String[]::new))
                                .orders())
                        .slice(slice));
    }

    static <R> Arbitrary<Filter<R>> filters(Model<R> model) {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.just(Filter.<R>everything())),
                Tuple.of(1, Arbitraries.just(Filter.<R>nothing())),
                Tuple.of(
                        20,
                        Arbitraries.of(CONDITIONS.get(model.type()))
                                .map(text -> Query.all(model).where(text).filter())));
    }

    /** {@return policies of a few rules} */
    static Arbitrary<Policy> policies() {
        return Arbitraries.oneOf(
                        rule(Players.MODEL), rule(Games.MODEL), rule(Clubs.MODEL), rule(Goals.MODEL), rule(Tags.MODEL))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(policies -> policies.stream().reduce(Policy.none(), Policy::and));
    }

    private static <R> Arbitrary<Policy> rule(Model<R> model) {
        return filters(model).map(filter -> Policy.of(model, filter));
    }

    private static Arbitrary<List<String>> orders(Model<?> model) {
        return Arbitraries.of(ORDERS.get(model.type())).list().uniqueElements().ofMaxSize(2);
    }

    private static Arbitrary<Slice> slices(int most) {
        var limits = Arbitraries.longs().between(0, most).injectNull(0.6);
        var offsets = Arbitraries.longs().between(0, 2).injectNull(0.8);
        return Combinators.combine(limits, offsets).as((limit, offset) -> {
            var slice = offset == null ? Slice.ALL : Slice.offset(offset);
            return limit == null ? slice : slice.and(Slice.limit(limit));
        });
    }

    /** Rows that an order leaves equal come in any, so the key decides at last. */
    static <R> Arbitrary<Query<R>> queries(Model<R> model) {
        var key = model.key().stream().map(column -> column.name()).toArray(String[]::new);
        return Combinators.combine(
                        filters(model), orders(model), slices(9), of(model), Arbitraries.of(false, false, true))
                .as((filter, orders, slice, eager, deleted) -> {
                    var query = Query.all(model)
                            .where(filter)
                            .sort(orders.toArray(String[]::new))
                            .sort(key)
                            .offset(slice.offset())
                            .with(eager);
                    query = slice.limit().isPresent()
                            ? query.limit(slice.limit().getAsLong())
                            : query;
                    return deleted ? query.withDeleted() : query;
                });
    }
}
