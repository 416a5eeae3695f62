package kumiko.algebra;

import java.util.Objects;

/**
 * A query, and what is made of each of its rows. A value: nothing has run.
 *
 * @param query which rows, in which order; what it would load is of no account
 * @param view what is made of them
 * @param <R> the record type of the rows
 * @param <V> what is made of them
 */
public record ViewQuery<R, V>(Query<R> query, View<R, V> view) {

    public ViewQuery {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(view, "view");
        if (!query.model().type().equals(view.model().type())) {
            throw new IllegalArgumentException(
                    "a view of %s cannot show the rows of %s".formatted(view.model(), query.model()));
        }
        if (view.hasWindows() && !query.lock().isNone()) {
            throw new IllegalArgumentException(
                    "rows that are locked cannot be seen by window functions; lock them, and then look");
        }
    }

    /** {@return the records of the query, with what it loads} */
    public static <R> ViewQuery<R, R> of(Query<R> query) {
        return new ViewQuery<>(query, View.of(query.model(), query.eager()));
    }

    /**
     * {@return each different one of these once} It is a grouping by all that the view shows, so its order is that of this
     * query, completed by what is shown.
     *
     * @throws IllegalArgumentException if the view shows related rows, or the query is ordered by what the view does not show
     */
    public GroupQuery<R, V> distinct() {
        return Distinct.of(this);
    }

    /** {@return the query, and what is shown of its rows: {@code User sort name values name, posts(limit 1: title)}} */
    @Override
    public String toString() {
        return query + " values " + view;
    }

    /** {@return at most the first of these} */
    public ViewQuery<R, V> limit(long rows) {
        return new ViewQuery<>(query.limit(rows), view);
    }

    /** {@return these without the first} */
    public ViewQuery<R, V> offset(long rows) {
        return new ViewQuery<>(query.offset(rows), view);
    }
}
