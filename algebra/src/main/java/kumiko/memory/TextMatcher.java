package kumiko.memory;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import kumiko.algebra.LikePattern;
import kumiko.algebra.TextMatch;

/** Matches texts in one way; made once for a pattern and used for many texts. */
record TextMatcher(TextMatch match, boolean ignoreCase) {

    Predicate<String> matching(String pattern) {
        if (match == TextMatch.REGEX) {
            int flags = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            return Pattern.compile(pattern, flags).asPredicate();
        }
        return ignoreCase ? folded(FunctionInterpreter.foldCase(pattern)) : literal(pattern);
    }

    private Predicate<String> folded(String pattern) {
        var folded = literal(pattern);
        return text -> folded.test(FunctionInterpreter.foldCase(text));
    }

    private Predicate<String> literal(String pattern) {
        return switch (match) {
            case EXACT -> text -> text.equals(pattern);
            case CONTAINS -> text -> text.contains(pattern);
            case STARTS_WITH -> text -> text.startsWith(pattern);
            case ENDS_WITH -> text -> text.endsWith(pattern);
            case LIKE -> LikePattern.parse(pattern)::matches;
            case REGEX -> Pattern.compile(pattern).asPredicate();
        };
    }
}
