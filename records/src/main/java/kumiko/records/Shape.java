package kumiko.records;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a component shows the value of its column: as it is, as an {@link Optional} or as an array. */
sealed interface Shape {

    /** {@return the column's value, null for none} */
    @Nullable
    Object toColumn(@Nullable Object component);

    @Nullable
    Object toComponent(@Nullable Object column);

    /** The value itself. */
    record Plain() implements Shape {
        @Override
        public @Nullable Object toColumn(@Nullable Object component) {
            return component;
        }

        @Override
        public @Nullable Object toComponent(@Nullable Object column) {
            return column;
        }
    }

    /** An {@code Optional}, empty for null. */
    record Wrapped(Shape inner) implements Shape {
        @Override
        public @Nullable Object toColumn(@Nullable Object component) {
            return component == null ? null : inner.toColumn(((Optional<?>) component).orElse(null));
        }

        @Override
        public Object toComponent(@Nullable Object column) {
            return Optional.ofNullable(inner.toComponent(column));
        }
    }

    /** An array for what the column has as a list. */
    record Elements(Class<?> element) implements Shape {
        @Override
        public @Nullable Object toColumn(@Nullable Object component) {
            if (component == null) {
                return null;
            }
            int length = Array.getLength(component);
            var list = new ArrayList<Object>(length);
            for (int i = 0; i < length; i++) {
                list.add(Array.get(component, i));
            }
            return Collections.unmodifiableList(list);
        }

        @Override
        public @Nullable Object toComponent(@Nullable Object column) {
            if (column == null) {
                return null;
            }
            var list = (List<?>) column;
            Object array = Array.newInstance(element, list.size());
            for (int i = 0; i < list.size(); i++) {
                Array.set(array, i, list.get(i));
            }
            return array;
        }
    }
}
