package kumiko.model;

import java.util.OptionalInt;

/** Text that every database can keep: without U+0000, and without half of a character that takes two UTF-16 units. */
public final class StorableText {

    private StorableText() {}

    public static boolean isStorable(CharSequence text) {
        return offender(text).isEmpty();
    }

    static String require(String text) {
        var offender = offender(text);
        if (offender.isPresent()) {
            int at = offender.getAsInt();
            throw new IllegalArgumentException(
                    "a text cannot be stored or asked for with U+%04X in it, here at index %d%s"
                            .formatted(
                                    (int) text.charAt(at),
                                    at,
                                    text.charAt(at) == 0 ? "" : ", which is half of a surrogate pair"));
        }
        return text;
    }

    /** {@return the index of the first unit that cannot be stored} */
    private static OptionalInt offender(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return OptionalInt.of(i);
            }
            if (Character.isSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                    return OptionalInt.of(i);
                }
                i++;
            }
        }
        return OptionalInt.empty();
    }
}
