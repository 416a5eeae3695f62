package kumiko.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A record with {@code @Table} that can have a companion. */
record RecordElement(TypeElement element) {

    RecordElement {
        var name = element.getSimpleName();
        if (element.getKind() != ElementKind.RECORD) {
            throw new Mistake(element, "`@Table` belongs on a record; make `" + name + "` one");
        }
        if (enclosing(element).anyMatch(type -> type.getModifiers().contains(Modifier.PRIVATE))) {
            throw new Mistake(
                    element, "`" + name + "` is private, so its companion cannot name it; leave `private` out");
        }
        if (!element.getTypeParameters().isEmpty()) {
            throw new Mistake(
                    element,
                    "`" + name + "` has type parameters, but all rows of a table are of one type; leave them out");
        }
    }

    List<ComponentElement> components() {
        return ComponentElement.of(element);
    }

    List<RelationElement> relations() {
        return RelationElement.of(element);
    }

    ClassName name() {
        return ClassName.get(element);
    }

    /** {@return whether the record can be named everywhere} */
    boolean isPublic() {
        return enclosing(element).allMatch(type -> type.getModifiers().contains(Modifier.PUBLIC));
    }

    /** {@return the companion's name} It stands in the record's package, also where the record is nested. */
    ClassName companion() {
        return companion(element);
    }

    static ClassName companion(TypeElement record) {
        var chosen = Annotations.text(record, "Table", "companion");
        var simple = chosen.isEmpty() ? Plural.of(record.getSimpleName().toString()) : chosen;
        return ClassName.get(ClassName.get(record).packageName(), simple);
    }

    /** The type and those it is nested in. */
    private static Stream<Element> enclosing(TypeElement type) {
        return Stream.iterate(
                (Element) type, element -> element.getKind() != ElementKind.PACKAGE, Element::getEnclosingElement);
    }
}
