package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Lock;
import kumiko.algebra.View;
import kumiko.algebra.View.Branch;
import kumiko.algebra.ViewQuery;
import kumiko.model.Column;
import kumiko.model.Model;
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

    private RelatedRows rows() {
        return new RelatedRows(planner);
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
        var rows = new FollowUpPlanner(rows(), lateral).followed(followUp, reading.arguments, new Aliases());
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
                    followed.add(new Layout.Followed(i, positions(FollowUp.owner(branch.relation()), scope)));
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
            return lateral && !branch.subset().slice().isAll() ? firstOfEach(branch, scope) : matching(branch, scope);
        }

        /** The first rows of each row are found for it alone, by an index if there is one. */
        private <R, S, T> Scope firstOfEach(Branch<R, S, T> branch, Scope scope) {
            var target = branch.relation().target().model();
            var inner = scope.inner(target);
            var owners = FollowUp.owner(branch.relation()).stream()
                    .map(scope::column)
                    .toList();
            var owned = RelatedRows.equal(RelatedRows.near(branch.relation(), inner), owners);
            var rows = rows().first(branch, inner, owned, arguments);
            sort(rows.derivation().of(rows.sorts(), true));
            return scope.joined(target, rows.derivation().derived(true), List.of());
        }

        private <R, S, T> Scope matching(Branch<R, S, T> branch, Scope scope) {
            var target = branch.relation().target().model();
            var inner = scope.inner(target);
            var near = RelatedRows.near(branch.relation(), inner);
            var rows = rows().related(branch, inner, near, new Condition.Literal(true), arguments);
            var derivation = new Derivation(rows.scope(), rows.where()).with(target);
            var references = derivation.add("#r", rows.near());
            var inOrder = derivation.sorts(rows.sorts());
            var derived = derivation.derived();
            var owner = FollowUp.owner(branch.relation());
            var on = new ArrayList<Source.Match>();
            for (int i = 0; i < owner.size(); i++) {
                on.add(new Source.Match(references.get(i).of(derived.alias(), false), scope.column(owner.get(i))));
            }
            sort(derivation.of(inOrder, true));
            return scope.joined(target, derived, on);
        }
    }
}
