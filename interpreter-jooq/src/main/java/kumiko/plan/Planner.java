package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Lock;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.algebra.Visibility;
import kumiko.model.DataType;
import kumiko.model.Model;

/**
 * Turns a query into a plan: gives aliases, joins each to-one path once however often it is named, and makes every
 * relation to many rows an {@code EXISTS}.
 *
 * @param zone where the parts of a moment are those of the local time, unless a query says
 * @param times whose clock says what is now
 * @param restrictions what a policy asks of all rows
 */
public record Planner(ZoneId zone, TimeSource times, Restrictions restrictions) {

    /** Takes moments from the options' clock. */
    public Planner(ZoneId zone) {
        this(zone, TimeSource.CLOCK, Restrictions.NONE);
    }

    /** {@return the planner for a zone of its own, if there is one} */
    Planner in(Optional<ZoneId> other) {
        return other.map(given -> new Planner(given, times, restrictions)).orElse(this);
    }

    /** {@return the plan, which is the same for every query of the same {@link Shape}} */
    public <R> Plan plan(Query<R> query, Purpose purpose) {
        var scope = new Scope(query.model(), new Aliases(), sight(query.visibility()));
        var select = select(query, scope, arguments());
        return switch (purpose) {
            case ROWS ->
                new Plan.Rows(
                        query.model().columns().stream().map(scope::column).toList(), select);
            case COUNT -> new Plan.Count(unordered(select));
            case EXISTS -> new Plan.Exists(unordered(select));
        };
    }

    /** {@return which rows are there} */
    Sight sight(Visibility visibility) {
        return new Sight(visibility, restrictions);
    }

    /** {@return the arguments of one statement, after those of the policy} */
    Arguments arguments() {
        return new Arguments(restrictions.size());
    }

    /** {@return the select of the query's rows, its own table being that of the scope} */
    <R> Plan.Select select(Query<R> query, Scope scope, Arguments arguments) {
        var zone = query.zone().orElse(this.zone);
        var where = new ConditionPlanner(scope, arguments, zone, times).required(query.filter());
        var sorts = new ArrayList<Plan.Sort>();
        for (Order<R> order : query.orders()) {
            var term = new TermPlanner(scope, arguments, zone, times).term(order.expression());
            sorts.add(new Plan.Sort(term, order.direction(), order.nulls()));
        }
        var slice = query.slice();
        Optional<Bind> limit =
                slice.limit().isPresent() ? Optional.of(arguments.next(DataType.LONG)) : Optional.empty();
        Optional<Bind> offset = slice.offset() > 0 ? Optional.of(arguments.next(DataType.LONG)) : Optional.empty();
        if (!slice.isAll()) {
            sorts.addAll(missingKey(query.model(), scope, sorts));
        }
        var there = Condition.all(List.of(where, scope.there()));
        return new Plan.Select(scope.source(), there, sorts, limit, offset, query.lock());
    }

    /** A slice needs a total order, so that pages neither overlap nor leave out a row. */
    static List<Plan.Sort> missingKey(Model<?> model, Scope scope, List<Plan.Sort> sorts) {
        return model.key().stream()
                .map(scope::column)
                .filter(key -> sorts.stream().noneMatch(sort -> sort.term().equals(key)))
                .map(key -> new Plan.Sort(key, Order.Direction.ASCENDING, Order.Nulls.LAST))
                .toList();
    }

    /** Without a slice an order makes no difference to how many rows there are; a lock never does. */
    static Plan.Select unordered(Plan.Select select) {
        var order = select.isSliced() ? select.order() : List.<Plan.Sort>of();
        return new Plan.Select(select.source(), select.where(), order, select.limit(), select.offset(), Lock.NONE);
    }
}
