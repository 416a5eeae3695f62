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

    /** Whether lesser or greater values come first. */
    public enum Direction {
        ASCENDING,
        DESCENDING;

        Direction reverse() {
            return this == ASCENDING ? DESCENDING : ASCENDING;
        }
    }

    /** Where rows without a value come. */
    public enum Nulls {
        FIRST,
        LAST;

        Nulls reverse() {
            return this == FIRST ? LAST : FIRST;
        }
    }

    /** {@return the order in which lesser values come first, and null last} */
    public static <R> Order<R> ascending(Expression<R, ?> expression) {
        return new Order<>(expression, Direction.ASCENDING, Nulls.LAST);
    }

    /** {@return the order in which greater values come first, and null before them} */
    public static <R> Order<R> descending(Expression<R, ?> expression) {
        return new Order<>(expression, Direction.DESCENDING, Nulls.FIRST);
    }

    /** {@return the same order, with rows without a value first} */
    public Order<R> nullsFirst() {
        return new Order<>(expression, direction, Nulls.FIRST);
    }

    /** {@return the same order, with rows without a value last} */
    public Order<R> nullsLast() {
        return new Order<>(expression, direction, Nulls.LAST);
    }

    /** {@return the order in which what came last comes first, null included} */
    public Order<R> reverse() {
        return new Order<>(expression, direction.reverse(), nulls.reverse());
    }

    @Override
    public String toString() {
        return QueryLanguage.current().print(this);
    }
}
