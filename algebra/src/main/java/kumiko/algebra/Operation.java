package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.Optional;
import kumiko.model.DataType;

/**
 * The functions of several values. The names in the string language are the constants' in lower case.
 *
 * <p>Places in a text are numbers of characters, which are Unicode code points, and the first is 1.
 */
public enum Operation {
    /** The texts one after the other; null where one is. */
    CONCAT(1, Integer.MAX_VALUE, "texts"),
    /**
     * The characters of a text from a place on, so many of them; all that are left if it is not said how many. Places before
     * the first count, but there are no characters there, and fewer than none are none. Null where an argument is.
     */
    SUBSTRING(2, 3, "a text, a place and perhaps a length"),
    /** The last characters of a text, so many of them, or all if there are fewer; null where an argument is. */
    RIGHT(2, 2, "a text and a length"),
    /** A text with another in place of each occurrence of a third; of an empty one there are none. Null where an argument is. */
    REPLACE(3, 3, "a text, what to find in it and what to put there"),
    /** The place of the first occurrence of a text in another, 0 if there is none; null where one is. */
    POSITION(2, 2, "a text and what to find in it"),
    /** The first of the values that is not null; null if all are. */
    COALESCE(1, Integer.MAX_VALUE, "values"),
    /** The first value, but null where it equals the second. */
    NULLIF(2, 2, "two values"),
    /** The greatest of the values that are not null; null if all are. */
    GREATEST(1, Integer.MAX_VALUE, "values"),
    /** The least of the values that are not null; null if all are. */
    LEAST(1, Integer.MAX_VALUE, "values");

    private final int fewest;
    private final int most;
    private final String arguments;

    Operation(int fewest, int most, String arguments) {
        this.fewest = fewest;
        this.most = most;
        this.arguments = arguments;
    }

    /** {@return its name in the string language} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the operation of that name in the string language} */
    public static Optional<Operation> named(String word) {
        for (var operation : values()) {
            if (operation.word().equals(word)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if these are not its arguments */
    void require(Vector<? extends Expression<?, ?>> given) {
        if (given.size() < fewest || given.size() > most) {
            throw new IllegalArgumentException(
                    "`%s` takes %s; there are %d".formatted(word(), arguments, given.size()));
        }
        switch (this) {
            case CONCAT, REPLACE, POSITION -> given.forEach(Types::requireText);
            case SUBSTRING, RIGHT -> {
                Types.requireText(given.head());
                given.tail().forEach(Types::requireWhole);
            }
            case NULLIF -> Types.requireComparable(given.get(0), Operator.EQUAL, given.get(1));
            case GREATEST, LEAST -> {
                given.forEach(each -> Types.require(each, DataType.Comparability.ORDER));
                given.tail().forEach(each -> Types.requireSameFamily(given.head(), each));
            }
            case COALESCE -> given.tail().forEach(each -> Types.requireSameFamily(given.head(), each));
        }
    }

    DataType<?> result(Vector<? extends Expression<?, ?>> given) {
        return switch (this) {
            case CONCAT, SUBSTRING, RIGHT, REPLACE -> DataType.TEXT;
            case POSITION -> DataType.INTEGER;
            case COALESCE, GREATEST, LEAST -> Types.common(given);
            case NULLIF -> given.head().type();
        };
    }
}
