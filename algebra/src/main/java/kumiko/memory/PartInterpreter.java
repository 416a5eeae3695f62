package kumiko.memory;

import java.util.List;
import kumiko.algebra.Part;
import kumiko.algebra.Part.Step;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.JsonTree;
import org.jspecify.annotations.Nullable;

/** Takes parts out of lists and JSON documents. */
final class PartInterpreter {

    private PartInterpreter() {}

    /** {@return the part of each row, in its stored form} */
    static <R> RowValue<R> interpret(Part<R, ?> part, RowValue<R> whole) {
        return row -> {
            var value = whole.of(row);
            return value == null ? null : of(part, value);
        };
    }

    private static @Nullable Object of(Part<?, ?> part, Object whole) {
        return switch (part) {
            case Part.Length<?> length -> ((List<?>) whole).size();
            case Part.Element<?, ?> element -> at((List<?>) whole, element.place());
            case Part.InJson<?, ?> inJson -> inJson(inJson, JsonTree.of((Json) whole));
        };
    }

    private static @Nullable Object at(List<?> list, int place) {
        return place < 0 || place >= list.size() ? null : list.get(place);
    }

    private static @Nullable Object inJson(Part.InJson<?, ?> inJson, JsonTree document) {
        JsonTree found = document;
        for (var step : inJson.path()) {
            var next = step(found, step);
            if (next == null) {
                return null;
            }
            found = next;
        }
        return value(found, inJson.type());
    }

    private static @Nullable JsonTree step(JsonTree tree, Step step) {
        return switch (step) {
            case Step.Member(var name) -> tree instanceof JsonTree.Members(var members) ? members.get(name) : null;
            case Step.Item(var place) ->
                tree instanceof JsonTree.Items(var items) && place >= 0 && place < items.size()
                        ? items.get(place)
                        : null;
        };
    }

    private static @Nullable Object value(JsonTree tree, DataType<?> type) {
        return switch (tree) {
            case JsonTree.Text(var text) when type.equals(DataType.TEXT) -> text;
            case JsonTree.Number(var number) when type.equals(DataType.DECIMAL) -> number;
            case JsonTree.Truth(var truth) when type.equals(DataType.BOOLEAN) -> truth;
            case JsonTree.Null none -> null;
            case JsonTree other -> type.equals(DataType.JSON) ? new Json(other.toString()) : null;
        };
    }
}
