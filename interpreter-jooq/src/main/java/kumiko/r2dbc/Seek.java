package kumiko.r2dbc;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a query is meant: the first, the last, or that after or before a cursor.
 *
 * @param forward whether it is the first, or comes after the cursor; else it is the last, or comes before
 * @param cursor {@link CursorPage#next} or {@link CursorPage#previous} of another page of the query; none for an end
 * @param size how many rows a page has at the most
 */
public record Seek(boolean forward, Optional<String> cursor, int size) {

    public Seek {
        Objects.requireNonNull(cursor, "cursor");
    }

    /** {@return the first page} */
    public static Seek first(int size) {
        return new Seek(true, Optional.empty(), size);
    }

    /** {@return the last page} */
    public static Seek last(int size) {
        return new Seek(false, Optional.empty(), size);
    }

    /** {@return the page after the cursor} */
    public static Seek after(String cursor, int size) {
        return new Seek(true, Optional.of(cursor), size);
    }

    /** {@return the page before the cursor} */
    public static Seek before(String cursor, int size) {
        return new Seek(false, Optional.of(cursor), size);
    }

    /**
     * {@return the page that the parameters of a request ask for} The first, if there is no cursor.
     *
     * @throws IllegalArgumentException if there are both
     */
    public static Seek of(@Nullable String after, @Nullable String before, int size) {
        if (after != null && before != null) {
            throw new IllegalArgumentException("a page is after a cursor or before one; give one of the two");
        }
        return after != null ? after(after, size) : before != null ? before(before, size) : first(size);
    }
}
