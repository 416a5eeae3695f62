package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Order;
import kumiko.algebra.Window;
import kumiko.algebra.WindowFunction;
import org.jspecify.annotations.Nullable;

/**
 * Computes what depends on the rows beside a row.
 *
 * @param key what completes an order, so that no two rows are equal in it
 * @param rows all that were found
 */
record WindowInterpreter<R>(ExpressionInterpreter<R> expressions, Vector<Order<R>> key, List<R> rows) {

    /** {@return the value of each of the rows, in the stored form of its type} */
    RowValue<R> interpret(WindowFunction<R, ?> function) {
        var values = new IdentityHashMap<R, @Nullable Object>();
        for (var partition : partitions(function.window())) {
            fill(values, function, partition);
        }
        return values::get;
    }

    /** {@return the rows of each partition, in the window's order, completed by the key} */
    private List<List<R>> partitions(Window<R> window) {
        var terms = window.partition().map(expressions::interpret);
        var partitions = new LinkedHashMap<Vector<@Nullable Object>, List<R>>();
        for (R row : rows) {
            Vector<@Nullable Object> values = terms.map(term -> canonical(term.of(row)));
            partitions.computeIfAbsent(values, none -> new ArrayList<>()).add(row);
        }
        var order = new OrderInterpreter<>(expressions);
        return partitions.values().stream()
                .map(partition -> order.sort(partition, window.orders().appendAll(key)))
                .toList();
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        return value == null ? null : StoredValues.canonical(value);
    }

    private void fill(Map<R, @Nullable Object> values, WindowFunction<R, ?> function, List<R> partition) {
        switch (function) {
            case WindowFunction.Ranking<?>(var rank, var window) -> rank(values, rank, function.window(), partition);
            case WindowFunction.Neighbour<R, ?> neighbour -> {
                var value = expressions.interpret(neighbour.of());
                int distance = switch (neighbour.side()) {
                    case BEFORE -> -neighbour.distance();
                    case AFTER -> neighbour.distance();
                };
                for (int i = 0; i < partition.size(); i++) {
                    long at = (long) i + distance;
                    boolean isThere = at >= 0 && at < partition.size();
                    values.put(partition.get(i), isThere ? value.of(partition.get((int) at)) : null);
                }
            }
            case WindowFunction.Running<R, ?> running -> run(values, running, partition);
        }
    }

    private void run(Map<R, @Nullable Object> values, WindowFunction.Running<R, ?> running, List<R> partition) {
        Aggregation<R, ?> aggregation = running.aggregation();
        var value = new AggregationInterpreter<>(expressions).interpret(aggregation);
        boolean isOrdered = !running.window().orders().isEmpty();
        for (int i = 0; i < partition.size(); i++) {
            values.put(partition.get(i), value.apply(isOrdered ? partition.subList(0, i + 1) : partition));
        }
    }

    private void rank(Map<R, @Nullable Object> values, WindowFunction.Rank kind, Window<R> window, List<R> partition) {
        var terms = window.orders().map(order -> expressions.interpret(order.expression()));
        long rank = 0;
        long dense = 0;
        @Nullable Vector<@Nullable Object> before = null;
        for (int i = 0; i < partition.size(); i++) {
            R row = partition.get(i);
            Vector<@Nullable Object> current = terms.map(term -> canonical(term.of(row)));
            if (!current.equals(before)) {
                rank = i + 1L;
                dense++;
            }
            before = current;
            values.put(
                    row,
                    switch (kind) {
                        case ROW_NUMBER -> i + 1L;
                        case RANK -> rank;
                        case DENSE_RANK -> dense;
                    });
        }
    }
}
