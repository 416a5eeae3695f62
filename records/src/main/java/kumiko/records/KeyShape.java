package kumiko.records;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import kumiko.model.Column;
import org.jspecify.annotations.Nullable;

/** How the key of a {@code One} becomes the values of columns. */
sealed interface KeyShape {

    /** {@return the value of one column of the key} */
    @Nullable
    Object part(Object key, int index);

    /** {@return the key that has these values from an index on, null if one of them is null} */
    @Nullable
    Object key(@Nullable Object[] values, int first);

    /** The key is the value of the only column. */
    record Single() implements KeyShape {
        @Override
        public Object part(Object key, int index) {
            return key;
        }

        @Override
        public @Nullable Object key(@Nullable Object[] values, int first) {
            return values[first];
        }
    }

    /** The key is a record that has a component for each column. */
    record Composite(MethodHandle constructor, List<MethodHandle> accessors, int[] positions) implements KeyShape {
        @Override
        public @Nullable Object part(Object key, int index) {
            return Construction.read(accessors.get(index), key);
        }

        @Override
        public @Nullable Object key(@Nullable Object[] values, int first) {
            var arguments = new @Nullable Object[positions.length];
            for (int i = 0; i < positions.length; i++) {
                var value = values[first + i];
                if (value == null) {
                    return null;
                }
                arguments[positions[i]] = value;
            }
            return Construction.construct(constructor, arguments);
        }
    }

    static KeyShape of(Component component, List<Column<?>> referenced) {
        var type = component.argument(0);
        if (referenced.size() == 1) {
            var known = referenced.get(0).type().javaType();
            if (type != known) {
                throw component.mistake("has the key type `%s`, but what it refers to is a `%s`; write `One<%s, %s>`"
                        .formatted(
                                type.getSimpleName(),
                                known.getSimpleName(),
                                known.getSimpleName(),
                                component.argument(1).getSimpleName()));
            }
            return new Single();
        }
        return composite(component, type, referenced);
    }

    private static KeyShape composite(Component component, Class<?> type, List<Column<?>> referenced) {
        var names = referenced.stream().map(Column::component).toList();
        if (!type.isRecord()
                || !Component.of(type).stream()
                        .map(Component::name)
                        .sorted()
                        .toList()
                        .equals(names.stream().sorted().toList())) {
            throw component.mistake(
                    "refers to a key of %d columns; its key type must be a record with the components %s"
                            .formatted(referenced.size(), String.join(", ", names)));
        }
        var parts = Component.of(type);
        int[] positions = names.stream()
                .mapToInt(name -> parts.stream().map(Component::name).toList().indexOf(name))
                .toArray();
        for (int i = 0; i < positions.length; i++) {
            var part = parts.get(positions[i]);
            if (ComponentType.of(part).type().javaType()
                    != referenced.get(i).type().javaType()) {
                throw part.mistake("is not of the same type as `%s.%s`, which it refers to"
                        .formatted(component.argument(1).getSimpleName(), names.get(i)));
            }
        }
        return new Composite(
                Construction.constructor(type),
                Arrays.stream(positions)
                        .mapToObj(position ->
                                Construction.accessor(parts.get(position).declared()))
                        .toList(),
                positions);
    }
}
