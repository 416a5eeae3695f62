package kumiko.algebra;

/** How a text is matched. All but {@link #LIKE} and {@link #REGEX} take their argument literally. */
public enum TextMatch {
    EXACT("exact"),
    CONTAINS("contains"),
    STARTS_WITH("startswith"),
    ENDS_WITH("endswith"),
    /** {@code %} stands for any characters, {@code _} for one, {@code \} takes the next one literally. */
    LIKE("like"),
    /** A regular expression that may match anywhere; its dialect is the interpreter's own. */
    REGEX("regex");

    private final String lookup;

    TextMatch(String lookup) {
        this.lookup = lookup;
    }

    /** {@return its name in the string language; with an {@code i} before it, it ignores case} */
    public String lookup() {
        return lookup;
    }
}
