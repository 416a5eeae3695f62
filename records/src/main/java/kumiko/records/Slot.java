package kumiko.records;

import java.lang.invoke.MethodHandle;
import kumiko.model.Many;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;

/** A component of a record, and the columns of the row that it stands for. */
sealed interface Slot {

    /** {@return how many columns it stands for} */
    int width();

    /** {@return the value that one of its columns has in a record} */
    @Nullable
    Object column(Object row, int index);

    /** {@return the component, from the values of all columns} */
    @Nullable
    Object component(@Nullable Object[] values);

    /** {@return the component of a record that got new columns: with what the old one has loaded, if it still fits} */
    @Nullable
    Object kept(Object row, @Nullable Object component);

    /** {@return whether the component holds that relation} */
    default boolean holds(String name) {
        return false;
    }

    /** {@return the component with what is loaded of its relation} */
    default @Nullable Object loaded(@Nullable Object component, Object related) {
        return component;
    }

    /** {@return whether the component is the value of one column as it is} */
    default boolean isColumn() {
        return this instanceof Value value && value.shape() instanceof Shape.Plain;
    }

    /** One column. */
    record Value(MethodHandle accessor, Shape shape, int first) implements Slot {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public @Nullable Object column(Object row, int index) {
            return shape.toColumn(Construction.read(accessor, row));
        }

        @Override
        public @Nullable Object component(@Nullable Object[] values) {
            return shape.toComponent(values[first]);
        }

        @Override
        public @Nullable Object kept(Object row, @Nullable Object component) {
            return component;
        }
    }

    /** The columns of a foreign key, in a {@code One}. */
    record Reference(MethodHandle accessor, String relation, String label, KeyShape key, int first, int width)
            implements Slot {
        @Override
        public @Nullable Object column(Object row, int index) {
            var one = (One<?, ?>) Construction.read(accessor, row);
            var value = one == null ? null : one.key().orElse(null);
            return value == null ? null : key.part(value, index);
        }

        @Override
        public Object component(@Nullable Object[] values) {
            var value = key.key(values, first);
            return value == null ? One.none() : new One.Key<>(value, label);
        }

        @Override
        public boolean holds(String name) {
            return relation.equals(name);
        }

        @Override
        public @Nullable Object loaded(@Nullable Object component, Object related) {
            return component instanceof One<?, ?> one && one.key().isPresent()
                    ? One.loaded(one.key().get(), related)
                    : component;
        }

        @Override
        public @Nullable Object kept(Object row, @Nullable Object component) {
            var before = (One<?, ?>) Construction.read(accessor, row);
            boolean isSame = before != null
                    && component instanceof One<?, ?> after
                    && before.key().equals(after.key());
            return isSame ? before : component;
        }
    }

    /** No column: related rows, which are not loaded. */
    record Collection(MethodHandle accessor, String relation, Many<?> unloaded) implements Slot {
        @Override
        public int width() {
            return 0;
        }

        @Override
        public @Nullable Object column(Object row, int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public Object component(@Nullable Object[] values) {
            return unloaded;
        }

        @Override
        public boolean holds(String name) {
            return relation.equals(name);
        }

        @Override
        public @Nullable Object loaded(@Nullable Object component, Object related) {
            return related;
        }

        @Override
        public @Nullable Object kept(Object row, @Nullable Object component) {
            var before = Construction.read(accessor, row);
            return before == null ? component : before;
        }
    }
}
