package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text form of filters in one scan.
 *
 * <pre>{@code
 * filter    = any { "," any }                   all of them
 * any       = all { "or" all }
 * all       = not { "and" not }
 * not       = "not" not | "(" filter ")" | "everything" | "nothing" | test
 * test      = key "=" value | key "(" filter ")" | "search" "(" value { "," key } ")"
 * key       = names and expressions, see {@link ExpressionReader}
 * value     = 'text' | "text" | "[" [ value { "," value } ] "]" | "F(" key ")" | function "(" … ")" | word
 * }</pre>
 *
 * A quote within a text is doubled. A word is a number, {@code true}, {@code false} or {@code null}, or else stands for
 * itself, as a date does.
 */
final class LookupParser {

    private static final String WORD = "+-.:";
    private static final int CONDITIONS_OF_A_SEARCH = 8;

    private final String text;
    private final Spent spent;
    private int at;

    private LookupParser(String text, Spent spent) {
        this.text = text;
        this.spent = spent;
    }

    /**
     * {@return the lookup that a part of a text is}
     *
     * @throws Refusal if it is none
     */
    static Lookup parse(Span part, Spent spent) {
        var parser = new LookupParser(part.text().substring(0, part.end()), spent);
        parser.at = part.start();
        var lookup = parser.filter();
        parser.expectEnd();
        return lookup;
    }

    static Validation<Seq<Problem>, Lookup> parse(String text, Spent spent) {
        var parser = new LookupParser(text, spent);
        try {
            var lookup = parser.filter();
            parser.expectEnd();
            return Validation.valid(lookup);
        } catch (Refusal refusal) {
            return Validation.invalid(Vector.of(refusal.problem()));
        }
    }

    private void expectEnd() {
        skipSpace();
        if (at < text.length()) {
            throw malformed("`,`, `and`, `or` or the end is expected here");
        }
    }

    private Lookup filter() {
        var operands = new ArrayList<Lookup>();
        do {
            operands.add(joined("or", () -> joined("and", this::negation, true), false));
        } while (take(','));
        return operands.size() == 1 ? operands.get(0) : new Lookup.All(Vector.ofAll(operands));
    }

    private Lookup joined(String connective, Supplier<Lookup> operand, boolean all) {
        var operands = new ArrayList<Lookup>();
        do {
            operands.add(operand.get());
        } while (takeWord(connective));
        if (operands.size() == 1) {
            return operands.get(0);
        }
        var joined = Vector.ofAll(operands);
        return all ? new Lookup.All(joined) : new Lookup.Any(joined);
    }

    private Lookup negation() {
        boolean positive = true;
        while (takeWord("not")) {
            positive = !positive;
            count();
        }
        var operand = operand();
        return positive ? operand : new Lookup.Not(operand);
    }

    private Lookup operand() {
        count();
        if (isExpression()) {
            return test();
        }
        if (take('(')) {
            return parenthesized();
        }
        if (takeWord("everything")) {
            return new Lookup.All(Vector.empty());
        }
        if (takeWord("nothing")) {
            return new Lookup.Any(Vector.empty());
        }
        return takeWord("search") ? search() : test();
    }

    /** A search is dear: it counts for several conditions, and for one more with each name. */
    private Lookup search() {
        if (!take('(')) {
            throw malformed("`(` and what is searched for are expected here");
        }
        for (int i = 0; i < CONDITIONS_OF_A_SEARCH; i++) {
            count();
        }
        skipSpace();
        int start = at;
        var value = value();
        var place = new Span(text, start, at);
        if (value instanceof List<?> || value instanceof Lookup.Reference) {
            throw new Refusal(new Problem.Malformed(place, "a search is for a text"));
        }
        var names = new ArrayList<Span>();
        while (take(',')) {
            names.add(key());
            count();
        }
        if (!take(')')) {
            throw malformed("`,` or `)` is expected here");
        }
        return new Lookup.Search(value instanceof String term ? term : place.part(), place, Vector.ofAll(names));
    }

    /** Whether a parenthesis holds a value, which is compared behind it, and not a condition. */
    private boolean isExpression() {
        skipSpace();
        if (at >= text.length() || text.charAt(at) != '(') {
            return false;
        }
        int end = Brackets.end(text, at, text.length());
        return end > 0 && (text.startsWith("__", end) || followsEquals(end));
    }

    private boolean followsEquals(int place) {
        int next = place;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '=';
    }

    private Lookup parenthesized() {
        spent.enter(here(), "parentheses within parentheses");
        var lookup = filter();
        if (!take(')')) {
            throw malformed("`)` is expected here");
        }
        spent.leave();
        return lookup;
    }

    private Lookup test() {
        var key = key();
        if (take('(')) {
            return new Lookup.Quantified(key, parenthesized());
        }
        if (!take('=')) {
            throw malformed(key.start() == key.end() ? "a name is expected here" : "`=` and a value are expected here");
        }
        skipSpace();
        int start = at;
        var value = value();
        return new Lookup.Test(key, value, new Span(text, start, at));
    }

    /** A key is made of names, and of what is in parentheses behind the name of a function or in place of one. */
    private Span key() {
        skipSpace();
        int start = at;
        while (true) {
            int run = at;
            while (at < text.length() && "=(),[]'\" \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            boolean isOpen = at < text.length() && text.charAt(at) == '(';
            boolean isGroup = isOpen
                    && (at == start || (run == start || at > run) && Words.takesArguments(text.substring(run, at)));
            if (!isGroup) {
                return new Span(text, start, at);
            }
            at = closing(at);
            if (!text.startsWith("__", at)) {
                return new Span(text, start, at);
            }
        }
    }

    /** {@return the place behind the parenthesis that closes the one there} */
    private int closing(int open) {
        int end = Brackets.end(text, open, text.length());
        if (end < 0) {
            throw new Refusal(new Problem.Malformed(new Span(text, open, open + 1), "this parenthesis is not closed"));
        }
        return end;
    }

    private @Nullable Object value() {
        skipSpace();
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '\'' || next == '"') {
            return quoted(next);
        }
        if (next == '[') {
            return list();
        }
        if (next == '(') {
            throw malformed("a value is expected here; a query, which names another model, is given as a value");
        }
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw malformed("a value is expected here; text stands in quotes");
        }
        var word = text.substring(start, at);
        if (word.equals("F") && take('(')) {
            return reference();
        }
        if (at < text.length() && text.charAt(at) == '(' && Words.takesArguments(word)) {
            at = start;
            return new Lookup.Reference(key());
        }
        return meaning(word);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || WORD.indexOf(c) >= 0;
    }

    private Lookup.Reference reference() {
        int open = at - 1;
        int end = closing(open);
        skipSpace();
        int last = end - 1;
        while (last > at && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        var key = new Span(text, at, Math.max(at, last));
        at = end;
        return new Lookup.Reference(key);
    }

    private static @Nullable Object meaning(String word) {
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Numbers.read(word).<Object>map(BigDecimal.class::cast).orElse(word);
        };
    }

    private String quoted(char quote) {
        int start = at++;
        var value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                value.append(quote);
                at++;
            } else {
                return value.toString();
            }
        }
        throw new Refusal(new Problem.Malformed(new Span(text, start, start + 1), "this quote is not closed"));
    }

    private ArrayList<@Nullable Object> list() {
        at++;
        var values = new ArrayList<@Nullable Object>();
        if (take(']')) {
            return values;
        }
        spent.enter(here(), "lists within lists");
        do {
            values.add(value());
            int most = spent.budget().listSize();
            if (values.size() > most) {
                throw new Refusal(new Problem.LimitExceeded(here(), "values of a list", most));
            }
        } while (take(','));
        if (!take(']')) {
            throw malformed("`,` or `]` is expected here");
        }
        spent.leave();
        return values;
    }

    private void count() {
        spent.count(here(), "conditions");
    }

    private boolean take(char c) {
        skipSpace();
        boolean found = at < text.length() && text.charAt(at) == c;
        if (found) {
            at++;
        }
        return found;
    }

    /** Takes a word of the language where it stands for itself, and not as a key: {@code or=1} tests an attribute. */
    private boolean takeWord(String word) {
        skipSpace();
        int end = at + word.length();
        if (!text.startsWith(word, at) || (end < text.length() && isWordPart(text.charAt(end)))) {
            return false;
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && text.charAt(next) == '=') {
            return false;
        }
        at = end;
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Span here() {
        return new Span(text, at, Math.min(text.length(), at + 1));
    }

    private Refusal malformed(String message) {
        return new Refusal(new Problem.Malformed(here(), message));
    }
}
