package kumiko.r2dbc;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a query, one after the other, and the cursors of what is before and after them.
 *
 * @param rows the page's rows, in the query's order
 * @param next the cursor for {@link Seek#after}; empty if nothing comes after these rows
 * @param previous the cursor for {@link Seek#before}; empty if nothing comes before them. On the side that a page was reached
 *     from, rows may have been deleted meanwhile, and the page there may be empty
 */
public record CursorPage<V>(List<V> rows, Optional<String> next, Optional<String> previous) {

    public CursorPage {
        rows = List.copyOf(rows);
    }

    /** {@return whether there is a page after this one} */
    public boolean hasNext() {
        return next.isPresent();
    }

    /** {@return whether there is a page before this one} */
    public boolean hasPrevious() {
        return previous.isPresent();
    }
}
