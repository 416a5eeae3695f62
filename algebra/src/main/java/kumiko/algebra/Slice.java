package kumiko.algebra;

import java.util.OptionalLong;

/**
 * A window over the ordered rows.
 *
 * <p>Slices are a monoid under {@link #then}, with {@link #ALL} as its unit: the second is a window over the first.
 *
 * @param offset how many rows are left out at the start
 * @param limit how many rows there are at the most; none for all that are left
 */
public record Slice(long offset, OptionalLong limit) {

    /** The window that shows every row. */
    public static final Slice ALL = new Slice(0, OptionalLong.empty());

    public Slice {
        if (offset < 0) {
            throw new IllegalArgumentException("an offset is not negative: " + offset);
        }
        if (limit.isPresent() && limit.getAsLong() < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + limit.getAsLong());
        }
    }

    public static Slice limit(long rows) {
        return new Slice(0, OptionalLong.of(rows));
    }

    public static Slice offset(long rows) {
        return new Slice(rows, OptionalLong.empty());
    }

    public boolean isAll() {
        return offset == 0 && limit.isEmpty();
    }

    /** {@return whether no row is ever in the window} */
    public boolean isEmpty() {
        return limit.isPresent() && limit.getAsLong() == 0;
    }

    /** {@return the other window over this one} */
    public Slice then(Slice inner) {
        long start = offset + inner.offset < 0 ? Long.MAX_VALUE : offset + inner.offset;
        if (limit.isEmpty()) {
            return new Slice(start, inner.limit);
        }
        long left = Math.max(0, limit.getAsLong() - inner.offset);
        return new Slice(start, OptionalLong.of(Math.min(left, inner.limit.orElse(left))));
    }
}
