package kumiko.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kumiko.model.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes maps, lists and values in the form of JSON. */
final class TreeWriter {

    private TreeWriter() {}

    static void write(@Nullable Object value, JsonGenerator out, BiConsumer<Json, JsonGenerator> documents) {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> members -> {
                out.writeStartObject();
                for (var member : members.entrySet()) {
                    out.writeName((String) member.getKey());
                    write(member.getValue(), out, documents);
                }
                out.writeEndObject();
            }
            case List<?> items -> {
                out.writeStartArray();
                for (@Nullable Object item : items) {
                    write(item, out, documents);
                }
                out.writeEndArray();
            }
            case Json document -> documents.accept(document, out);
            case String text -> out.writeString(text);
            case Boolean flag -> out.writeBoolean(flag);
            case Float number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.longValue());
            default -> throw new IllegalArgumentException("JSON has no form for a " + value.getClass());
        }
    }
}
