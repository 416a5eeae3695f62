package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kumiko.algebra.Order;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a model. */
record OrderInterpreter<R>(ExpressionInterpreter<R> expressions) {

    /** {@return the rows in that order} Rows that are equal in it keep theirs. */
    List<R> sort(List<R> rows, Vector<Order<R>> orders) {
        var values = orders.map(order -> expressions.interpret(order.expression()));
        var keyed = new ArrayList<Keyed<R>>();
        for (R row : rows) {
            keyed.add(new Keyed<>(row, values.map(value -> value.of(row)).toJavaArray()));
        }
        keyed.sort(comparator(orders));
        return keyed.stream().map(Keyed::row).toList();
    }

    /** A row and its values in the sort keys, computed once. */
    private record Keyed<R>(R row, @Nullable Object[] values) {}

    private static <R> Comparator<Keyed<R>> comparator(Vector<Order<R>> orders) {
        Comparator<Keyed<R>> comparator = (left, right) -> 0;
        for (int i = 0; i < orders.size(); i++) {
            int at = i;
            var order = orders.get(i);
            comparator = comparator.thenComparing((left, right) -> compare(order, left.values[at], right.values[at]));
        }
        return comparator;
    }

    private static int compare(Order<?> order, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            int nullsLast = Boolean.compare(left == null, right == null);
            return order.nulls() == Order.Nulls.LAST ? nullsLast : -nullsLast;
        }
        return switch (order.direction()) {
            case ASCENDING -> StoredValues.compare(left, right);
            case DESCENDING -> StoredValues.compare(right, left);
        };
    }
}
