package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.model.DataType.Comparability;

/**
 * The rows that are seen beside a row: those of the query that are equal to it in the partition, in an order. The slice of
 * the query makes no difference to them.
 *
 * {@snippet :
 * var best = Window.partitionBy(Posts.USER_ID).orderBy(Posts.RATING.desc());
 * Posts.all().values(Posts.TITLE, best.rank());
 * }
 *
 * @param partition what the rows have in common, null being one of the values; nothing for all rows
 * @param orders in which order they are; rows that it leaves equal come in the order of their keys, but have one rank
 * @param <R> the record type of the rows
 */
public record Window<R>(Vector<Expression<R, ?>> partition, Vector<Order<R>> orders) {

    public Window {
        partition.forEach(expression -> Types.require(expression, Comparability.ORDER));
        Objects.requireNonNull(orders, "orders");
    }

    @Override
    public String toString() {
        var by = partition.isEmpty() ? "" : "partition by " + partition.mkString(", ");
        var order = orders.isEmpty() ? "" : "order by " + orders.mkString(", ");
        return "over (" + by + (by.isEmpty() || order.isEmpty() ? "" : " ") + order + ")";
    }

    /** {@return for each row all rows, in no order but that of their keys} */
    public static <R> Window<R> all() {
        return new Window<>(Vector.empty(), Vector.empty());
    }

    /** {@return for each row those with the same values} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R> Window<R> partitionBy(Expression<R, ?>... expressions) {
        return new Window<>(Vector.of(expressions), Vector.empty());
    }

    /** {@return all rows in that order} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R> Window<R> inOrder(Order<R>... orders) {
        return new Window<>(Vector.empty(), Vector.of(orders));
    }

    /** {@return these rows in that order, as far as their own leaves them equal} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Window<R> orderBy(Order<R>... more) {
        return new Window<>(partition, orders.appendAll(Vector.of(more)));
    }

    /** {@return the number of the row, from 1} No two rows have the same. */
    public WindowFunction<R, Long> rowNumber() {
        return new WindowFunction.Ranking<>(WindowFunction.Rank.ROW_NUMBER, this);
    }

    /** {@return one more than the number of rows before the row; rows that are equal in the order have one rank} */
    public WindowFunction<R, Long> rank() {
        return new WindowFunction.Ranking<>(WindowFunction.Rank.RANK, this);
    }

    /** {@return one more than the number of ranks before the row's} */
    public WindowFunction<R, Long> denseRank() {
        return new WindowFunction.Ranking<>(WindowFunction.Rank.DENSE_RANK, this);
    }

    /** {@return the value of the row before, null for the first} */
    public <T> WindowFunction<R, T> lag(Expression<R, T> of) {
        return lag(of, 1);
    }

    /**
     * {@return the value of a row before, null where there are not as many}
     *
     * @throws IllegalArgumentException if the distance is less than 1
     */
    public <T> WindowFunction<R, T> lag(Expression<R, T> of, int distance) {
        return new WindowFunction.Neighbour<>(of, WindowFunction.Side.BEFORE, distance, this);
    }

    /** {@return the value of the row after, null for the last} */
    public <T> WindowFunction<R, T> lead(Expression<R, T> of) {
        return lead(of, 1);
    }

    /**
     * {@return the value of a row after, null where there are not as many}
     *
     * @throws IllegalArgumentException if the distance is less than 1
     */
    public <T> WindowFunction<R, T> lead(Expression<R, T> of, int distance) {
        return new WindowFunction.Neighbour<>(of, WindowFunction.Side.AFTER, distance, this);
    }

    /**
     * {@return what is made of the rows from the first to the row itself; without an order, of all of them}
     * {@code Window.inOrder(Posts.CREATED_AT.asc()).running(Aggregation.count())} counts on.
     *
     * @throws IllegalArgumentException if it is a list, a joined text or of distinct values
     */
    public <T> WindowFunction<R, T> running(Aggregation<R, T> aggregation) {
        return new WindowFunction.Running<>(aggregation, this);
    }
}
