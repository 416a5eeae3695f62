package kumiko.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that was read, before anything is known of what it is for. */
sealed interface JsonTree {

    /** An object. */
    record Members(Map<String, JsonTree> members, @Nullable Place place) implements JsonTree {}

    /** An array. */
    record Items(List<JsonTree> items, @Nullable Place place) implements JsonTree {}

    record Text(String text, @Nullable Place place) implements JsonTree {}

    /** A number as it was written, so that nothing of it is lost. */
    record Number(String text) implements JsonTree {}

    record Flag(boolean value) implements JsonTree {}

    record Null() implements JsonTree {}

    /**
     * An object of Java, from a map.
     *
     * @param form what JSON has for it, null if it has nothing
     */
    record Given(Object value, @Nullable JsonTree form) implements JsonTree {}

    /** What has been reported already. */
    record Broken() implements JsonTree {}

    /** Where something stands in the text that was read. */
    record Place(String source, int start, int end) {
        String text() {
            return source.substring(start, end);
        }
    }

    /** {@return what JSON has of it} */
    default JsonTree plain() {
        return this instanceof Given(var value, var form) && form != null ? form : this;
    }
}
