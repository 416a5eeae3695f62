package kumiko.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Assignment;
import kumiko.algebra.Command;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** What one statement writes: a {@link Command}, or the part of one that a statement can do. */
public sealed interface Write<R> {

    Model<R> model();

    /** {@return whether a write of the same shape is to be expected} Rows of single values are of a shape for each number. */
    default boolean isLikelyAgain() {
        return !(this instanceof Insert<R> insert)
                || insert.input().asArrays()
                || insert.input().rows().size() == 1;
    }

    /**
     * New rows. The columns that are left out are given their value by the database.
     *
     * @param conflict what becomes of a row that is there already; none if that is an error
     */
    record Insert<R>(Model<R> model, List<Column<?>> columns, Input input, Optional<OnConflict<R>> conflict)
            implements Write<R> {
        public Insert {
            columns = List.copyOf(columns);
        }
    }

    /**
     * New values for the rows that the input names, each once.
     *
     * @param match the columns that say which row it is: the key, and the version if there is one
     * @param set the columns that are written; the input has those of both, in this order
     */
    record Change<R>(Model<R> model, List<Column<?>> match, List<Column<?>> set, Input input) implements Write<R> {
        public Change {
            match = List.copyOf(match);
            set = List.copyOf(set);
        }
    }

    /**
     * New values for the rows of a query.
     *
     * @param seen whether the assignments count related rows that are deleted
     */
    record Update<R>(Query<R> query, Iterable<Assignment<R>> assignments, Visibility seen) implements Write<R> {
        public Update {
            query = unordered(query);
        }

        public Update(Query<R> query, Iterable<Assignment<R>> assignments) {
            this(query, assignments, query.visibility());
        }

        @Override
        public Model<R> model() {
            return query.model();
        }
    }

    /** Deletes the rows of a query. */
    record Delete<R>(Query<R> query) implements Write<R> {
        public Delete {
            query = unordered(query);
        }

        @Override
        public Model<R> model() {
            return query.model();
        }
    }

    /** Without a slice, an order does not say which rows they are. */
    private static <R> Query<R> unordered(Query<R> query) {
        return query.slice().isAll() ? query.unordered() : query;
    }

    /**
     * The values of rows, in their stored form, null where there is none.
     *
     * @param asArrays whether each column is one bind, so that the number of rows is no part of the statement
     */
    record Input(List<@Nullable Object[]> rows, boolean asArrays) {
        public Input {
            rows = List.copyOf(rows);
        }

        /** {@return the values of one column} */
        List<@Nullable Object> column(int index) {
            var values = new @Nullable Object[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[index];
            }
            return Arrays.asList(values);
        }
    }
}
