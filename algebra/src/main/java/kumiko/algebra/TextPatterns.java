package kumiko.algebra;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Refuses texts that cannot be matched, before a database has to. */
final class TextPatterns {

    private TextPatterns() {}

    static void require(TextMatch match, String text) {
        switch (match) {
            case EXACT, CONTAINS, STARTS_WITH, ENDS_WITH -> {}
            case LIKE -> LikePattern.requireComplete(text);
            case REGEX -> requireRegex(text);
        }
    }

    private static void requireRegex(String text) {
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("`" + text + "` is not a regular expression: " + e.getDescription(), e);
        }
    }
}
