package kumiko.lookup;

/**
 * How much a text may ask for. What is over a limit is refused before any work is done for it.
 *
 * <p>With other limits than {@link #PROGRAM} a text reaches nothing that is sensitive: there is no such name for it.
 *
 * @param keyLength the most characters of a key
 * @param relations the most relations in a path
 * @param transforms the most transforms in a row
 * @param nodes the most conditions, connectives included
 * @param depth the deepest nesting
 * @param listSize the most values in a list
 * @param valueLength the most characters of a value
 * @param orders the most sort keys
 */
public record Limits(
        int keyLength, int relations, int transforms, int nodes, int depth, int listSize, int valueLength, int orders) {

    /** For text from anywhere. */
    public static final Limits DEFAULT = new Limits(256, 4, 3, 256, 32, 1_000, 8_192, 8);

    /** For text in a program, which its author answers for: only what would exhaust the stack is refused. */
    public static final Limits PROGRAM =
            new Limits(4_096, 64, 16, 1_000_000, 256, Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000);

    /** Whether a text with these limits may name what is sensitive. */
    boolean showsSensitive() {
        return equals(PROGRAM);
    }
}
