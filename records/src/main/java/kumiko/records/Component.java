package kumiko.records;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kumiko.model.Many;
import kumiko.model.ModelException;
import kumiko.model.Names;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;

/** A component of a record as it is declared, before anything is made of it. */
record Component(Class<?> owner, RecordComponent declared) {

    static List<Component> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> new Component(record, component))
                .toList();
    }

    String name() {
        return declared.getName();
    }

    String attribute() {
        return Names.snakeCase(name());
    }

    Class<?> type() {
        return declared.getType();
    }

    boolean isOne() {
        return type() == One.class;
    }

    boolean isMany() {
        return type() == Many.class;
    }

    boolean isId() {
        return has(Id.class);
    }

    boolean has(Class<? extends Annotation> annotation) {
        return declared.isAnnotationPresent(annotation);
    }

    <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        return Optional.ofNullable(declared.getAnnotation(annotation));
    }

    /** {@return whether the value may be null, by any annotation called {@code Nullable} on its type or on itself} */
    boolean isNullable() {
        return hasNullable(declared.getAnnotatedType()) || hasNullable(declared);
    }

    private static boolean hasNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    /** {@return the class that is the type argument at a place, of a {@code One} or a {@code Many}} */
    Class<?> argument(int index) {
        Type argument = declared.getGenericType() instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : type();
        if (argument instanceof Class<?> known && known != type()) {
            return known;
        }
        throw mistake("needs classes for its type arguments, as in `One<Long, User>` or `Many<Post>`");
    }

    /** Every call of {@code getRecordComponents} makes new components, which are equal only to themselves. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Component(var otherOwner, var otherDeclared)
                && owner == otherOwner
                && name().equals(otherDeclared.getName());
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, name());
    }

    ModelException mistake(String text) {
        return new ModelException("`" + this + "` " + text);
    }

    @Override
    public String toString() {
        return owner.getSimpleName() + "." + name();
    }
}
