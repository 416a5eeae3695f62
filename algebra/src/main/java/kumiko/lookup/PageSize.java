package kumiko.lookup;

import java.util.Optional;
import java.util.OptionalLong;
import kumiko.algebra.Slice;

/**
 * How many rows a request gets.
 *
 * @param usual if it does not say
 * @param most that it may ask for
 */
public record PageSize(int usual, int most) {

    /** For who says nothing of pages. */
    public static final PageSize DEFAULT = new PageSize(100, 1_000);

    /** @throws IllegalArgumentException if it has no row, or more than there may be */
    public PageSize {
        if (usual < 1 || most < usual) {
            throw new IllegalArgumentException(
                    "a page has at least one row, and usually no more than at most: " + usual + ", " + most);
        }
    }

    /** More than the most is refused: a page that has fewer rows than were asked for looks like the last one. */
    Optional<Problem> problem(Slice slice) {
        return slice.limit().isPresent() && slice.limit().getAsLong() > most
                ? Optional.of(tooMany("limit", slice.limit().getAsLong(), "rows of a page", most))
                : Optional.empty();
    }

    Slice of(Slice slice) {
        return slice.limit().isPresent() ? slice : new Slice(slice.offset(), OptionalLong.of(usual));
    }

    static Problem tooMany(String name, long asked, String what, int most) {
        var text = name + "=" + asked;
        return new Problem.LimitExceeded(new Span(text, name.length() + 1, text.length()), what, most);
    }
}
