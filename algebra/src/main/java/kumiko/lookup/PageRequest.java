package kumiko.lookup;

import java.util.Objects;
import java.util.Optional;
import kumiko.algebra.Slice;

/** Which rows of a query somebody asks for: a part of them, a page by its number, or a page after or before a cursor. */
public sealed interface PageRequest {

    /** All rows. */
    PageRequest ALL = new Sliced(Slice.ALL);

    /** Some of the rows, which are not counted. */
    record Sliced(Slice slice) implements PageRequest {
        public Sliced {
            Objects.requireNonNull(slice, "slice");
        }
    }

    /**
     * A page among all pages.
     *
     * @param number from 1
     */
    record Numbered(long number, int size) implements PageRequest {
        public Numbered {
            if (number < 1) {
                throw new IllegalArgumentException("the first page has the number 1, not " + number);
            }
            requireSize(size);
        }
    }

    /**
     * The page that comes after a cursor.
     *
     * @param cursor none for the first page
     */
    record After(Optional<String> cursor, int size) implements PageRequest {
        public After {
            Objects.requireNonNull(cursor, "cursor");
            requireSize(size);
        }
    }

    /**
     * The page that comes before a cursor.
     *
     * @param cursor none for the last page
     */
    record Before(Optional<String> cursor, int size) implements PageRequest {
        public Before {
            Objects.requireNonNull(cursor, "cursor");
            requireSize(size);
        }
    }

    private static void requireSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page has at least one row, not " + size);
        }
    }
}
