package kumiko.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads maps, lists and values of Java as the JSON they stand for. */
final class MapTree {

    private final JsonLimits limits;
    private final Findings findings;

    MapTree(JsonLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    JsonTree read(@Nullable Object value) {
        return read(value, Pointer.ROOT, 0);
    }

    private JsonTree read(@Nullable Object value, Pointer at, int depth) {
        if (depth > limits.depth()) {
            findings.add(() -> new JsonProblem.LimitExceeded(at.toString(), "levels of nesting", limits.depth()));
            return new JsonTree.Broken();
        }
        return switch (value) {
            case null -> new JsonTree.Null();
            case Map<?, ?> map -> members(map, at, depth);
            case Iterable<?> items -> new JsonTree.Given(items, items(items, at, depth));
            case String text -> new JsonTree.Given(text, new JsonTree.Text(text, null));
            case Boolean flag -> new JsonTree.Given(flag, new JsonTree.Flag(flag));
            case Double number
            when !Double.isFinite(number) -> new JsonTree.Given(number, new JsonTree.Text(number.toString(), null));
            case Float number
            when !Float.isFinite(number) -> new JsonTree.Given(number, new JsonTree.Text(number.toString(), null));
            case Number number -> new JsonTree.Given(number, new JsonTree.Number(number.toString()));
            default -> new JsonTree.Given(value, null);
        };
    }

    private JsonTree members(Map<?, ?> map, Pointer at, int depth) {
        var members = new LinkedHashMap<String, JsonTree>();
        map.forEach((name, value) -> {
            if (name instanceof String text) {
                members.put(text, read(value, at.member(text), depth + 1));
            } else {
                findings.refuse(at, () -> "a member has a text for its name, not " + Shown.text(String.valueOf(name)));
            }
        });
        return new JsonTree.Given(map, new JsonTree.Members(members, null));
    }

    private JsonTree items(Iterable<?> items, Pointer at, int depth) {
        var list = new ArrayList<JsonTree>();
        for (@Nullable Object item : items) {
            list.add(read(item, at.item(list.size()), depth + 1));
        }
        return new JsonTree.Items(list, null);
    }
}
