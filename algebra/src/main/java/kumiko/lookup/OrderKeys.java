package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Expression;
import kumiko.algebra.Order;

/**
 * Reads sort keys: the name of a value, descending with {@code -} before it, and with {@code nulls first} or {@code nulls last}
 * behind it where null does not count as the greatest value.
 */
final class OrderKeys {

    private static final String NULLS_FIRST = " nulls first";
    private static final String NULLS_LAST = " nulls last";

    private OrderKeys() {}

    static <R> Validation<Seq<Problem>, Vector<Order<R>>> read(Subject subject, List<String> keys, Spent spent) {
        var orders = Vector.<Order<R>>empty();
        var problems = new ArrayList<Problem>();
        for (var key : keys) {
            try {
                spent.order(Span.of(key));
                orders = orders.append(OrderKeys.<R>read(subject, key, spent));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            }
        }
        return problems.isEmpty() ? Validation.valid(orders) : Validation.invalid(Vector.ofAll(problems));
    }

    @SuppressWarnings("unchecked") // the key was read for the model of R, or groups of it
    private static <R> Order<R> read(Subject subject, String key, Spent spent) {
        boolean descending = key.startsWith("-");
        var nulls = key.endsWith(NULLS_FIRST) ? NULLS_FIRST : key.endsWith(NULLS_LAST) ? NULLS_LAST : "";
        var name = new Span(key, descending ? 1 : 0, key.length() - nulls.length());
        var expression = (Expression<R, ?>) (Expression<?, ?>) sortKey(subject, name, spent);
        try {
            Order<R> order = descending ? expression.desc() : expression.asc();
            return switch (nulls) {
                case NULLS_FIRST -> order.nullsFirst();
                case NULLS_LAST -> order.nullsLast();
                default -> order;
            };
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(name, String.valueOf(refused.getMessage())));
        }
    }

    private static Expression<Object, ?> sortKey(Subject subject, Span name, Spent spent) {
        return switch (subject) {
            case Subject.Rows(var scope) -> scope.sortKey(name, spent);
            case Subject.Groups groups -> ExpressionNames.expression(groups, name, spent);
        };
    }
}
