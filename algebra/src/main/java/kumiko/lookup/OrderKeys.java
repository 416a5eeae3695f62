package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Expression;
import kumiko.algebra.Order;

/** Reads sort keys: the name of a value, descending with {@code -} before it. */
final class OrderKeys {

    private OrderKeys() {}

    static <R> Validation<Seq<Problem>, Vector<Order<R>>> read(Subject subject, List<String> keys, Limits limits) {
        var orders = Vector.<Order<R>>empty();
        var problems = new ArrayList<Problem>();
        for (var key : keys) {
            try {
                if (orders.size() == limits.orders()) {
                    throw new Refusal(new Problem.LimitExceeded(Span.of(key), "sort keys", limits.orders()));
                }
                orders = orders.append(OrderKeys.<R>read(subject, key, limits));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            }
        }
        return problems.isEmpty() ? Validation.valid(orders) : Validation.invalid(Vector.ofAll(problems));
    }

    @SuppressWarnings("unchecked") // the key was read for the model of R, or groups of it
    private static <R> Order<R> read(Subject subject, String key, Limits limits) {
        boolean descending = key.startsWith("-");
        var name = new Span(key, descending ? 1 : 0, key.length());
        if (subject instanceof Subject.Rows(var model)
                && model.relation(name.part()).isPresent()) {
            throw new Refusal(new Problem.Unsupported(
                    name, "`" + name.part() + "` is a relation; sort by one of its attributes, or by their count"));
        }
        var expression = (Expression<R, ?>) (Expression<?, ?>) LookupResolver.expression(subject, name, limits);
        try {
            return descending ? expression.desc() : expression.asc();
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(name, String.valueOf(refused.getMessage())));
        }
    }
}
