package kumiko.json;

/**
 * How much JSON is read. What is over a limit is refused before any work is done for it.
 *
 * @param length the most characters of a text
 * @param depth the most levels of nesting, at most 1,000
 * @param digits the most digits of a number before and behind its point, its exponent written out
 * @param problems how many problems are collected
 */
public record JsonLimits(int length, int depth, int digits, int problems) {

    private static final int DEEPEST = 1_000;

    /** For JSON from anywhere. */
    public static final JsonLimits DEFAULT = new JsonLimits(1 << 20, 32, 1_000, 100);

    public JsonLimits {
        if (length < 1 || depth < 1 || depth > DEEPEST || digits < 1 || problems < 1) {
            throw new IllegalArgumentException(
                    "limits are positive and the depth is at most %d, not length %d, depth %d, digits %d, problems %d"
                            .formatted(DEEPEST, length, depth, digits, problems));
        }
    }

    public JsonLimits withLength(int newLength) {
        return new JsonLimits(newLength, depth, digits, problems);
    }

    public JsonLimits withDepth(int newDepth) {
        return new JsonLimits(length, newDepth, digits, problems);
    }

    public JsonLimits withDigits(int newDigits) {
        return new JsonLimits(length, depth, newDigits, problems);
    }
}
