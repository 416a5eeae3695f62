package kumiko.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/** How mappers write records, references and collections of related rows. */
record RowSerializers(KumikoModule module) implements Serializers {

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        var raw = type.getRawClass();
        if (One.class.isAssignableFrom(raw)) {
            return new OfOne(keyNames(type.findSuperType(One.class), config));
        }
        if (Many.class.isAssignableFrom(raw)) {
            return new OfMany();
        }
        if (raw == Json.class) {
            return new OfJson();
        }
        return module.find(raw, config).<ValueSerializer<?>>map(OfRow::new).orElse(null);
    }

    /** {@return what the parts of the key of a referred row are called, none if that is not known} */
    private List<String> keyNames(JavaType type, SerializationConfig config) {
        return type.containedTypeCount() < 2
                ? List.of()
                : keyNames(type.containedType(1).getRawClass(), config);
    }

    private <R> List<String> keyNames(Class<R> target, SerializationConfig config) {
        return module.find(target, config).map(json -> json.shape().keyNames()).orElse(List.of());
    }

    private static void write(@Nullable Object value, JsonGenerator out) {
        TreeWriter.write(value, out, JsonText::copy);
    }

    /** A record, with what it carries. */
    private static final class OfRow<R> extends ValueSerializer<R> {

        private final RecordJson<R> json;

        OfRow(RecordJson<R> json) {
            this.json = json;
        }

        @Override
        public void serialize(R row, JsonGenerator out, SerializationContext context) {
            var members = new RecordWriter(ValueWriter.JSON, json.handling().strict()).write(json.shape(), row);
            var inclusion = context.getConfig().getDefaultPropertyInclusion().getValueInclusion();
            write(leavesNullsOut(inclusion) ? withoutNulls(members) : members, out);
        }

        @Override
        public void serializeWithType(R row, JsonGenerator out, SerializationContext context, TypeSerializer types) {
            serialize(row, out, context);
        }
    }

    private static boolean leavesNullsOut(JsonInclude.@Nullable Include inclusion) {
        return inclusion == JsonInclude.Include.NON_NULL
                || inclusion == JsonInclude.Include.NON_ABSENT
                || inclusion == JsonInclude.Include.NON_EMPTY;
    }

    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            var present = new LinkedHashMap<Object, @Nullable Object>();
            members.forEach((name, member) -> {
                if (member != null) {
                    present.put(name, withoutNulls(member));
                }
            });
            return present;
        }
        return value instanceof List<?> items
                ? items.stream().map(RowSerializers::withoutNulls).toList()
                : value;
    }

    /** A reference: null, the key, or the row. */
    private static final class OfOne extends ValueSerializer<One<?, ?>> {

        private final List<String> names;

        OfOne(List<String> names) {
            this.names = names;
        }

        @Override
        public void serialize(One<?, ?> one, JsonGenerator out, SerializationContext context) {
            switch (one) {
                case One.None<?, ?>() -> out.writeNull();
                case One.Key<?, ?>(var key, var relation) -> {
                    if (names.size() == 1) {
                        out.writeStartObject();
                        out.writeName(names.get(0));
                        context.writeValue(out, key);
                        out.writeEndObject();
                    } else {
                        context.writeValue(out, key);
                    }
                }
                case One.Loaded<?, ?>(var key, var row) -> context.writeValue(out, row);
            }
        }

        @Override
        public boolean isEmpty(SerializationContext context, One<?, ?> one) {
            return one instanceof One.None<?, ?>;
        }
    }

    /** Related rows: a list, or null where they are not loaded. */
    private static final class OfMany extends ValueSerializer<Many<?>> {

        @Override
        public void serialize(Many<?> many, JsonGenerator out, SerializationContext context) {
            switch (many) {
                case Many.Unloaded<?> unloaded -> out.writeNull();
                case Many.Loaded<?>(var items, var coverage) -> context.writeValue(out, items);
            }
        }

        @Override
        public boolean isEmpty(SerializationContext context, Many<?> many) {
            return !many.isLoaded();
        }
    }

    /** A document, as what it is. */
    private static final class OfJson extends ValueSerializer<Json> {

        @Override
        public void serialize(Json document, JsonGenerator out, SerializationContext context) {
            write(JsonText.require(document), out);
        }
    }
}
