package kumiko.lookup;

import kumiko.algebra.Filter;
import kumiko.algebra.Path;

/**
 * A relation to many rows on the way to an attribute.
 *
 * @param path from the rows before it; only its last step leads to many
 * @param quantifier how many of the related rows have to satisfy what follows
 */
record Hop(Path<Object, Object> path, Quantifier quantifier) {

    enum Quantifier {
        /** Some related row, and the same one for all lookups of one call. */
        SHARED,
        SOME,
        EVERY,
        NONE
    }

    Filter<Object> quantify(Filter<Object> condition) {
        return switch (quantifier) {
            case SHARED, SOME -> Filter.some(path, condition);
            case EVERY -> Filter.every(path, condition);
            case NONE -> Filter.none(path, condition);
        };
    }
}
