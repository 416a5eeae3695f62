package kumiko.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads what a mapper is at as a tree, and makes objects of that; what is wrong with it is told at once. */
abstract class TreeDeserializer<T> extends ValueDeserializer<T> {

    private final String name;
    private final Handling handling;

    TreeDeserializer(String name, Handling handling) {
        this.name = name;
        this.handling = handling;
    }

    abstract @Nullable T read(RecordReader reader, JsonTree tree, Pointer at, DeserializationContext context);

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        var findings = new Findings(handling.limits());
        var at = Pointer.of(parser.streamReadContext().pathAsPointer().toString());
        T value = null;
        try {
            var tree = new TreeParser(parser, null, handling.limits(), findings).value(at, 0);
            boolean strict = context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            value = read(RecordReader.of(handling.limits(), findings, handling.coverage(), strict), tree, at, context);
        } catch (TreeParser.TooDeep tooDeep) {
            // It is among the findings.
        }
        var read = findings.validation(value);
        if (read.isInvalid()) {
            var exception = new JsonException(name, read.getError());
            throw MismatchedInputException.from(parser, handledType(), exception.getMessage())
                    .withCause(exception);
        }
        return read.get();
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types) {
        return deserialize(parser, context);
    }

    /** A record, with what it carries. */
    static final class OfRow<R> extends TreeDeserializer<R> {

        private final RecordJson<R> json;

        OfRow(RecordJson<R> json) {
            super(json.model().name(), json.handling());
            this.json = json;
        }

        @Override
        @Nullable
        R read(RecordReader reader, JsonTree tree, Pointer at, DeserializationContext context) {
            json.requireReadable();
            return reader.read(json.shape(), tree, at);
        }

        @Override
        public Class<?> handledType() {
            return json.model().type();
        }
    }

    /** A reference: null, a key, an object with nothing but the key, or the row. */
    static final class OfOne<K, R> extends TreeDeserializer<One<K, R>> {

        private final RecordJson<R> json;
        private final JavaType key;

        OfOne(RecordJson<R> json, JavaType key) {
            super(json.model().name(), json.handling());
            this.json = json;
            this.key = key;
        }

        @Override
        @Nullable
        One<K, R> read(RecordReader reader, JsonTree tree, Pointer at, DeserializationContext context) {
            if (!(tree instanceof JsonTree.Members members)) {
                return new One.Key<>(key(tree, context));
            }
            var parts = parts(members.members());
            if (parts.size() == members.members().size()
                    && parts.size() == json.model().key().size()) {
                return new One.Key<>(keyOf(parts, context));
            }
            json.requireReadable();
            R row = reader.read(json.shape(), tree, at);
            if (row == null) {
                return null;
            }
            if (parts.size() < json.model().key().size()) {
                reader.findings()
                        .add(() -> new JsonProblem.Missing(
                                at.toString(), String.join("`, `", json.shape().keyNames())));
                return null;
            }
            return One.loaded(keyOf(parts, context), row);
        }

        private Map<String, JsonTree> parts(Map<String, JsonTree> members) {
            var names = json.shape().keyNames();
            var parts = new LinkedHashMap<String, JsonTree>();
            members.forEach((name, value) -> {
                if (names.contains(name)) {
                    parts.put(name, value);
                }
            });
            return parts;
        }

        private K keyOf(Map<String, JsonTree> parts, DeserializationContext context) {
            return parts.size() == 1
                    ? key(parts.values().iterator().next(), context)
                    : key(new JsonTree.Members(parts, null), context);
        }

        /** The key is whatever class the reference says, so the mapper reads it. */
        private K key(JsonTree tree, DeserializationContext context) {
            try (var parser = JsonText.parser(JsonText.of(tree))) {
                parser.nextToken();
                return context.readValue(parser, key);
            }
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return One.none();
        }

        @Override
        public Class<?> handledType() {
            return One.class;
        }
    }

    /** A list of related rows; null is a relation that is not loaded. */
    static final class OfMany<R> extends TreeDeserializer<Many<R>> {

        private final RecordJson<R> json;

        OfMany(RecordJson<R> json) {
            super(json.model().name(), json.handling());
            this.json = json;
        }

        @Override
        Many<R> read(RecordReader reader, JsonTree tree, Pointer at, DeserializationContext context) {
            json.requireReadable();
            List<R> rows = reader.readAll(json.shape(), tree, at, Map.of());
            return new Many.Loaded<>(rows, reader.coverage());
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return Many.unloaded();
        }

        @Override
        public Class<?> handledType() {
            return Many.class;
        }
    }

    /** A document, which is any JSON. */
    static final class OfJson extends TreeDeserializer<Json> {

        OfJson() {
            super("the document", Handling.USUAL);
        }

        @Override
        @Nullable
        Json read(RecordReader reader, JsonTree tree, Pointer at, DeserializationContext context) {
            return reader.columns().values().read(DataType.JSON, tree, at);
        }

        @Override
        public Class<?> handledType() {
            return Json.class;
        }
    }
}
