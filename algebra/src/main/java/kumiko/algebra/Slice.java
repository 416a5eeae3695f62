package kumiko.algebra;

import java.util.OptionalLong;

/**
 * A window over the ordered rows.
 *
 * <p>Slices are a commutative monoid under {@link #and}, with {@link #ALL} as its unit: offsets add up, the least limit
 * holds, and {@code limit(10).offset(20)} is {@code offset(20).limit(10)}.
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

    /** {@return the window that shows no more than so many rows} */
    public static Slice limit(long rows) {
        return new Slice(0, OptionalLong.of(rows));
    }

    /** {@return the window that leaves out so many rows at the start} */
    public static Slice offset(long rows) {
        return new Slice(rows, OptionalLong.empty());
    }

    /** {@return whether every row is always in the window} */
    public boolean isAll() {
        return offset == 0 && limit.isEmpty();
    }

    /** {@return whether no row is ever in the window} */
    public boolean isEmpty() {
        return limit.isPresent() && limit.getAsLong() == 0;
    }

    /** {@return the window of both: later by both offsets, and no larger than either limit} */
    public Slice and(Slice other) {
        long start = offset + other.offset < 0 ? Long.MAX_VALUE : offset + other.offset;
        return new Slice(start, least(limit, other.limit));
    }

    private static OptionalLong least(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()))
                : one.isPresent() ? one : other;
    }
}
