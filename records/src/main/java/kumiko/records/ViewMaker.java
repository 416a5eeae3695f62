package kumiko.records;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kumiko.algebra.View;
import kumiko.model.ModelException;
import org.jspecify.annotations.Nullable;

/** Makes view records by their canonical constructor. */
final class ViewMaker<V> implements View.Maker<V> {

    /** What a path only goes through is what it leads to, if that is there. */
    static final View.Maker<Object> HANDED_ON =
            (values, related) -> related[0] instanceof Optional<?> found ? found : Optional.ofNullable(related[0]);

    private final Class<V> type;
    private final MethodHandle constructor;
    private final ViewPart[] parts;
    private final boolean[] required;

    ViewMaker(Class<V> type, List<ViewPart> parts) {
        this.type = type;
        this.constructor = Construction.constructor(type);
        this.parts = parts.toArray(ViewPart[]::new);
        this.required = new boolean[this.parts.length];
        for (int i = 0; i < required.length; i++) {
            var component = this.parts[i].component();
            required[i] = component.component().type().isPrimitive() || !component.nullable();
        }
    }

    /** The one value, which the rows that are read have. */
    record Single(ValueShape shape) implements View.Maker<Object> {
        @Override
        public Object make(@Nullable Object[] values, @Nullable Object[] related) {
            return Objects.requireNonNull(shape.of(values[0]));
        }
    }

    @Override
    public V make(@Nullable Object[] values, @Nullable Object[] related) {
        var arguments = new @Nullable Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            var argument = parts[i].of(values, related);
            if (argument == null && required[i]) {
                throw new ModelException(
                        "`%s` cannot be null, but the row has no value there, as where a key refers to nothing or a policy hides a row; make it `@Nullable`"
                                .formatted(parts[i].component().component()));
            }
            arguments[i] = argument;
        }
        try {
            return type.cast(Construction.construct(constructor, arguments));
        } catch (RuntimeException | Error refusal) {
            tell(refusal, values);
            throw refusal;
        }
    }

    /** What is thrown again and again tells of one row, and does not grow. */
    private void tell(Throwable refusal, @Nullable Object[] values) {
        if (Arrays.stream(refusal.getSuppressed()).noneMatch(ModelException.class::isInstance)) {
            refusal.addSuppressed(new ModelException(described(values)));
        }
    }

    /** Two that make the same of the same are equal, so that equal queries are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewMaker<?> maker && type == maker.type && Arrays.equals(parts, maker.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, Arrays.hashCode(parts));
    }

    /** {@return what a record was to be made of, so that it can be told which row its constructor refuses} */
    private String described(@Nullable Object[] values) {
        return Arrays.stream(parts)
                .filter(ViewPart.Value.class::isInstance)
                .map(ViewPart.Value.class::cast)
                .map(part -> part.component().name() + "="
                        + (part.sensitive() ? "(sensitive)" : Objects.toString(values[part.index()])))
                .collect(Collectors.joining(", ", "`" + type.getSimpleName() + "` was to be made of ", ""));
    }
}
