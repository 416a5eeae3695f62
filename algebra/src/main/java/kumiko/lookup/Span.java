package kumiko.lookup;

import java.util.Objects;

/**
 * A place in a text.
 *
 * @param text the whole text
 * @param start of the place's first character, in UTF-16 units
 * @param end behind its last one
 */
public record Span(String text, int start, int end) {

    public Span {
        Objects.requireNonNull(text, "text");
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException(
                    "no place in a text of %d characters: %d to %d".formatted(text.length(), start, end));
        }
    }

    /** {@return the place that is the whole text} */
    public static Span of(String text) {
        return new Span(text, 0, text.length());
    }

    /** {@return what stands there} */
    public String part() {
        return text.substring(start, end);
    }

    /** {@return whether the place is the whole text} */
    boolean isWhole() {
        return start == 0 && end == text.length();
    }

    /** {@return the place from the start of this one to the end of the other} */
    public Span to(Span other) {
        return new Span(text, start, other.end);
    }
}
