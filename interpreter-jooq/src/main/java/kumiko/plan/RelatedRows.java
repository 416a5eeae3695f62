package kumiko.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Lock;
import kumiko.algebra.Operator;
import kumiko.algebra.Order;
import kumiko.algebra.View.Branch;
import kumiko.model.DataType;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;

/** Plans which rows of a relation are meant, and in which order. */
record RelatedRows(Planner planner) {

    /**
     * The rows of a relation.
     *
     * @param near the terms that refer to the rows they belong to
     * @param sorts a total order of those that belong to one row
     */
    record Related(Scope scope, List<Term.Stored> near, Condition where, List<Plan.Sort> sorts) {}

    <R, S, T> Related related(
            Branch<R, S, T> branch, Scope scope, List<Term.Stored> near, Condition owned, Arguments arguments) {
        var rows = subset(branch, scope, owned, arguments);
        return branch.subset().slice().isAll()
                ? new Related(scope, near, rows.where(), rows.sorts())
                : numbered(branch.relation().target().model(), scope, near, rows, Window.next(arguments));
    }

    /** A condition, and a total order of what satisfies it. */
    private record Ordered(Condition where, List<Plan.Sort> sorts) {}

    private <R, S, T> Ordered subset(Branch<R, S, T> branch, Scope scope, Condition owned, Arguments arguments) {
        Subset<S> subset = branch.subset();
        var target = branch.relation().target().model();
        var holds = new ConditionPlanner(scope, arguments, planner.zone(), planner.times()).required(subset.filter());
        var sorts = new ArrayList<Plan.Sort>();
        for (Order<S> order : subset.orders()) {
            var term = new TermPlanner(scope, arguments, planner.zone(), planner.times()).term(order.expression());
            sorts.add(new Plan.Sort(term, order.direction(), order.nulls()));
        }
        sorts.addAll(Planner.missingKey(target, scope, sorts));
        return new Ordered(Condition.all(List.of(owned, holds, scope.there())), sorts);
    }

    /** The rows between two numbers of those that belong to one row. */
    private static Related numbered(
            Model<?> model, Scope scope, List<Term.Stored> near, Ordered ordered, Window window) {
        var rows = new Derivation(scope, ordered.where()).with(model);
        var references = rows.add("#k", near);
        var number = rows.add("#n", new Term.RowNumber(List.copyOf(near), ordered.sorts()));
        var outside = scope.over(model, rows.derived());
        var n = number.of(outside.alias(), false);
        var bounds = Condition.all(List.of(
                new Condition.Compare(n, Operator.GREATER, new Term.Placeholder(window.offset())),
                new Condition.Compare(n, Operator.AT_MOST, new Term.Placeholder(window.last()))));
        return new Related(
                outside,
                references.stream()
                        .map(reference -> reference.of(outside.alias(), false))
                        .toList(),
                bounds,
                List.of(new Plan.Sort(n, Order.Direction.ASCENDING, Order.Nulls.LAST)));
    }

    /** Rows of a select for each row of the tables before it, and their order. */
    record First(Derivation derivation, List<Plan.Sort> sorts) {}

    <R, S, T> First first(Branch<R, S, T> branch, Scope scope, Condition owned, Arguments arguments) {
        var rows = subset(branch, scope, owned, arguments);
        var window = Window.next(arguments);
        var derivation = new Derivation(
                        scope,
                        new Plan.Select(
                                scope.source(),
                                rows.where(),
                                rows.sorts(),
                                Optional.of(window.limit()),
                                Optional.of(window.offset()),
                                Lock.NONE))
                .with(branch.relation().target().model());
        return new First(derivation, derivation.sorts(rows.sorts()));
    }

    /** The numbers of a slice, as {@link ShapeReader} lists them. */
    private record Window(Bind offset, Bind last, Bind limit) {
        static Window next(Arguments arguments) {
            return new Window(
                    arguments.next(DataType.LONG), arguments.next(DataType.LONG), arguments.next(DataType.LONG));
        }
    }

    static Condition equal(List<Term.Stored> near, List<Term.Stored> owners) {
        return Condition.all(IntStream.range(0, near.size())
                .<Condition>mapToObj(i -> new Condition.Compare(near.get(i), Operator.EQUAL, owners.get(i)))
                .toList());
    }

    /** {@return the terms of a relation's rows that are equal to columns of their owner, see {@link FollowUp#owner}} */
    static List<Term.Stored> near(Relation<?, ?> relation, Scope scope) {
        return switch (relation.join()) {
            case Join.Direct(var pairs) ->
                pairs.stream().map(pair -> scope.column(pair.target())).toList();
            case Join.Through through -> {
                var link = scope.linked(through);
                yield through.near().stream()
                        .map(near -> Scope.reference(link, near))
                        .toList();
            }
        };
    }
}
