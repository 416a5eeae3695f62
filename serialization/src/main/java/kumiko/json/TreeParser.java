package kumiko.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import kumiko.json.JsonTree.Place;
import kumiko.lookup.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON as a tree, up to the limits.
 *
 * @param source the text that is read, null if there is none to show
 */
record TreeParser(JsonParser parser, @Nullable String source, JsonLimits limits, Findings findings) {

    /** {@return the tree of a text, broken if it is none: the findings say why} */
    static JsonTree parse(String text, JsonLimits limits, Findings findings) {
        Objects.requireNonNull(text, "text");
        if (text.length() > limits.length()) {
            findings.add(() -> new JsonProblem.LimitExceeded("", "characters", limits.length()));
            return new JsonTree.Broken();
        }
        try (var parser = JsonText.parser(text)) {
            return new TreeParser(parser, text, limits, findings).document();
        }
    }

    private JsonTree document() {
        try {
            if (parser.nextToken() == null) {
                malformed(Pointer.ROOT, 0, 1, 1, "there is no JSON in this");
                return new JsonTree.Broken();
            }
            var tree = value(Pointer.ROOT, 0);
            if (parser.nextToken() != null) {
                var place = parser.currentTokenLocation();
                malformed(
                        Pointer.ROOT,
                        place.getCharOffset(),
                        place.getLineNr(),
                        place.getColumnNr(),
                        "the JSON ends before this");
                return new JsonTree.Broken();
            }
            return tree;
        } catch (TooDeep tooDeep) {
            return new JsonTree.Broken();
        } catch (JacksonException notJson) {
            var place = notJson.getLocation();
            malformed(
                    Pointer.ROOT,
                    place == null ? 0 : place.getCharOffset(),
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr(),
                    "this is not JSON");
            return new JsonTree.Broken();
        }
    }

    private void malformed(Pointer at, long offset, int line, int column, String message) {
        var text = source == null ? "" : source;
        int start = (int) Math.max(0, Math.min(offset, text.length()));
        var span = new Span(text, start, Math.min(start + 1, text.length()));
        findings.add(() -> new JsonProblem.Malformed(at.toString(), span, line, column, message));
    }

    /** {@return the value that begins with the current token; the parser stands at its last one then} */
    JsonTree value(Pointer at, int depth) {
        var token = parser.currentToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        return switch (token) {
            case START_OBJECT -> object(at, depth, start);
            case START_ARRAY -> array(at, depth, start);
            case VALUE_STRING -> {
                var text = parser.getString();
                yield new JsonTree.Text(text, placeFrom(start));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at, parser.getString());
            case VALUE_TRUE -> new JsonTree.Flag(true);
            case VALUE_FALSE -> new JsonTree.Flag(false);
            case VALUE_EMBEDDED_OBJECT -> embedded();
            default -> new JsonTree.Null();
        };
    }

    private JsonTree embedded() {
        var value = parser.getEmbeddedObject();
        return value == null ? new JsonTree.Null() : new JsonTree.Given(value, null);
    }

    private @Nullable Place placeFrom(int start) {
        return source == null
                ? null
                : new Place(source, start, (int) parser.currentLocation().getCharOffset());
    }

    private JsonTree number(Pointer at, String text) {
        if (text.length() > limits.digits() + 16) {
            findings.add(() -> new JsonProblem.LimitExceeded(at.toString(), "digits of a number", limits.digits()));
            return new JsonTree.Broken();
        }
        return new JsonTree.Number(text);
    }

    private JsonTree object(Pointer at, int depth, int start) {
        requireDepth(at, depth);
        var members = new LinkedHashMap<String, JsonTree>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var inner = at.member(name);
            parser.nextToken();
            if (members.put(name, value(inner, depth + 1)) != null) {
                findings.add(() -> new JsonProblem.Duplicate(inner.toString(), name));
            }
        }
        return new JsonTree.Members(members, placeFrom(start));
    }

    private JsonTree array(Pointer at, int depth, int start) {
        requireDepth(at, depth);
        var items = new ArrayList<JsonTree>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(at.item(items.size()), depth + 1));
        }
        return new JsonTree.Items(items, placeFrom(start));
    }

    private void requireDepth(Pointer at, int depth) {
        if (depth >= limits.depth()) {
            findings.add(() -> new JsonProblem.LimitExceeded(at.toString(), "levels of nesting", limits.depth()));
            throw new TooDeep();
        }
    }

    /** Ends the reading of a document; never seen outside. */
    static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("", null, false, false);
        }
    }
}
