package kumiko.jooq;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the placeholders in the text of a statement: {@code $1} wherever it is not quoted, commented out or in a name. */
final class PlaceholderText {

    /** A part of the text that is one whatever is in it. What is not closed reaches to the end. */
    private static final Pattern PARTS = Pattern.compile("""
            (?<escaped>[eE]'(?:[^'\\\\]|''|\\\\.)*+'?)
            |'(?:[^']|'')*+'?
            |"(?:[^"]|"")*+"?
            |--[^\\r\\n]*+
            |(?<comment>/\\*)
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)
            |(?<dollars>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?\\$)
            |\\$(?<number>\\d++)
            |\\d[\\p{L}\\p{N}_.]*+""", Pattern.COMMENTS | Pattern.DOTALL);

    private static final Pattern COMMENT_MARK = Pattern.compile("/\\*|\\*/");
    private static final int MOST = 65_535;

    private PlaceholderText() {}

    /** Refuses text whose placeholders are not {@code $1} to {@code $count}. */
    static void requireAll(String text, int count) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text of a statement is not empty");
        }
        var used = numbers(text);
        int placeholders = Math.max(0, used.length() - 1);
        if (placeholders != count) {
            throw new IllegalArgumentException("the statement has %s, but %s: `%s`"
                    .formatted(
                            placeholders < 1 ? "no placeholder" : "placeholders up to `$" + placeholders + "`",
                            count == 0
                                    ? "there are no values"
                                    : count == 1 ? "there is 1 value" : "there are " + count + " values",
                            text));
        }
        int unused = used.nextClearBit(1);
        if (unused <= count) {
            throw new IllegalArgumentException(
                    "the statement has a value for `$" + unused + "`, but not that placeholder: `" + text + "`");
        }
    }

    /** {@return the numbers of all placeholders} */
    private static BitSet numbers(String text) {
        var numbers = new BitSet();
        var parts = PARTS.matcher(text);
        int from = 0;
        while (parts.find(from)) {
            from = parts.end();
            if (parts.group("number") != null) {
                numbers.set(number(parts.group("number")));
            } else if (parts.group("comment") != null) {
                from = endOfComment(text, from);
            } else if (parts.group("dollars") != null) {
                int end = text.indexOf(parts.group("dollars"), from);
                from = end < 0 ? text.length() : end + parts.group("dollars").length();
            }
        }
        return numbers;
    }

    private static int number(String digits) {
        int number = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("`$" + digits + "` is no placeholder; they are `$1` to `$" + MOST + "`");
        }
        return number;
    }

    /** {@return where a comment ends, in which there may be others} */
    private static int endOfComment(String text, int start) {
        Matcher marks = COMMENT_MARK.matcher(text);
        int depth = 1;
        int from = start;
        while (depth > 0 && marks.find(from)) {
            depth += marks.group().equals("/*") ? 1 : -1;
            from = marks.end();
        }
        return depth > 0 ? text.length() : from;
    }
}
