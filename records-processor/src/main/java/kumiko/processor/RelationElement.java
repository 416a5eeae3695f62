package kumiko.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import kumiko.model.Names;

/**
 * A relation as it is declared, before its target is looked at.
 *
 * @param name as a component is spelled
 * @param annotation what declares it, empty for a {@code One} without one
 * @param component where it is declared, empty on the record
 */
record RelationElement(
        TypeElement owner,
        String name,
        Kind kind,
        TypeElement target,
        Optional<AnnotationMirror> annotation,
        Optional<ComponentElement> component) {

    enum Kind {
        MANY_TO_ONE("many-to-one", "ManyToOne"),
        ONE_TO_ONE("one-to-one", "OneToOne"),
        ONE_TO_MANY("one-to-many", "OneToMany"),
        MANY_TO_MANY("many-to-many", "ManyToMany");

        private final String term;
        private final String annotation;

        Kind(String term, String annotation) {
            this.term = term;
            this.annotation = annotation;
        }

        String term() {
            return term;
        }

        String annotation() {
            return annotation;
        }

        boolean isToMany() {
            return this == ONE_TO_MANY || this == MANY_TO_MANY;
        }
    }

    RelationElement {
        if (target.getKind() != ElementKind.RECORD || !Annotations.has(target, "Table")) {
            throw mistake(
                    owner,
                    name,
                    annotation,
                    component,
                    "leads to `" + target.getSimpleName() + "`, which is not a record with `@Table`");
        }
    }

    /** {@return the relations of a record, first those of its components} */
    static List<RelationElement> of(TypeElement owner) {
        return Stream.concat(
                        ComponentElement.of(owner).stream().flatMap(component -> of(component).stream()),
                        DeclaredRelations.of(owner).stream())
                .toList();
    }

    /** {@return the relation of a component, empty if it is none} */
    static Optional<RelationElement> of(ComponentElement component) {
        return component.isOne() || component.isMany()
                ? Optional.of(ComponentRelation.of(component))
                : Optional.empty();
    }

    /** {@return the relation of the target that holds the reference, empty where this one does} */
    String mappedBy() {
        return text("mappedBy");
    }

    boolean isMapped() {
        return !mappedBy().isEmpty();
    }

    /** {@return the attributes that hold the reference, none where a component does} */
    List<String> by() {
        return names("by");
    }

    /** {@return the attributes of the target that are referred to, none for its key} */
    List<String> references() {
        return names("references");
    }

    String text(String member) {
        return annotation.map(mirror -> Annotations.text(mirror, member)).orElse("");
    }

    List<String> texts(String member) {
        return annotation.map(mirror -> Annotations.texts(mirror, member)).orElse(List.of());
    }

    private List<String> names(String member) {
        return texts(member).stream().map(Names::snakeCase).toList();
    }

    /** {@return the name in the string language} */
    String attribute() {
        return Names.snakeCase(name);
    }

    Mistake mistake(String text) {
        return mistake(owner, name, annotation, component, text);
    }

    private static Mistake mistake(
            TypeElement owner,
            String name,
            Optional<AnnotationMirror> annotation,
            Optional<ComponentElement> component,
            String text) {
        var message = "`" + owner.getSimpleName() + "." + name + "` " + text;
        return component
                .map(place -> new Mistake(place.element(), message))
                .orElseGet(() -> new Mistake(owner, annotation.orElse(null), message));
    }
}
