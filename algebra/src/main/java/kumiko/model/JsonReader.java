package kumiko.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 has it and databases keep it, in one scan. */
final class JsonReader {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
    private static final int DEEPEST = 500;
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static JsonTree read(String text) {
        var reader = new JsonReader(text);
        var tree = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.mistake("the end");
        }
        return tree;
    }

    private JsonTree value() {
        skipSpace();
        return switch (next()) {
            case '{' -> nested(this::members);
            case '[' -> nested(this::items);
            case '"' -> new JsonTree.Text(text());
            case 't' -> word("true", new JsonTree.Truth(true));
            case 'f' -> word("false", new JsonTree.Truth(false));
            case 'n' -> word("null", JsonTree.NULL);
            default -> number();
        };
    }

    private JsonTree nested(java.util.function.Supplier<JsonTree> inner) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("JSON is nested at most " + DEEPEST + " levels deep");
        }
        at++;
        var tree = inner.get();
        depth--;
        return tree;
    }

    private JsonTree items() {
        var items = new ArrayList<JsonTree>();
        if (take(']')) {
            return new JsonTree.Items(items);
        }
        do {
            items.add(value());
        } while (take(','));
        require(']');
        return new JsonTree.Items(items);
    }

    private JsonTree members() {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        if (take('}')) {
            return new JsonTree.Members(members);
        }
        do {
            skipSpace();
            if (next() != '"') {
                throw mistake("a name in double quotes");
            }
            var name = StorableText.require(text());
            require(':');
            members.put(name, value());
        } while (take(','));
        require('}');
        return new JsonTree.Members(members);
    }

    private String text() {
        var value = new StringBuilder();
        at++;
        while (next() != '"') {
            char c = next();
            if (c < ' ') {
                throw mistake("a closing quote");
            }
            at++;
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = next();
        at++;
        if (c == 'u') {
            return unit();
        }
        int meaning = ESCAPED.indexOf(c);
        if (meaning < 0) {
            at--;
            throw mistake("one of \" \\ / b f n r t u");
        }
        return MEANT.charAt(meaning);
    }

    private char unit() {
        int end = at + 4;
        if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
            throw mistake("four hexadecimal digits");
        }
        char unit = (char) Integer.parseInt(text, at, end, 16);
        at = end;
        return unit;
    }

    private JsonTree number() {
        var matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw mistake("a value");
        }
        at = matcher.end();
        return new JsonTree.Number(new BigDecimal(matcher.group()));
    }

    private JsonTree word(String word, JsonTree meaning) {
        if (!text.startsWith(word, at)) {
            throw mistake("a value");
        }
        at += word.length();
        return meaning;
    }

    /** {@return the character here} At the end it is one that stands nowhere in JSON. */
    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char c) {
        skipSpace();
        boolean found = next() == c;
        if (found) {
            at++;
        }
        return found;
    }

    private void require(char c) {
        if (!take(c)) {
            throw mistake("`" + c + "`");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException mistake(String expected) {
        return new IllegalArgumentException("this is not JSON: %s is expected at character %d".formatted(expected, at));
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
