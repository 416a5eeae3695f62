package kumiko.records;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A component of a view record, and which of the things that are read it shows. */
sealed interface ViewPart {

    ViewedComponent component();

    /** {@return what the component is to be, null only if it may be} */
    @Nullable
    Object of(@Nullable Object[] values, @Nullable Object[] related);

    /** {@return what is behind the relations that a path only goes through} */
    private static @Nullable Object found(@Nullable Object related) {
        return related instanceof Optional<?> handedOn ? handedOn.orElse(null) : related;
    }

    /**
     * A value.
     *
     * @param index of its column
     * @param sensitive whether errors keep it to themselves
     */
    record Value(ViewedComponent component, int index, ValueShape shape, boolean sensitive) implements ViewPart {
        @Override
        public @Nullable Object of(@Nullable Object[] values, @Nullable Object[] related) {
            return shape.of(values[index]);
        }
    }

    /** What was made of a related row. */
    record Row(ViewedComponent component, boolean optional, int branch) implements ViewPart {

        Row(ViewedComponent component, int branch) {
            this(component, component.type().isOptional(), branch);
        }

        @Override
        public @Nullable Object of(@Nullable Object[] values, @Nullable Object[] related) {
            var row = found(related[branch]);
            return optional ? Optional.ofNullable(row) : row;
        }
    }

    /** What was made of related rows; empty also where a relation to one row on the way has none. */
    record Rows(ViewedComponent component, boolean distinct, int branch) implements ViewPart {

        Rows(ViewedComponent component, int branch) {
            this(component, component.component().type() == Set.class, branch);
        }

        @Override
        public Object of(@Nullable Object[] values, @Nullable Object[] related) {
            var rows = found(related[branch]) instanceof List<?> found ? found : List.of();
            return distinct ? Collections.unmodifiableSet(new LinkedHashSet<>(rows)) : rows;
        }
    }
}
