package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.model.DataType;
import kumiko.model.Model;

/**
 * Turns a query into a plan: gives aliases, joins each to-one path once however often it is named, and makes every
 * relation to many rows an {@code EXISTS}.
 *
 * @param zone where the parts of a moment are those of the local time
 */
public record Planner(ZoneId zone) {

    /** {@return the plan, which is the same for every query of the same {@link Shape}} */
    public <R> Plan plan(Query<R> query, Purpose purpose) {
        var aliases = new Aliases();
        var scope = new Scope(query.model(), aliases);
        var arguments = new Arguments();
        var conditions = new ConditionPlanner(scope, arguments, zone);
        var where = conditions.holds(query.filter());
        var sorts = new ArrayList<Plan.Sort>();
        for (Order<R> order : query.orders()) {
            var term = new TermPlanner(scope, arguments, zone).term(order.expression());
            sorts.add(new Plan.Sort(term, order.direction(), order.nulls()));
        }
        var slice = query.slice();
        Optional<Bind> limit =
                slice.limit().isPresent() ? Optional.of(arguments.next(DataType.LONG)) : Optional.empty();
        Optional<Bind> offset = slice.offset() > 0 ? Optional.of(arguments.next(DataType.LONG)) : Optional.empty();
        if (!slice.isAll()) {
            sorts.addAll(missingKey(query.model(), scope, sorts));
        }
        var columns = query.model().columns().stream().map(scope::column).toList();
        var select = new Plan.Select(scope.source(), where, sorts, limit, offset);
        return switch (purpose) {
            case ROWS -> new Plan.Rows(columns, select);
            case COUNT -> new Plan.Count(slice.isAll() ? unordered(select) : select);
            case EXISTS -> new Plan.Exists(slice.isAll() ? unordered(select) : select);
        };
    }

    /** A slice needs a total order, so that pages neither overlap nor leave out a row. */
    private static List<Plan.Sort> missingKey(Model<?> model, Scope scope, List<Plan.Sort> sorts) {
        return model.key().stream()
                .map(scope::column)
                .filter(key -> sorts.stream().noneMatch(sort -> sort.term().equals(key)))
                .map(key -> new Plan.Sort(key, Order.Direction.ASCENDING, Order.Nulls.LAST))
                .toList();
    }

    private static Plan.Select unordered(Plan.Select select) {
        return new Plan.Select(select.source(), select.where(), List.of(), select.limit(), select.offset());
    }
}
