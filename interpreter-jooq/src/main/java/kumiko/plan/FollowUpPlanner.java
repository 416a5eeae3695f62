package kumiko.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kumiko.algebra.Lock;
import kumiko.algebra.Path;
import kumiko.algebra.View.Branch;
import kumiko.model.DataType.ListOf;
import kumiko.model.ModelException;
import kumiko.model.Relation;

/**
 * Plans which rows a follow-up reads.
 *
 * @param lateral whether the database can run a select for each row of another
 */
record FollowUpPlanner(RelatedRows rows, boolean lateral) {

    private Planner planner() {
        return rows.planner();
    }

    RelatedRows.Related followed(FollowUp<?, ?, ?> followUp, Arguments arguments, Aliases aliases) {
        var scope = new Scope(
                followUp.branch().relation().target().model(),
                aliases,
                planner().sight(followUp.visibility()));
        var near = RelatedRows.near(followUp.branch().relation(), scope);
        requireOneType(followUp.branch().relation(), near);
        if (lateral
                && followUp.of() instanceof FollowUp.Owners.Keys
                && !followUp.branch().subset().slice().isAll()) {
            return forEach(followUp.branch(), scope, near, arguments);
        }
        var owned = owned(followUp, scope, near, arguments, aliases);
        return rows.related(followUp.branch(), scope, near, owned, arguments);
    }

    /** Rows are put together by the values that both sides hold, which are equal only if they are of one type. */
    private static void requireOneType(Relation<?, ?> relation, List<Term.Stored> near) {
        var owner = FollowUp.owner(relation);
        for (int i = 0; i < near.size(); i++) {
            var held = owner.get(i).type().stored();
            if (!held.equals(near.get(i).type())) {
                throw new ModelException(
                        "`%s` of %s cannot be loaded: `%s` is %s, but `%s`, which meets it in %s, is %s; give both columns one type"
                                .formatted(
                                        relation,
                                        relation.owner(),
                                        owner.get(i).column(),
                                        held,
                                        near.get(i).column(),
                                        relation.target(),
                                        near.get(i).type()));
            }
        }
    }

    /** The first rows of each key, which an index finds without looking at the others. */
    private <R, S, T> RelatedRows.Related forEach(
            Branch<R, S, T> branch, Scope scope, List<Term.Stored> near, Arguments arguments) {
        var target = branch.relation().target().model();
        var keys = lists(near, scope.aliases().alias("keys"), arguments);
        var owners = IntStream.range(0, near.size())
                .mapToObj(i -> key(keys, near, i))
                .toList();
        var first = rows.first(branch, scope, RelatedRows.equal(near, owners), arguments);
        return new RelatedRows.Related(
                scope.lateral(target, keys, first.derivation().derived(true)),
                owners,
                new Condition.Literal(true),
                first.derivation().of(first.sorts(), false));
    }

    /** {@return that a row belongs to one of those that are followed up} A join may say it. */
    private Condition owned(
            FollowUp<?, ?, ?> followUp, Scope scope, List<Term.Stored> near, Arguments arguments, Aliases aliases) {
        return switch (followUp.of()) {
            case FollowUp.Owners.Keys keys -> members(scope, near, arguments);
            case FollowUp.Owners.OfQuery(var query, var path) -> {
                var found = new Scope(query.model(), aliases, planner().sight(query.visibility()));
                yield oneOf(near, found, path, followUp, planner().select(query, found, arguments));
            }
            case FollowUp.Owners.OfFollowUp(var before, var path) -> {
                var found = followed(before, arguments, aliases);
                var select = new Plan.Select(
                        found.scope().source(),
                        found.where(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Lock.NONE);
                yield oneOf(near, found.scope(), path, followUp, select);
            }
        };
    }

    /** Keys of several columns are joined, as H2 would look through all of them for each row that it reads. */
    private static Condition members(Scope scope, List<Term.Stored> near, Arguments arguments) {
        if (near.size() == 1) {
            return new Condition.Member(
                    near.get(0), true, arguments.next(new ListOf<>(near.get(0).type())));
        }
        var keys = lists(near, scope.aliases().alias("keys"), arguments);
        scope.joined(
                keys,
                IntStream.range(0, near.size())
                        .mapToObj(i -> new Source.Match(key(keys, near, i), near.get(i)))
                        .toList());
        return new Condition.Literal(true);
    }

    private static Condition oneOf(
            List<Term.Stored> near, Scope scope, Path<?, ?> path, FollowUp<?, ?, ?> followUp, Plan.Select select) {
        var at = scope.to(path);
        var owner = FollowUp.owner(followUp.branch().relation()).stream()
                .map(at::column)
                .toList();
        var rows = new Plan.Select(
                scope.source(), select.where(), select.order(), select.limit(), select.offset(), Lock.NONE);
        return new Condition.OneOf(
                List.copyOf(near), List.copyOf(owner), select.isSliced() ? rows : Planner.unordered(rows));
    }

    private static Source.Table.Lists lists(List<Term.Stored> near, String alias, Arguments arguments) {
        return new Source.Table.Lists(
                near.stream()
                        .map(term -> arguments.next(new ListOf<>(term.type())))
                        .toList(),
                IntStream.rangeClosed(1, near.size()).mapToObj(i -> "#k" + i).toList(),
                alias);
    }

    private static Term.Stored key(Source.Table.Lists keys, List<Term.Stored> near, int i) {
        return new Term.Stored(keys.alias(), keys.names().get(i), near.get(i).type(), false);
    }
}
