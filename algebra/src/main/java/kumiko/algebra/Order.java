package kumiko.algebra;

import java.util.Objects;
import kumiko.model.DataType.Comparability;

/**
 * A sort key. Null counts as the greatest value unless said otherwise, on every database: it is last ascending and first
 * descending.
 *
 * @param expression what the rows are ordered by
 * @param direction which end comes first
 * @param nulls where the rows without a value go
 */
public record Order<R>(Expression<R, ?> expression, Direction direction, Nulls nulls) {

    public Order {
        Types.require(expression, Comparability.ORDER);
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(nulls, "nulls");
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public enum Nulls {
        FIRST,
        LAST
    }

    public static <R> Order<R> ascending(Expression<R, ?> expression) {
        return new Order<>(expression, Direction.ASCENDING, Nulls.LAST);
    }

    public static <R> Order<R> descending(Expression<R, ?> expression) {
        return new Order<>(expression, Direction.DESCENDING, Nulls.FIRST);
    }

    public Order<R> nullsFirst() {
        return new Order<>(expression, direction, Nulls.FIRST);
    }

    public Order<R> nullsLast() {
        return new Order<>(expression, direction, Nulls.LAST);
    }

    @Override
    public String toString() {
        return QueryLanguage.current().print(this);
    }
}
