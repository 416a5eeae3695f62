package kumiko.memory;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Aggregation.Kind;
import kumiko.algebra.Expression;
import kumiko.algebra.Order;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/** Turns aggregations into functions of rows; the results are in the stored form of their type. */
record AggregationInterpreter<S>(ExpressionInterpreter<S> expressions) {

    Function<List<S>, @Nullable Object> interpret(Aggregation<S, ?> aggregation) {
        var condition = new FilterInterpreter<>(expressions).interpret(aggregation.filter());
        var value = value(aggregation);
        return rows -> value.apply(rows.stream().filter(condition).toList());
    }

    private Function<List<S>, @Nullable Object> value(Aggregation<S, ?> aggregation) {
        return switch (aggregation) {
            case Aggregation.Count<?> count -> rows -> (long) rows.size();
            case Aggregation.CountOf<?> count -> {
                var values = values(aggregation.arguments().head());
                yield rows -> (long) (count.distinct() ? distinct(values.apply(rows)) : values.apply(rows)).size();
            }
            case Aggregation.Summary<?, ?> summary -> {
                var values = values(aggregation.arguments().head());
                yield rows -> summary(summary, values.apply(rows));
            }
            case Aggregation.Joined<?> joined -> {
                var values = inOrder(aggregation);
                yield rows -> {
                    var texts = values.apply(rows);
                    return texts.isEmpty()
                            ? null
                            : Vector.ofAll(texts).map(Object::toString).mkString(joined.separator());
                };
            }
            case Aggregation.Listed<?, ?> listed -> {
                var values = inOrder(aggregation);
                yield rows -> {
                    var found = values.apply(rows);
                    return found.isEmpty() ? null : found;
                };
            }
        };
    }

    private Function<List<S>, List<Object>> values(Expression<S, ?> argument) {
        var value = expressions.interpret(argument);
        return rows -> {
            var values = new ArrayList<Object>();
            for (S row : rows) {
                var found = value.of(row);
                if (found != null) {
                    values.add(found);
                }
            }
            return values;
        };
    }

    private Function<List<S>, List<Object>> inOrder(Aggregation<S, ?> aggregation) {
        var argument = aggregation.arguments().head();
        var values = values(argument);
        if (aggregation.distinct()) {
            return rows -> {
                var once = new ArrayList<>(distinct(values.apply(rows)));
                once.sort(StoredValues::compare);
                return once;
            };
        }
        var sorted = new OrderInterpreter<>(expressions);
        var total = aggregation.orders().append(Order.ascending(argument));
        return rows -> values.apply(sorted.sort(rows, total));
    }

    private static List<Object> distinct(List<Object> values) {
        var seen = new HashSet<>();
        return values.stream()
                .filter(value -> seen.add(StoredValues.canonical(value)))
                .toList();
    }

    private static @Nullable Object summary(Aggregation.Summary<?, ?> summary, List<Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        return switch (summary.kind()) {
            case SUM -> sum(summary, values);
            case AVERAGE -> total(summary, values).doubleValue() / values.size();
            case MIN -> least(values, StoredValues::compare);
            case MAX -> least(values, (left, right) -> StoredValues.compare(right, left));
        };
    }

    private static Object least(List<Object> values, Comparator<Object> order) {
        return Objects.requireNonNull(Vector.ofAll(values).minBy(order).getOrNull());
    }

    private static Object sum(Aggregation.Summary<?, ?> summary, List<Object> values) {
        var total = total(summary, values);
        if (summary.type().stored().equals(DataType.DOUBLE)) {
            return total.doubleValue();
        }
        var exact = (BigDecimal) total;
        var type = (DataType.Scalar<?>) summary.type().stored();
        return type.kind().number(exact).orElseThrow(() -> new OutOfRangeException(summary));
    }

    /** {@return the exact sum, or that of floating-point numbers one after the other} */
    private static Number total(Aggregation.Summary<?, ?> summary, List<Object> values) {
        boolean isFloating = values.stream().anyMatch(value -> value instanceof Double || value instanceof Float);
        if (!isFloating) {
            var total = values.stream()
                    .map(value -> Numbers.exact((Number) value))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return requireFinite(summary, total);
        }
        double total = 0;
        boolean finite = true;
        for (var value : values) {
            total += ((Number) value).doubleValue();
            finite &= Double.isFinite(((Number) value).doubleValue());
        }
        return finite ? requireFinite(summary, total) : (Number) total;
    }

    private static Number requireFinite(Aggregation.Summary<?, ?> summary, Number total) {
        boolean isDouble = summary.kind() == Kind.AVERAGE || total instanceof Double;
        if (isDouble && Double.isInfinite(total.doubleValue())) {
            throw new OutOfRangeException(summary);
        }
        return total;
    }
}
