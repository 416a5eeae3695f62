package kumiko.algebra;

import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.WriteTime;
import org.jspecify.annotations.Nullable;

/**
 * A new value for a column of every row that a command changes.
 *
 * @param <R> the record type
 */
public sealed interface Assignment<R> {

    /** {@return the column that is changed} */
    Column<?> column();

    /** The same value for every row; null for none. */
    record Value<R, T>(Column<T> column, @Nullable T value) implements Assignment<R> {
        public Value {
            requireAssignable(column);
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** A value computed from the row as it was before the command. */
    record Computed<R, T>(Column<T> column, Expression<R, T> expression) implements Assignment<R> {
        public Computed {
            requireAssignable(column);
            if (!column.type().stored().equals(expression.type().stored())
                    && !Types.areOfOneFamily(column.type(), expression.type())) {
                throw new IllegalArgumentException("`%s` is %s, and cannot be `%s`, which is %s"
                        .formatted(column, column.type(), expression, expression.type()));
            }
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** The moment of the write. */
    record Now<R>(Column<?> column) implements Assignment<R> {
        public Now {
            requireAssignable(column);
            if (!WriteTime.fits(column.type().stored())) {
                throw new IllegalArgumentException("`" + column + "` is " + column.type() + ", not a moment");
            }
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    private static void requireAssignable(Column<?> column) {
        Objects.requireNonNull(column, "column");
        if (column.is(ColumnRole.ID)) {
            throw new IllegalArgumentException("`" + column
                    + "` is the key, which never changes; insert a row with the new key and delete the old one");
        }
        if (column.is(ColumnRole.VERSION)) {
            throw new IllegalArgumentException(
                    "`" + column + "` counts the writes of a row and cannot be assigned; leave it out");
        }
    }
}
