package kumiko.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import kumiko.model.Names;

/**
 * A component of a record.
 *
 * @param owner the record
 * @param nullable whether it is marked so
 */
record ComponentElement(TypeElement owner, RecordComponentElement element, boolean nullable) {

    private static final ClassName ONE = ClassName.get("kumiko.model", "One");
    private static final ClassName MANY = ClassName.get("kumiko.model", "Many");

    private static ComponentElement of(TypeElement owner, RecordComponentElement element) {
        var accessor = element.getAccessor(); // none where the compiler refuses the component's name
        boolean nullable = isNullable(element.asType().getAnnotationMirrors())
                || isNullable(element.getAnnotationMirrors())
                || accessor != null && isNullable(accessor.getReturnType().getAnnotationMirrors());
        return new ComponentElement(owner, element, nullable);
    }

    static List<ComponentElement> of(TypeElement record) {
        return record.getRecordComponents().stream()
                .map(component -> of(record, (RecordComponentElement) component))
                .toList();
    }

    private static boolean isNullable(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    String name() {
        return element.getSimpleName().toString();
    }

    /** {@return the name in the string language} */
    String attribute() {
        return Names.snakeCase(name());
    }

    /** {@return the type as it is declared, without its annotations} */
    TypeName type() {
        return TypeName.get(element.asType()).withoutAnnotations();
    }

    boolean isOne() {
        return raw(type()).equals(ONE);
    }

    boolean isMany() {
        return raw(type()).equals(MANY);
    }

    boolean isId() {
        return has("Id");
    }

    boolean has(String annotation) {
        return Annotations.has(element, annotation);
    }

    /** {@return the record that a relation leads to} */
    TypeElement target() {
        return (TypeElement) ((DeclaredType) argument(isOne() ? 1 : 0)).asElement();
    }

    /** {@return the type argument of a {@code One} or a {@code Many}, which names a class} */
    TypeMirror argument(int index) {
        var arguments = ((DeclaredType) element.asType()).getTypeArguments();
        if (index < arguments.size()) {
            var name = TypeName.get(arguments.get(index)).withoutAnnotations();
            boolean isTarget = index == (isOne() ? 1 : 0);
            if (name instanceof ClassName || name instanceof ArrayTypeName && !isTarget) {
                return arguments.get(index);
            }
        }
        throw mistake("needs classes for its type arguments, as in `One<Long, User>` or `Many<Post>`");
    }

    /** {@return the type without its type arguments} */
    static TypeName raw(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    /** {@return the name of a type without its package and type arguments} */
    static String simpleName(TypeName type) {
        return raw(type) instanceof ClassName name ? name.simpleName() : type.toString();
    }

    Mistake mistake(String text) {
        return new Mistake(element, "`" + this + "` " + text);
    }

    @Override
    public String toString() {
        return owner().getSimpleName() + "." + name();
    }
}
