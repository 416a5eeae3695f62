package kumiko.lookup;

/**
 * A place in a text.
 *
 * @param start of its first character, in UTF-16 units
 * @param end behind its last one
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no place in a text: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }
}
