package kumiko.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import kumiko.model.Json;
import kumiko.model.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as text. The limits are our own, so that what is over them is a problem with a place. */
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** {@return the text of a value: of maps, lists, texts, numbers, documents} */
    static String of(@Nullable Object value, boolean indented) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(context(indented), text)) {
            TreeWriter.write(value, generator, (document, out) -> out.writeRawValue(document.text()));
        }
        return text.toString();
    }

    private static ObjectWriteContext context(boolean indented) {
        return indented ? new Indented() : ObjectWriteContext.empty();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /**
     * {@return the document, if it is one}
     *
     * @throws IllegalArgumentException if the text is not one JSON value
     */
    static Json require(Json document) {
        if (!StorableText.isStorable(document.text())) {
            throw new IllegalArgumentException("the document has U+0000 or half of a surrogate pair in it");
        }
        try (var parser = parser(document.text())) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("an empty text is no JSON");
            }
            parser.skipChildren();
            parser.finishToken();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("the text has more than one JSON value");
            }
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw new IllegalArgumentException(
                    "the text is not JSON, in line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()));
        }
        return document;
    }

    /** Writes a document token by token, for formats that are not text. */
    static void copy(Json document, JsonGenerator generator) {
        try (var parser = parser(document.text())) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }

    /** {@return a tree as text, with the numbers as they were} */
    static String of(JsonTree tree) {
        return of(plain(tree), false);
    }

    private static @Nullable Object plain(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Members members -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                members.members().forEach((name, value) -> map.put(name, plain(value)));
                yield map;
            }
            case JsonTree.Items items -> {
                var list = new ArrayList<@Nullable Object>();
                items.items().forEach(item -> list.add(plain(item)));
                yield list;
            }
            case JsonTree.Text text -> text.text();
            case JsonTree.Number number -> new Json(number.text());
            case JsonTree.Flag flag -> flag.value();
            case JsonTree.Null none -> null;
            case JsonTree.Given given -> given.form() == null ? given.value().toString() : plain(given.form());
            case JsonTree.Broken broken -> null;
        };
    }
}
