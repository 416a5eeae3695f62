package kumiko.r2dbc;

import java.util.List;

/**
 * Some of a query's records, and where they are among all of them.
 *
 * @param rows the page's records; empty after the last page
 * @param number the page's number, from 1
 * @param size how many records a full page has
 * @param total how many records all pages have
 */
public record Page<R>(List<R> rows, long number, int size, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** {@return how many pages there are; 0 if there is no record} */
    public long pages() {
        return Math.ceilDiv(total, size);
    }

    /** {@return whether a page with records comes after this one} */
    public boolean hasNext() {
        return number < pages();
    }
}
