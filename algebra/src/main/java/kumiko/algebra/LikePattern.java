package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.ArrayList;

/**
 * A {@code LIKE} pattern, read once and for every interpreter: {@code %} stands for any characters, {@code _} for one,
 * {@code \} takes the next one literally.
 *
 * @param parts what has to follow one another from the text's start to its end
 */
public record LikePattern(Vector<Part> parts) {

    /** One step of a pattern. */
    public sealed interface Part {
        /** This code point. */
        record Literal(int codePoint) implements Part {}

        /** Any one code point. */
        record AnyOne() implements Part {}

        /** Any code points, or none. */
        record AnyMany() implements Part {}
    }

    /**
     * {@return the pattern that is written so}
     *
     * @throws IllegalArgumentException if it ends in a lone {@code \}
     */
    public static LikePattern parse(String text) {
        requireComplete(text);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\\') {
                codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint);
                parts.add(new Part.Literal(codePoint));
            } else {
                parts.add(
                        switch (codePoint) {
                            case '%' -> new Part.AnyMany();
                            case '_' -> new Part.AnyOne();
                            default -> new Part.Literal(codePoint);
                        });
            }
        }
        return new LikePattern(Vector.ofAll(parts));
    }

    /** Refuses a pattern that {@link #parse} cannot read. */
    static void requireComplete(String text) {
        int backslashes = 0;
        while (backslashes < text.length() && text.charAt(text.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        if (backslashes % 2 == 1) {
            throw new IllegalArgumentException(
                    "the pattern `" + text + "` ends in a lone backslash; write two to mean one");
        }
    }

    /** {@return whether the whole text fits the pattern} Takes time in the product of their lengths at most. */
    public boolean matches(String text) {
        int[] codePoints = text.codePoints().toArray();
        int at = 0;
        int part = 0;
        int retryPart = -1;
        int retryAt = 0;
        while (at < codePoints.length) {
            if (part < parts.size() && parts.get(part) instanceof Part.AnyMany) {
                retryPart = part++;
                retryAt = at;
            } else if (part < parts.size() && accepts(parts.get(part), codePoints[at])) {
                part++;
                at++;
            } else if (retryPart >= 0) {
                part = retryPart + 1;
                at = ++retryAt;
            } else {
                return false;
            }
        }
        return parts.drop(part).forAll(rest -> rest instanceof Part.AnyMany);
    }

    private static boolean accepts(Part part, int codePoint) {
        return switch (part) {
            case Part.Literal(var expected) -> expected == codePoint;
            case Part.AnyOne() -> true;
            case Part.AnyMany() -> throw new IllegalStateException("handled by the caller");
        };
    }

    /** {@return the pattern as text, with {@code \} only where it is needed} Every database reads it alike. */
    public String text() {
        var text = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Literal(var codePoint) -> {
                    if (codePoint == '%' || codePoint == '_' || codePoint == '\\') {
                        text.append('\\');
                    }
                    text.appendCodePoint(codePoint);
                }
                case Part.AnyOne() -> text.append('_');
                case Part.AnyMany() -> text.append('%');
            }
        }
        return text.toString();
    }

    /** {@return the text with every character that a pattern would read taken literally} */
    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
