package kumiko.jooq;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kumiko.jooq.Sql.Parameter;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import org.jspecify.annotations.Nullable;

/** Finds the types of values that do not come from a model. */
final class ParameterTypes {

    private ParameterTypes() {}

    /**
     * {@return the value with its type}
     *
     * @param name what the value is called in an error
     */
    static Parameter<?> parameter(String name, @Nullable Object value) {
        return switch (value) {
            case null ->
                throw new IllegalArgumentException(
                        name + " is null, which has no type; give it one, as `Sql.parameter(DataType.TEXT, null)`");
            case Parameter<?> typed -> typed;
            case byte[] bytes -> Sql.parameter(DataType.BYTES, bytes);
            case Collection<?> list -> list(name, List.copyOf(list));
            default -> value.getClass().isArray() ? list(name, elements(value)) : scalar(name, value);
        };
    }

    private static Parameter<?> scalar(String name, Object value) {
        return typed(type(name, value), value);
    }

    private static Parameter<?> list(String name, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name
                    + " is an empty list, which has no type; give it one, as `Sql.list(DataType.TEXT, List.of())`");
        }
        var element = type(name, values.getFirst());
        for (var value : values) {
            if (!type(name, value).equals(element)) {
                throw new IllegalArgumentException(name + " is a list of both "
                        + values.getFirst().getClass().getName() + " and "
                        + value.getClass().getName() + "; its values have to be of one class");
            }
        }
        return typed(new ListOf<>(element), values);
    }

    private static List<Object> elements(Object array) {
        var elements = new ArrayList<Object>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return List.copyOf(elements);
    }

    private static DataType<?> type(String name, Object value) {
        var known = value instanceof Enum<?> constant
                ? DataType.of(constant.getDeclaringClass())
                : DataType.of(value.getClass());
        return known.orElseThrow(() -> unsupported(name, value.getClass()));
    }

    /** {@return the type of a null that is known only by its class} */
    static Optional<DataType<?>> ofNull(Class<?> type) {
        if (type.isArray() && type != byte[].class) {
            return ofNull(type.getComponentType()).map(ListOf::new);
        }
        return DataType.of(type).map(known -> known);
    }

    static IllegalArgumentException unsupported(String name, Class<?> type) {
        return new IllegalArgumentException(name + " is a " + type.getName()
                + ", which cannot be bound; give its text, number or another value that a record's component can have");
    }

    @SuppressWarnings("unchecked") // the type was found by the value
    private static <T> Parameter<T> typed(DataType<T> type, Object value) {
        return new Parameter<>(type, (T) value);
    }
}
