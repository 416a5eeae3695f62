package kumiko.lookup;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What counts as a list of values: an iterable or an array, but neither a text nor a map. */
final class Elements {

    private Elements() {}

    @SuppressWarnings("unchecked") // any element is an object or null
    static Optional<Iterable<@Nullable Object>> of(Object raw) {
        if (raw instanceof Iterable<?> values && !(raw instanceof Map<?, ?>)) {
            return Optional.of((Iterable<@Nullable Object>) values);
        }
        if (!raw.getClass().isArray()) {
            return Optional.empty();
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < Array.getLength(raw); i++) {
            values.add(Array.get(raw, i));
        }
        return Optional.of(values);
    }
}
