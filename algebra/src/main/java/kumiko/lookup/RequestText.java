package kumiko.lookup;

import io.vavr.collection.Vector;
import java.time.temporal.Temporal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.model.Json;
import org.jspecify.annotations.Nullable;

/** Conditions of requests in the string language. */
final class RequestText {

    private RequestText() {}

    /**
     * {@return the condition as a text that is read as the same}
     *
     * @throws IllegalArgumentException if the language has no words for it
     */
    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Text(var text) -> text;
            case Condition.Lookups(var entries) -> all(entries);
        };
    }

    /** {@return one text for several, each of which stands for itself} */
    static String of(Vector<Condition> conditions) {
        return conditions.size() == 1
                ? of(conditions.get(0))
                : conditions.map(condition -> "(" + of(condition) + ")").mkString(" and ");
    }

    static String all(List<? extends Map.Entry<?, ? extends @Nullable Object>> entries) {
        return switch (entries.size()) {
            case 0 -> "everything";
            case 1 -> entry(entries.get(0), true);
            default -> Vector.ofAll(entries).map(entry -> entry(entry, false)).mkString(" and ");
        };
    }

    /** @param alone whether nothing stands beside it, so that it needs no parentheses */
    private static String entry(Map.Entry<?, ? extends @Nullable Object> entry, boolean alone) {
        var key = String.valueOf(entry.getKey());
        var value = entry.getValue();
        return switch (key) {
            case "and", "and_" -> joined(operands(value), " and ", "everything", alone);
            case "or", "or_" -> joined(operands(value), " or ", "nothing", alone);
            case "not", "not_" -> "not " + joined(operands(value), " and ", "everything", false);
            case "search", "search_" -> search(value);
            default ->
                value instanceof Map<?, ?> map && NestedLookups.isQuantified(key)
                        ? key + "(" + all(List.copyOf(map.entrySet())) + ")"
                        : key + "=" + value(value);
        };
    }

    private static String joined(Vector<String> operands, String connective, String none, boolean alone) {
        var text = operands.isEmpty() ? none : operands.mkString(connective);
        return alone || operands.size() < 2 ? text : "(" + text + ")";
    }

    private static Vector<String> operands(@Nullable Object operands) {
        return switch (operands) {
            case Map<?, ?> map -> Vector.ofAll(map.entrySet()).map(entry -> entry(entry, false));
            case List<?> list ->
                Vector.<@Nullable Object>ofAll(list).map(operand -> {
                    if (!(operand instanceof Map<?, ?> map)) {
                        throw noWordsFor(operand);
                    }
                    return map.size() == 1
                            ? entry(map.entrySet().iterator().next(), false)
                            : "(" + all(List.copyOf(map.entrySet())) + ")";
                });
            case null, default -> throw noWordsFor(operands);
        };
    }

    private static String search(@Nullable Object value) {
        if (value instanceof CharSequence term) {
            return "search(" + value(term) + ")";
        }
        if (value instanceof Map<?, ?> map) {
            var texts = map.get(NestedLookups.TEXTS) instanceof List<?> names
                    ? Vector.<Object>ofAll(names)
                    : Vector.empty();
            return "search(" + texts.prepend(value(map.get(NestedLookups.TERM))).mkString(", ") + ")";
        }
        throw noWordsFor(value);
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Temporal moment -> quoted(moment.toString());
            case byte[] bytes -> quoted(Base64.getEncoder().encodeToString(bytes));
            case CharSequence text -> quoted(text.toString());
            case Character unit -> quoted(unit.toString());
            case UUID uuid -> quoted(uuid.toString());
            case Enum<?> constant -> quoted(constant.name());
            case Json(var text) -> quoted(text);
            case Lookup.Reference(var key) -> "F(" + key.part() + ")";
            case Map<?, ?> map
            when map.size() == 1 && map.get(NestedLookups.REFERENCE) instanceof String name -> "F(" + name + ")";
            case Iterable<?> values ->
                Vector.<@Nullable Object>ofAll(values).map(RequestText::value).mkString("[", ", ", "]");
            default -> throw noWordsFor(value);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static IllegalArgumentException noWordsFor(@Nullable Object value) {
        return new IllegalArgumentException("a text has no words for " + value);
    }
}
