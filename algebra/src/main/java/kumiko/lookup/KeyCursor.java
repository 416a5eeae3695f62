package kumiko.lookup;

import java.util.Optional;

/** A place in the text of a key, and the words and values that are read from there. */
final class KeyCursor {

    private final String text;
    private final int end;
    private int at;

    KeyCursor(Span key) {
        this.text = key.text();
        this.at = key.start();
        this.end = key.end();
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    /** {@return the next character, a closing parenthesis at the end} */
    char next() {
        return isAtEnd() ? ')' : text.charAt(at);
    }

    boolean isAt(char c) {
        return !isAtEnd() && text.charAt(at) == c;
    }

    boolean isAtNumber() {
        return isDigit(at) || isAt('-') && isDigit(at + 1);
    }

    private boolean isDigit(int place) {
        return place < end && Character.isDigit(text.charAt(place));
    }

    void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** {@return whether the character is next, after space; then it is gone over} */
    boolean take(char c) {
        skipSpace();
        boolean found = isAt(c);
        if (found) {
            at++;
        }
        return found;
    }

    /** {@return whether the word is next, with space behind it; then it is gone over} */
    boolean takeWord(String word) {
        boolean found = text.startsWith(word + " ", at);
        if (found) {
            at += word.length();
        }
        return found;
    }

    /** {@return whether names are next, behind a group; then what separates them is gone over} */
    boolean takeSeparator() {
        boolean found = text.startsWith("__", at);
        if (found) {
            at += text.startsWith("___", at) ? 3 : 2;
        }
        return found;
    }

    void close(String expected) {
        if (!take(')')) {
            throw malformed(expected + " is expected here");
        }
    }

    /** {@return the names that are next, as one text} */
    String names() {
        int start = at;
        while (!isAtEnd() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    Operand.Raw number() {
        int start = at;
        at++;
        while (!isAtEnd()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.' || isExponentSign())) {
            at++;
        }
        var span = since(start);
        return Numbers.read(span.part())
                .map(number -> new Operand.Raw(number, span))
                .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(span, span.part(), "a number")));
    }

    private boolean isExponentSign() {
        char c = text.charAt(at);
        return (c == '-' || c == '+') && "eE".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Reads a text in the quotes that are next, in which a quote is written twice. */
    Operand.Raw quoted(Budget budget) {
        int start = at++;
        char quote = text.charAt(start);
        var value = new StringBuilder();
        while (!isAtEnd()) {
            char c = text.charAt(at++);
            if (c != quote) {
                value.append(c);
            } else if (isAt(quote)) {
                value.append(quote);
                at++;
            } else {
                return new Operand.Raw(value.toString(), since(start));
            }
            if (value.length() > budget.valueLength()) {
                throw new Refusal(
                        new Problem.LimitExceeded(since(start), "characters of a value", budget.valueLength()));
            }
        }
        throw new Refusal(new Problem.Malformed(new Span(text, start, start + 1), "this quote is not closed"));
    }

    /** {@return what is in the parentheses that are next, which are gone over} */
    Span bracketed() {
        int start = at;
        int close = Brackets.end(text, start, end);
        if (close < 0) {
            throw malformed("this parenthesis is not closed");
        }
        at = close;
        return new Span(text, start + 1, close - 1);
    }

    /** {@return what stands before a text, which is gone over with it; empty if the text does not follow} */
    Optional<Span> before(String found) {
        int start = at;
        int place = Brackets.find(text, found, start, end);
        if (place < 0) {
            return Optional.empty();
        }
        at = place + found.length();
        return Optional.of(new Span(text, start, place));
    }

    /** {@return what has been read since a place} */
    Span since(int start) {
        return new Span(text, start, at);
    }

    Span between(int start, int stop) {
        return new Span(text, start, stop);
    }

    Span here() {
        return new Span(text, Math.min(at, text.length()), Math.min(text.length(), at + 1));
    }

    Refusal malformed(String message) {
        return new Refusal(new Problem.Malformed(here(), message));
    }
}
