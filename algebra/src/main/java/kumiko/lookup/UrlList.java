package kumiko.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lists in the values of parameters: {@code 1,2,3}. A text with a comma in it stands in quotes, {@code 'a,b',c}, in which a
 * quote is doubled; spaces around values are no part of them.
 */
final class UrlList {

    private static final Set<String> LISTS = Set.of(
            Comparison.IN.lookup(),
            Comparison.NOTIN.lookup(),
            Comparison.RANGE.lookup(),
            "between",
            Comparison.OVERLAP.lookup(),
            Comparison.HAS_KEYS.lookup(),
            Comparison.HAS_ANY_KEYS.lookup());

    private UrlList() {}

    /** {@return whether the value of such a key is a list} */
    static boolean isAskedBy(String key) {
        return key.contains("__") && LISTS.contains(Words.lastOf(key));
    }

    /**
     * {@return the values of a list}
     *
     * @throws Refusal if a quote is not closed
     */
    static List<String> read(String text) {
        var values = new ArrayList<String>();
        int at = 0;
        while (at <= text.length() && !text.isBlank()) {
            int start = at;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            if (start < text.length() && "'\"".indexOf(text.charAt(start)) >= 0) {
                var value = new StringBuilder();
                at = quoted(text, start, value);
                values.add(value.toString());
            } else {
                int comma = text.indexOf(',', start);
                at = comma < 0 ? text.length() : comma;
                values.add(text.substring(start, at).stripTrailing());
            }
            at++;
        }
        return values;
    }

    /** {@return the place of the comma behind the quoted text, or the end} */
    private static int quoted(String text, int start, StringBuilder value) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                value.append(quote);
                at++;
            } else {
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                if (at < text.length() && text.charAt(at) != ',') {
                    throw new Refusal(
                            new Problem.Malformed(new Span(text, at, at + 1), "a comma is expected after the quote"));
                }
                return at;
            }
        }
        throw new Refusal(new Problem.Malformed(new Span(text, start, start + 1), "this quote is not closed"));
    }

    static String write(List<String> values) {
        return String.join(",", values.stream().map(UrlList::quoted).toList());
    }

    private static String quoted(String value) {
        boolean isPlain = !value.isBlank()
                && value.equals(value.strip())
                && value.indexOf(',') < 0
                && "'\"".indexOf(value.charAt(0)) < 0;
        return isPlain ? value : "'" + value.replace("'", "''") + "'";
    }

    /** {@return names that stand between commas, but for those in parentheses or quotes} Blank ones are none. */
    static List<Span> names(Span text) {
        var names = new ArrayList<Span>();
        if (text.part().isBlank()) {
            return names;
        }
        int start = text.start();
        while (true) {
            int comma = Brackets.find(text.text(), ",", start, text.end());
            int end = comma < 0 ? text.end() : comma;
            var name = stripped(new Span(text.text(), start, end));
            if (!name.part().isEmpty()) {
                names.add(name);
            }
            if (comma < 0) {
                return names;
            }
            start = comma + 1;
        }
    }

    private static Span stripped(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && span.text().charAt(start) == ' ') {
            start++;
        }
        while (end > start && span.text().charAt(end - 1) == ' ') {
            end--;
        }
        return new Span(span.text(), start, end);
    }
}
