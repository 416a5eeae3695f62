package kumiko.algebra;

import java.util.Locale;

/** What a list or a JSON document has to do with another. */
public enum Containment {
    /** It has all elements of the other, however often; of JSON, see {@link kumiko.model.JsonTree#contains}. */
    CONTAINS,
    /** All of its elements are in the other. */
    CONTAINED_BY,
    /** Some element is in both lists. */
    OVERLAP,
    /** The JSON document has a member of each of the names; see {@link kumiko.model.JsonTree#hasKey}. */
    HAS_KEYS,
    /** The JSON document has a member of one of the names. */
    HAS_ANY_KEYS;

    /** {@return its name in the string language} */
    public String lookup() {
        return name().toLowerCase(Locale.ROOT);
    }
}
