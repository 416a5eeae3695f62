package kumiko.processor;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A column of a record.
 *
 * @param component the component that it is, or that is the reference it belongs to
 * @param attribute the name in the string language
 * @param name the name in Java
 * @param column the name in the database
 * @param value the type of its values
 * @param scalar what is stored, or what the elements of a stored list are
 */
record ColumnElement(
        ComponentElement component,
        String attribute,
        String name,
        String column,
        TypeName value,
        TypeName scalar,
        AttributeKind kind) {

    /** {@return the columns of a record, a reference as the columns of its key} */
    static List<ColumnElement> of(TypeElement record) {
        return ComponentElement.of(record).stream()
                .flatMap(component -> of(component, List.of()))
                .toList();
    }

    static Stream<ColumnElement> of(ComponentElement component, List<ComponentElement> path) {
        if (component.isMany()) {
            return Stream.empty();
        }
        return component.isOne() ? ForeignKey.of(component, path).stream() : Stream.of(scalar(component));
    }

    private static ColumnElement scalar(ComponentElement component) {
        var type = StoredType.of(component);
        var attribute = component.attribute();
        var given = Annotations.text(component.element(), "Column", "value");
        return new ColumnElement(
                component,
                attribute,
                component.name(),
                given.isEmpty() ? attribute : given,
                type.value(),
                type.scalar(),
                type.kind());
    }

    String typeName() {
        return ComponentElement.simpleName(value);
    }

    /** {@return whether values of both are of the same class} */
    boolean isLike(ColumnElement other) {
        return ComponentElement.raw(value).equals(ComponentElement.raw(other.value));
    }
}
