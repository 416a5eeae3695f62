package kumiko.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import kumiko.model.Names;

/**
 * A component of a record.
 *
 * @param type as it is declared, without its annotations
 * @param nullable whether it is marked so
 */
record ComponentElement(RecordComponentElement element, TypeName type, boolean nullable) {

    private static final String MODEL = "kumiko.model";

    static ComponentElement of(RecordComponentElement element) {
        var type = element.asType();
        boolean nullable = isNullable(type.getAnnotationMirrors())
                || isNullable(element.getAnnotationMirrors())
                || isNullable(element.getAccessor().getReturnType().getAnnotationMirrors());
        return new ComponentElement(element, plain(TypeName.get(type)), nullable);
    }

    private static boolean isNullable(List<? extends javax.lang.model.element.AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    private static TypeName plain(TypeName type) {
        return type.withoutAnnotations();
    }

    String name() {
        return element.getSimpleName().toString();
    }

    /** {@return the name in the string language} */
    String attribute() {
        return Names.snakeCase(name());
    }

    boolean isOne() {
        return isOf(MODEL, "One");
    }

    boolean isMany() {
        return isOf(MODEL, "Many");
    }

    private boolean isOf(String packageName, String simpleName) {
        return type instanceof ParameterizedTypeName generic
                && generic.rawType().equals(ClassName.get(packageName, simpleName));
    }

    /** {@return the record that a relation leads to} */
    TypeElement target() {
        return (TypeElement) ((DeclaredType) argument(isOne() ? 1 : 0)).asElement();
    }

    TypeMirror argument(int index) {
        return ((DeclaredType) element.asType()).getTypeArguments().get(index);
    }

    /** {@return the type of the column's values: boxed, without {@code Optional}, an array as a list} */
    TypeName value() {
        return value(type);
    }

    private static TypeName value(TypeName declared) {
        if (declared instanceof ParameterizedTypeName generic
                && generic.rawType().equals(ClassName.get(Optional.class))) {
            return value(plain(generic.typeArguments().get(0)));
        }
        if (declared instanceof ArrayTypeName array && !array.componentType().equals(TypeName.BYTE)) {
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), array.componentType().box());
        }
        return declared.isPrimitive() ? declared.box() : declared;
    }
}
