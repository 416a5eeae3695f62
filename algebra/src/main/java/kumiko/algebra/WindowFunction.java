package kumiko.algebra;

import java.util.Locale;
import java.util.Objects;
import kumiko.model.DataType;

/**
 * A value of a row that depends on the rows beside it; {@link Window} makes them. It is shown, and neither compared nor
 * sorted by, as it is computed of the rows that are found.
 *
 * @param <R> the record of the row
 * @param <T> the Java type of the value
 */
public sealed interface WindowFunction<R, T> extends Selection<R, T> {

    /** {@return the rows that it sees} */
    Window<R> window();

    /** The place of the row among them. */
    record Ranking<R>(Rank rank, Window<R> window) implements WindowFunction<R, Long> {
        public Ranking {
            Objects.requireNonNull(rank, "rank");
            Objects.requireNonNull(window, "window");
        }

        @Override
        public DataType<Long> type() {
            return DataType.LONG;
        }

        @Override
        public String toString() {
            return rank.name().toLowerCase(Locale.ROOT) + " " + window;
        }
    }

    /** How places are counted. */
    enum Rank {
        /** Each row has a number of its own. */
        ROW_NUMBER,
        /** Rows that are equal in the order have one number, and as many numbers are left out. */
        RANK,
        /** Rows that are equal in the order have one number, and none is left out. */
        DENSE_RANK
    }

    /** The value of a row at a distance, null where there is none. */
    record Neighbour<R, T>(Expression<R, T> of, Side side, int distance, Window<R> window)
            implements WindowFunction<R, T> {
        public Neighbour {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(window, "window");
            if (distance < 1) {
                throw new IllegalArgumentException("a row is at a distance of at least 1, not " + distance);
            }
        }

        @Override
        public DataType<T> type() {
            return of.type();
        }

        @Override
        public String toString() {
            return "%s(%s, %d) %s".formatted(side == Side.BEFORE ? "lag" : "lead", of, distance, window);
        }
    }

    /** Where a neighbour is. */
    enum Side {
        BEFORE,
        AFTER
    }

    /** What is made of the rows up to this one; of all of them if they are in no order. */
    record Running<R, T>(Aggregation<R, T> aggregation, Window<R> window) implements WindowFunction<R, T> {
        public Running {
            Objects.requireNonNull(window, "window");
            if (aggregation.distinct()
                    || aggregation instanceof Aggregation.Joined<?>
                    || aggregation instanceof Aggregation.Listed<?, ?>) {
                throw new IllegalArgumentException(
                        "`" + aggregation + "` cannot run on from row to row; counts, sums, averages, min and max can");
            }
        }

        @Override
        public DataType<T> type() {
            return aggregation.type();
        }

        @Override
        public String toString() {
            return aggregation + " " + window;
        }
    }
}
