package kumiko.lookup;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.DataType;
import kumiko.model.Json;

/**
 * Values as requests hold them: true and false, numbers, texts, times, UUIDs, bytes, and lists of these. An enum is its name,
 * a user's own type what it is stored as, a document its text.
 */
final class PlainValues {

    private PlainValues() {}

    /**
     * {@return the value as a request holds it, from which it can be read back}
     *
     * @throws IllegalArgumentException if it has no such form
     */
    static <T> Object of(DataType<T> type, T value) {
        return switch (type) {
            case DataType.Scalar<T> scalar -> scalar(value);
            case DataType.Enumerated<?> constants -> ((Enum<?>) value).name();
            case DataType.NativeEnum<?> constants -> ((Enum<?>) value).name();
            case DataType.Converted<T, ?> converted -> stored(converted, value);
            case DataType.ListOf<?> list -> elements(list, (List<?>) value);
        };
    }

    private static <T, S> Object stored(DataType.Converted<T, S> type, T value) {
        return of(type.storage(), type.converter().write(value));
    }

    @SuppressWarnings("unchecked") // the list's values are of its type
    private static <E> List<Object> elements(DataType.ListOf<E> type, List<?> values) {
        var elements = new ArrayList<Object>(values.size());
        values.forEach(value -> elements.add(of(type.element(), (E) value)));
        return elements;
    }

    private static Object scalar(Object value) {
        if (value instanceof Number number && Numbers.read(number.toString()).isEmpty()) {
            throw new IllegalArgumentException(
                    "`" + Excerpt.shown(number.toString()) + "` is no number that a request can hold");
        }
        return value instanceof Json(var text) ? text : value;
    }
}
