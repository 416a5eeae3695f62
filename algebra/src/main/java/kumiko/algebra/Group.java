package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a query that have the same keys: what the expressions, filters and orders of a {@link Grouping} are about. Only
 * the interpreter in memory ever makes one.
 *
 * @param keys the values that its rows share, in the order of the grouping's keys and in their stored form
 * @param rows in the order of the query
 * @param <R> the record type of the rows
 */
public record Group<R>(Vector<@Nullable Object> keys, Vector<R> rows) {

    public Group {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(rows, "rows");
    }

    /** {@return the value that a group's rows share} It has to be one of the grouping's keys. */
    public static <R, T> Expression<Group<R>, T> key(Expression<R, T> of) {
        return new Expression.Key<>(of);
    }

    /** {@return the value made of a group's rows} */
    public static <R, T> Expression<Group<R>, T> of(Aggregation<R, T> aggregation) {
        return new Expression.OfGroup<>(aggregation);
    }
}
