package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.algebra.Eager.Load;

/**
 * What it takes that all relations of a plan are there: a condition on the rows, and the plan for those that satisfy it.
 *
 * @param filter where some related row is there for each relation, with all that is required of it in its turn
 * @param eager loads the related rows that are meant there
 */
record Required<R>(Filter<R> filter, Eager<R> eager) {

    static <R> Required<R> of(Eager<R> plan) {
        var filters = Vector.<Filter<R>>empty();
        var loads = Vector.<Load<R, ?>>empty();
        for (var load : plan.loads()) {
            var required = of(load);
            filters = filters.append(required.filter);
            loads = loads.appendAll(required.eager.loads());
        }
        return new Required<>(Filter.allOf(filters), new Eager<>(loads));
    }

    private static <R, S> Required<R> of(Load<R, S> load) {
        var relation = load.relation();
        var subset = load.subset();
        if (subset.slice().offset() > 0 || subset.slice().isEmpty()) {
            throw new IllegalArgumentException(
                    "`%s` of %s is required: rows without it are left out, so it has neither an offset nor a limit of 0"
                            .formatted(relation, relation.owner()));
        }
        var nested = of(load.nested());
        var condition = subset.filter().and(nested.filter);
        // Of one row that is there, the condition is known to hold; of many rows, only some satisfy it.
        var carried = relation.isToMany()
                ? new Eager.Subset<>(condition, subset.orders(), subset.slice())
                : Eager.Subset.<S>all();
        return new Required<>(
                some(Path.of(relation), condition),
                Eager.of(new Load<>(relation, load.strategy(), carried, nested.eager)));
    }

    /** A key does not say that its row is there for everybody, so it is the row that is asked for. */
    private static <R, S> Filter<R> some(Path<R, S> path, Filter<S> condition) {
        return condition.isNothing() ? Filter.nothing() : new Filter.Some<>(path, condition);
    }
}
