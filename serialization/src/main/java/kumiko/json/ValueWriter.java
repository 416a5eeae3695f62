package kumiko.json;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kumiko.model.DataType;
import kumiko.model.Json;
import org.jspecify.annotations.Nullable;

/** Gives values the form they have in JSON. */
@FunctionalInterface
interface ValueWriter {

    /** Values as they are in a record. */
    ValueWriter PLAIN = new ValueWriter() {
        @Override
        public <T> Object write(DataType<T> type, T value) {
            return value;
        }
    };

    /** Values of JSON: texts, numbers, true and false, lists of these, and documents as {@link Json}. */
    ValueWriter JSON = new ValueWriter() {
        @Override
        public <T> Object write(DataType<T> type, T value) {
            return json(type, value);
        }
    };

    /**
     * {@return the form of a value}
     *
     * @throws IllegalArgumentException if it has none
     */
    <T> Object write(DataType<T> type, T value);

    private static <T> Object json(DataType<T> type, T value) {
        return switch (type) {
            case DataType.Scalar<T> scalar -> scalar(value);
            case DataType.Enumerated<?> constants -> ((Enum<?>) value).name();
            case DataType.NativeEnum<?> constants -> ((Enum<?>) value).name();
            case DataType.ListOf<?> list -> list(list, (List<?>) value);
            case DataType.Converted<T, ?> converted -> converted(converted, value);
        };
    }

    private static <T, S> Object converted(DataType.Converted<T, S> type, T value) {
        return json(type.storage(), type.converter().write(value));
    }

    @SuppressWarnings("unchecked") // the column's values are of its type
    private static <E> Object list(DataType.ListOf<E> type, List<?> values) {
        var elements = new ArrayList<Object>(values.size());
        for (@Nullable Object value : values) {
            if (value == null) {
                throw new IllegalArgumentException("a list cannot have null in it");
            }
            elements.add(json(type.element(), (E) value));
        }
        return elements;
    }

    /** JSON has no numbers for what is not finite, so that is text. */
    private static Object scalar(Object value) {
        return switch (value) {
            case Float number when !Float.isFinite(number) -> number.toString();
            case Double number when !Double.isFinite(number) -> number.toString();
            case Boolean flag -> flag;
            case Number number -> number;
            case String text -> DataType.TEXT.encode(text);
            case Character unit -> DataType.TEXT.encode(unit.toString());
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Json document -> JsonText.require(document);
            default -> value.toString();
        };
    }
}
