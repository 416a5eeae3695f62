package kumiko.eager;

import java.util.List;
import java.util.function.Function;
import kumiko.algebra.Eager;
import kumiko.algebra.Eager.Load;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.model.Model;

/** What it means that relations are required, said again: rows are loaded with what they have, and looked at. */
final class InnerJoin {

    private InnerJoin() {}

    /** {@return the plan, of which no relation counts all rows off} */
    static <R> Eager<R> requirable(Eager<R> plan) {
        return plan.loads().foldLeft(Eager.<R>nothing(), (all, load) -> all.and(Eager.of(requirable(load))));
    }

    private static <R, S> Load<R, S> requirable(Load<R, S> load) {
        var subset = load.subset();
        var slice = subset.slice().offset() > 0 || subset.slice().isEmpty() ? Slice.limit(1) : subset.slice();
        return new Load<>(
                load.relation(),
                load.strategy(),
                new Subset<>(subset.filter(), subset.orders(), load.relation().isToMany() ? slice : Slice.ALL),
                requirable(load.nested()));
    }

    /** {@return where all that is required is there} */
    static <R> Filter<R> requirement(Eager<R> plan) {
        return plan.loads().foldLeft(Filter.<R>everything(), (all, load) -> all.and(some(load)));
    }

    private static <R, S> Filter<R> some(Load<R, S> load) {
        return new Filter.Some<>(Path.of(load.relation()), condition(load));
    }

    private static <R, S> Filter<S> condition(Load<R, S> load) {
        return load.subset().filter().and(requirement(load.nested()));
    }

    /** {@return the plan for rows that have all that is required} What is one row needs no condition then. */
    static <R> Eager<R> restricted(Eager<R> plan) {
        return plan.loads().foldLeft(Eager.<R>nothing(), (all, load) -> all.and(Eager.of(restricted(load))));
    }

    private static <R, S> Load<R, S> restricted(Load<R, S> load) {
        var subset = load.relation().isToMany()
                ? new Subset<>(
                        condition(load), load.subset().orders(), load.subset().slice())
                : Subset.<S>all();
        return new Load<>(load.relation(), load.strategy(), subset, restricted(load.nested()));
    }

    /** {@return the plan with the condition on each relation, also on those to one row} */
    private static <R> Eager<R> conditional(Eager<R> plan) {
        return plan.loads().foldLeft(Eager.<R>nothing(), (all, load) -> all.and(Eager.of(conditional(load))));
    }

    private static <R, S> Load<R, S> conditional(Load<R, S> load) {
        var subset = new Subset<>(
                condition(load), load.subset().orders(), load.subset().slice());
        return new Load<>(load.relation(), load.strategy(), subset, conditional(load.nested()));
    }

    /** {@return the keys of the query's rows that carry something of each relation of the plan, where only what is meant is carried} */
    static <R> List<List<Object>> keys(Query<R> query, Eager<R> plan, Function<Query<R>, List<R>> run) {
        var kept = run.apply(changed(query, Slice.ALL, conditional(plan))).stream()
                .filter(row -> carriesAll(query.model(), plan, row))
                .skip(query.slice().offset());
        var limit = query.slice().limit();
        return EagerAgreementTest.keys(
                query.model(), (limit.isPresent() ? kept.limit(limit.getAsLong()) : kept).toList());
    }

    /** {@return the query for bare records} */
    static <R> Query<R> loadingNothing(Query<R> query) {
        return changed(query, query.slice(), Eager.nothing());
    }

    private static <R> Query<R> changed(Query<R> query, Slice slice, Eager<R> plan) {
        return new Query<>(
                query.model(),
                query.filter(),
                query.orders(),
                slice,
                plan,
                query.visibility(),
                query.lock(),
                query.zone());
    }

    static <R> boolean carriesAll(Model<R> model, Eager<R> plan, R row) {
        return plan.loads().forAll(load -> carries(model, load, row));
    }

    private static <R, S> boolean carries(Model<R> model, Load<R, S> load, R row) {
        var related = Sharing.related(model, load.relation(), row);
        return !related.isEmpty()
                && related.stream()
                        .allMatch(each -> carriesAll(load.relation().target().model(), load.nested(), each));
    }
}
