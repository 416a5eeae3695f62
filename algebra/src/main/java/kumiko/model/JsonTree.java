package kumiko.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Json} document says. Two are equal where they say the same: a number by its mathematical value, an object
 * whatever the order of its members, of which the last of a name counts.
 */
public sealed interface JsonTree {

    JsonTree NULL = new Null();

    /** The value {@code null}, which is there and is no value. */
    record Null() implements JsonTree {
        @Override
        public String toString() {
            return "null";
        }
    }

    record Truth(boolean value) implements JsonTree {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    record Number(BigDecimal value) implements JsonTree {
        public Number {
            value = value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Text(String value) implements JsonTree {
        public Text {
            StorableText.require(value);
        }

        @Override
        public String toString() {
            return JsonReader.quoted(value);
        }
    }

    record Items(List<JsonTree> items) implements JsonTree {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.stream().map(JsonTree::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    record Members(Map<String, JsonTree> members) implements JsonTree {
        public Members {
            members = Map.copyOf(members);
        }

        @Override
        public String toString() {
            return members.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(member -> JsonReader.quoted(member.getKey()) + ": " + member.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /**
     * {@return what the document says}
     *
     * @throws IllegalArgumentException if it is not JSON, or no database keeps it
     */
    static JsonTree of(Json json) {
        return JsonReader.read(json.text());
    }

    /** {@return the document that says what the value is: a map, a list, a text, a number, true, false or null} */
    static Optional<JsonTree> of(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.of(NULL);
            case Json json -> Optional.of(of(json));
            case Boolean truth -> Optional.of(new Truth(truth));
            case Byte number -> Optional.of(new Number(BigDecimal.valueOf(number)));
            case Short number -> Optional.of(new Number(BigDecimal.valueOf(number)));
            case Integer number -> Optional.of(new Number(BigDecimal.valueOf(number)));
            case Long number -> Optional.of(new Number(BigDecimal.valueOf(number)));
            case Double number when Double.isFinite(number) -> Optional.of(new Number(BigDecimal.valueOf(number)));
            case java.math.BigInteger number -> Optional.of(new Number(new BigDecimal(number)));
            case BigDecimal number -> Optional.of(new Number(number));
            case CharSequence text when StorableText.isStorable(text) -> Optional.of(new Text(text.toString()));
            case Map<?, ?> map -> members(map);
            case List<?> list -> items(list);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonTree> items(List<?> list) {
        var items = list.stream().map(item -> of((Object) item)).toList();
        return items.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Items(items.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Optional<JsonTree> members(Map<?, ?> map) {
        var members = new LinkedHashMap<String, JsonTree>();
        for (var entry : map.entrySet()) {
            var value = of((Object) entry.getValue());
            if (!(entry.getKey() instanceof String name) || !StorableText.isStorable(name) || value.isEmpty()) {
                return Optional.empty();
            }
            members.put(name, value.get());
        }
        return Optional.of(new Members(members));
    }

    /**
     * {@return whether this has the other in it, as PostgreSQL's {@code @>} finds it} An object has the members of the other,
     * and more; a list has in it what each item of the other is in; a list also has a single value in it.
     */
    default boolean contains(JsonTree other) {
        return this instanceof Items(var items) && isSingle(other) ? items.contains(other) : has(other);
    }

    private boolean has(JsonTree other) {
        return switch (other) {
            case Members(var wanted) ->
                this instanceof Members(var members)
                        && wanted.entrySet().stream().allMatch(member -> {
                            var found = members.get(member.getKey());
                            return found != null && found.has(member.getValue());
                        });
            case Items(var wanted) ->
                this instanceof Items(var items)
                        && wanted.stream().allMatch(item -> items.stream().anyMatch(found -> found.has(item)));
            case Null single -> equals(single);
            case Truth single -> equals(single);
            case Number single -> equals(single);
            case Text single -> equals(single);
        };
    }

    private static boolean isSingle(JsonTree tree) {
        return !(tree instanceof Items) && !(tree instanceof Members);
    }

    /** {@return whether an object has a member of that name, or a list such a text, or this is it} */
    default boolean hasKey(String key) {
        return switch (this) {
            case Members(var members) -> members.containsKey(key);
            case Items(var items) -> items.contains(new Text(key));
            case Text(var text) -> text.equals(key);
            case Null none -> false;
            case Truth truth -> false;
            case Number number -> false;
        };
    }
}
