package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Lock;
import kumiko.algebra.Operator;
import kumiko.algebra.Order;
import kumiko.algebra.Path;
import kumiko.algebra.View;
import kumiko.algebra.View.Branch;
import kumiko.algebra.ViewQuery;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.Relation;

/**
 * Plans the statements that read views: that of a query, and those that follow it up.
 *
 * @param lateral whether the database can run a select for each row of another
 */
public record ViewPlanner(Planner planner, boolean lateral) {

    /** {@return the plan of the query's own statement, which is the same for every one of the same {@link Shape}} */
    public <R, V> ViewPlan plan(ViewQuery<R, V> viewed) {
        return in(viewed.query().zone()).planned(viewed);
    }

    private ViewPlanner in(Optional<ZoneId> zone) {
        return new ViewPlanner(planner.in(zone), lateral);
    }

    private <R, V> ViewPlan planned(ViewQuery<R, V> viewed) {
        var query = viewed.query();
        var scope = new Scope(query.model(), new Aliases(), planner.sight(query.visibility()));
        var arguments = planner.arguments();
        var select = planner.select(query, scope, arguments);
        var branches = new Branches(query.lock());
        return branches.multiply(viewed.view())
                ? multiplied(viewed, new Reading(branches, arguments), scope, select)
                : plain(viewed, new Reading(branches, arguments), scope, select);
    }

    private <R, V> ViewPlan plain(ViewQuery<R, V> viewed, Reading reading, Scope scope, Plan.Select select) {
        var layout = reading.read(viewed.view(), scope, false);
        return reading.plan(
                List.of(),
                layout,
                new Plan.Select(
                        scope.source(),
                        select.where(),
                        select.order(),
                        select.limit(),
                        select.offset(),
                        select.lock()));
    }

    /** Rows that are multiplied by what is joined to them are ordered by their key as well; a slice is cut before. */
    private <R, V> ViewPlan multiplied(ViewQuery<R, V> viewed, Reading reading, Scope scope, Plan.Select select) {
        var model = viewed.query().model();
        if (!select.isSliced()) {
            reading.sort(select.order());
            reading.sort(Planner.missingKey(model, scope, select.order()));
            var layout = reading.read(viewed.view(), scope, true);
            return reading.plan(List.of(), layout, reading.select(scope, select.where()));
        }
        var rows = new Derivation(scope, select).with(model);
        var sorts = rows.sorts(select.order());
        var outside = scope.over(model, rows.derived());
        reading.sort(rows.of(sorts, false));
        var layout = reading.read(viewed.view(), outside, true);
        return reading.plan(List.of(), layout, reading.select(outside, new Condition.Literal(true)));
    }

    /** {@return the plan of a statement that follows another up} */
    public <R, S, T> ViewPlan plan(FollowUp<R, S, T> followUp) {
        return in(followUp.zone()).planned(followUp);
    }

    private <R, S, T> ViewPlan planned(FollowUp<R, S, T> followUp) {
        var reading = new Reading(new Branches(Lock.NONE), planner.arguments());
        var rows = followed(followUp, reading.arguments, new Aliases());
        var branch = followUp.branch();
        boolean multiplied = reading.branches.multiply(branch.view());
        boolean isOnce = branch.relation() instanceof Relation.OneToMany<?, ?>;
        reading.sort(rows.sorts());
        var layout = reading.read(branch.view(), rows.scope(), multiplied || !isOnce);
        var near = rows.near().stream()
                .map(term -> reading.columns.add(term, term.type()))
                .toList();
        return reading.plan(near, layout, reading.select(rows.scope(), rows.where()));
    }

    /**
     * The rows of a relation.
     *
     * @param near the terms that refer to the rows they belong to
     * @param sorts a total order of those that belong to one row
     */
    private record Related(Scope scope, List<Term.Stored> near, Condition where, List<Plan.Sort> sorts) {}

    private Related followed(FollowUp<?, ?, ?> followUp, Arguments arguments, Aliases aliases) {
        var scope =
                new Scope(followUp.branch().relation().target().model(), aliases, planner.sight(followUp.visibility()));
        var near = near(followUp.branch().relation(), scope);
        requireOneType(followUp.branch().relation(), near);
        if (lateral
                && followUp.of() instanceof FollowUp.Owners.Keys
                && !followUp.branch().subset().slice().isAll()) {
            return forEach(followUp.branch(), scope, near, arguments);
        }
        var owned = owned(followUp, scope, near, arguments, aliases);
        return related(followUp.branch(), scope, near, owned, arguments);
    }

    /** Rows are put together by the values that both sides hold, which are equal only if they are of one type. */
    private static void requireOneType(Relation<?, ?> relation, List<Term.Stored> near) {
        var owner = owner(relation);
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
    private <R, S, T> Related forEach(
            Branch<R, S, T> branch, Scope scope, List<Term.Stored> near, Arguments arguments) {
        var target = branch.relation().target().model();
        var keys = lists(near, scope.aliases().alias("keys"), arguments);
        var owned = new ArrayList<Condition>();
        for (int i = 0; i < near.size(); i++) {
            owned.add(new Condition.Compare(near.get(i), Operator.EQUAL, key(keys, near, i)));
        }
        var rows = subset(branch, scope, Condition.all(owned), arguments);
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
                .with(target);
        var inOrder = derivation.sorts(rows.sorts());
        return new Related(
                scope.lateral(target, keys, derivation.derived(true)),
                IntStream.range(0, near.size())
                        .mapToObj(i -> key(keys, near, i))
                        .toList(),
                new Condition.Literal(true),
                derivation.of(inOrder, false));
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

    /** The numbers of a slice, as {@link ShapeReader} lists them. */
    private record Window(Bind offset, Bind last, Bind limit) {
        static Window next(Arguments arguments) {
            return new Window(
                    arguments.next(DataType.LONG), arguments.next(DataType.LONG), arguments.next(DataType.LONG));
        }
    }

    /** {@return that a row belongs to one of those that are followed up} A join may say it. */
    private Condition owned(
            FollowUp<?, ?, ?> followUp, Scope scope, List<Term.Stored> near, Arguments arguments, Aliases aliases) {
        return switch (followUp.of()) {
            case FollowUp.Owners.Keys keys -> members(scope, near, arguments);
            case FollowUp.Owners.OfQuery(var query, var path) -> {
                var rows = new Scope(query.model(), aliases, planner.sight(query.visibility()));
                yield oneOf(near, rows, path, followUp, planner.select(query, rows, arguments));
            }
            case FollowUp.Owners.OfFollowUp(var before, var path) -> {
                var rows = followed(before, arguments, aliases);
                var select = new Plan.Select(
                        rows.scope().source(), rows.where(), List.of(), Optional.empty(), Optional.empty(), Lock.NONE);
                yield oneOf(near, rows.scope(), path, followUp, select);
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
        var owner = owner(followUp.branch().relation()).stream().map(at::column).toList();
        var rows = new Plan.Select(
                scope.source(), select.where(), select.order(), select.limit(), select.offset(), Lock.NONE);
        return new Condition.OneOf(
                List.copyOf(near), List.copyOf(owner), select.isSliced() ? rows : Planner.unordered(rows));
    }

    /** {@return the columns of a relation's owner that its rows refer to, or that refer to them} */
    public static List<Column<?>> owner(Relation<?, ?> relation) {
        return switch (relation.join()) {
            case Join.Direct(var pairs) ->
                pairs.stream().<Column<?>>map(Join.Pair::owner).toList();
            case Join.Through through ->
                through.near().stream().<Column<?>>map(Join.Reference::key).toList();
        };
    }

    /** {@return the terms of a relation's rows that are equal to columns of their owner, see {@link #owner}} */
    private static List<Term.Stored> near(Relation<?, ?> relation, Scope scope) {
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

    private <R, S, T> Related related(
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

    /** Collects what one statement reads. */
    private final class Reading {

        private final Branches branches;
        private final Arguments arguments;
        private final Columns columns = new Columns();
        private final List<Plan.Sort> sorts = new ArrayList<>();

        Reading(Branches branches, Arguments arguments) {
            this.branches = branches;
            this.arguments = arguments;
        }

        void sort(List<Plan.Sort> more) {
            sorts.addAll(more);
        }

        Plan.Select select(Scope scope, Condition where) {
            return new Plan.Select(scope.source(), where, sorts, Optional.empty(), Optional.empty(), Lock.NONE);
        }

        ViewPlan plan(List<Integer> near, Layout layout, Plan.Select select) {
            return new ViewPlan(new Plan.Rows(columns.terms(), select), columns.types(), near, layout);
        }

        /** @param keyed whether rows have to be told apart by their key */
        <R, V> Layout read(View<R, V> view, Scope rows, boolean keyed) {
            var scope = rows.reading();
            var terms = new TermPlanner(scope, arguments, planner.zone(), planner.times());
            var positions = new ArrayList<Integer>();
            for (var column : view.columns()) {
                positions.add(columns.add(terms.term(column, keyTerms(view.model(), scope)), column.type()));
            }
            var joined = new ArrayList<Layout.Joined>();
            var followed = new ArrayList<Layout.Followed>();
            for (int i = 0; i < view.branches().size(); i++) {
                var branch = view.branches().get(i);
                if (branches.isJoined(branch)) {
                    joined.add(new Layout.Joined(i, joined(branch, scope)));
                } else {
                    followed.add(new Layout.Followed(i, positions(owner(branch.relation()), scope)));
                }
            }
            var key = keyed ? positions(view.model().key(), scope) : List.<Integer>of();
            return new Layout(positions, key, joined, followed);
        }

        private static List<Term> keyTerms(Model<?> model, Scope scope) {
            return model.key().stream().<Term>map(scope::column).toList();
        }

        private List<Integer> positions(List<Column<?>> some, Scope scope) {
            return some.stream()
                    .map(column -> columns.add(scope.column(column), column.type()))
                    .toList();
        }

        private <R, S, T> Layout joined(Branch<R, S, T> branch, Scope scope) {
            return read(
                    branch.view(),
                    Branches.isPlain(branch) ? scope.to(branch.relation()) : derived(branch, scope),
                    true);
        }

        private <R, S, T> Scope derived(Branch<R, S, T> branch, Scope scope) {
            var target = branch.relation().target().model();
            var inner = scope.inner(target);
            var rows = related(branch, inner, near(branch.relation(), inner), new Condition.Literal(true), arguments);
            var derivation = new Derivation(rows.scope(), rows.where()).with(target);
            var references = derivation.add("#r", rows.near());
            var inOrder = derivation.sorts(rows.sorts());
            var derived = derivation.derived();
            var owner = owner(branch.relation());
            var on = new ArrayList<Source.Match>();
            for (int i = 0; i < owner.size(); i++) {
                on.add(new Source.Match(references.get(i).of(derived.alias(), false), scope.column(owner.get(i))));
            }
            sort(derivation.of(inOrder, true));
            return scope.joined(target, derived, on);
        }
    }
}
