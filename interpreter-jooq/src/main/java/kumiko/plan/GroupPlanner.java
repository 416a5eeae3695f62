package kumiko.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Lock;
import kumiko.algebra.Order;
import kumiko.algebra.Selection;
import kumiko.model.DataType;

/**
 * Plans statements that read groups of rows. If the rows are sliced, or a key is no plain column, the rows and their keys are
 * a derived table, which is grouped by columns.
 */
public record GroupPlanner(Planner planner) {

    /** {@return the plan, which is the same for every query of the same {@link Shape}} */
    public <R, V> ViewPlan plan(GroupQuery<R, V> query) {
        var reading = new Reading<>(planner.in(query.grouping().rows().zone()), query.grouping());
        var columns = new Columns();
        var positions = new ArrayList<Integer>();
        for (Selection<Group<R>, ?> column : query.columns()) {
            positions.add(columns.add(reading.terms().term(column, reading.keys), column.type()));
        }
        if (query.grouping().keys().isEmpty()
                && columns.terms().stream().noneMatch(term -> term instanceof Term.Aggregate)) {
            columns.add(COUNT, DataType.LONG);
        }
        var select = reading.select();
        return new ViewPlan(
                new Plan.Rows(columns.terms(), select),
                columns.types(),
                List.of(),
                new Layout(positions, List.of(), List.of(), List.of()));
    }

    /** What makes a select without keys one group. */
    private static final Term.Aggregate COUNT = new Term.Aggregate(Term.Summary.COUNT, Optional.empty(), DataType.LONG);

    /** {@return the plan that counts the groups} */
    public <R> Plan planCount(Grouping<R> grouping) {
        var select = new Reading<>(planner.in(grouping.rows().zone()), grouping).select();
        return new Plan.Count(
                select.isSliced()
                        ? select
                        : new Plan.Select(
                                select.source(),
                                select.where(),
                                select.groups(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Lock.NONE));
    }

    /** Collects what one statement reads, in the order of {@link ShapeReader}. */
    private static final class Reading<R> {

        private final Planner planner;
        private final Grouping<R> grouping;
        private final Arguments arguments;
        private final List<Term> keys = new ArrayList<>();
        private final Condition where;
        private final Scope scope;
        private final Condition having;

        Reading(Planner planner, Grouping<R> grouping) {
            this.planner = planner;
            this.arguments = planner.arguments();
            this.grouping = grouping;
            var query = grouping.rows();
            var rows = new Scope(query.model(), new Aliases(), planner.sight(query.visibility()));
            var select = planner.select(query, rows, arguments);
            var named = keys(rows);
            boolean isDerived = select.isSliced() || !named.values().stream().allMatch(Term.Stored.class::isInstance);
            this.scope =
                    isDerived ? derived(rows, select, named) : rows.reading().groupedBy(named);
            this.where = isDerived ? new Condition.Literal(true) : select.where();
            grouping.keys().forEach(key -> keys.add(scope.key(key)));
            this.having =
                    new ConditionPlanner(scope, arguments, planner.zone(), planner.times()).holds(grouping.having());
        }

        private Map<Expression<?, ?>, Term> keys(Scope rows) {
            var terms = new TermPlanner(rows.reading(), arguments, planner.zone(), planner.times());
            var named = new HashMap<Expression<?, ?>, Term>();
            for (Expression<R, ?> key : grouping.keys()) {
                named.put(key, terms.term(key));
            }
            return named;
        }

        private Scope derived(Scope rows, Plan.Select select, Map<Expression<?, ?>, Term> named) {
            var model = grouping.rows().model();
            var derivation = new Derivation(rows, select).with(model);
            var outputs = derivation.add("#k", grouping.keys().map(named::get).toJavaList());
            var outside = scope(rows, derivation);
            var outer = new HashMap<Expression<?, ?>, Term>();
            for (int i = 0; i < outputs.size(); i++) {
                outer.put(grouping.keys().get(i), outputs.get(i).of(outside.alias(), false));
            }
            return outside.reading().groupedBy(outer);
        }

        private Scope scope(Scope rows, Derivation derivation) {
            return rows.over(grouping.rows().model(), derivation.derived());
        }

        TermPlanner terms() {
            return new TermPlanner(scope, arguments, planner.zone(), planner.times());
        }

        /** {@return all that was read until now, after the orders and the slice} */
        Plan.Select select() {
            var sorts = new ArrayList<Plan.Sort>();
            for (Order<Group<R>> order : grouping.orders()) {
                sorts.add(new Plan.Sort(terms().term(order.expression()), order.direction(), order.nulls()));
            }
            for (var key : keys) {
                if (sorts.stream().noneMatch(sort -> sort.term().equals(key))) {
                    sorts.add(new Plan.Sort(key, Order.Direction.ASCENDING, Order.Nulls.LAST));
                }
            }
            var slice = grouping.slice();
            Optional<Bind> limit =
                    slice.limit().isPresent() ? Optional.of(arguments.next(DataType.LONG)) : Optional.empty();
            Optional<Bind> offset = slice.offset() > 0 ? Optional.of(arguments.next(DataType.LONG)) : Optional.empty();
            return new Plan.Select(
                    scope.source(), where, Optional.of(new Plan.Groups(keys, having)), sorts, limit, offset, Lock.NONE);
        }
    }
}
