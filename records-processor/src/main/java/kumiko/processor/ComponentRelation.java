package kumiko.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import kumiko.processor.RelationElement.Kind;

/** Reads the relation that a {@code One} or a {@code Many} component declares. */
final class ComponentRelation {

    private ComponentRelation() {}

    static RelationElement of(ComponentElement component) {
        return component.isOne() ? one(component) : many(component);
    }

    private static RelationElement one(ComponentElement component) {
        var target = component.target();
        var many = find(component, Kind.MANY_TO_ONE);
        var one = find(component, Kind.ONE_TO_ONE);
        if (many.isPresent() && one.isPresent()) {
            throw component.mistake("is both `@ManyToOne` and `@OneToOne`; leave one of them out");
        }
        if (component.has("OneToMany") || component.has("ManyToMany")) {
            throw component.mistake("is a `One` but is declared to lead to many rows; make it a `Many<%s>`"
                    .formatted(target.getSimpleName()));
        }
        if (one.isPresent() && !Annotations.text(one.get(), "mappedBy").isEmpty()) {
            throw component.mistake("is mapped by the other side, so it holds no key; make it a `Many<%s>`"
                    .formatted(target.getSimpleName()));
        }
        return one.isPresent()
                ? relation(component, Kind.ONE_TO_ONE, target, one)
                : relation(component, Kind.MANY_TO_ONE, target, many);
    }

    private static RelationElement many(ComponentElement component) {
        var target = component.target();
        if (component.has("ManyToOne")) {
            throw component.mistake("is a `Many` but is declared to lead to one row; make it a `One<Key, %s>`"
                    .formatted(target.getSimpleName()));
        }
        var oneToMany = find(component, Kind.ONE_TO_MANY);
        var manyToMany = find(component, Kind.MANY_TO_MANY);
        var oneToOne = find(component, Kind.ONE_TO_ONE)
                .filter(mirror -> !Annotations.text(mirror, "mappedBy").isEmpty());
        if (oneToMany.isPresent()) {
            return relation(component, Kind.ONE_TO_MANY, target, oneToMany);
        }
        if (manyToMany.isPresent()) {
            var relation = relation(component, Kind.MANY_TO_MANY, target, manyToMany);
            DeclaredRelations.requireTableOrMapping(relation);
            return relation;
        }
        if (oneToOne.isPresent()) {
            return relation(component, Kind.ONE_TO_ONE, target, oneToOne);
        }
        throw component.mistake(
                "does not say how it is related; add `@OneToMany(mappedBy = ..)`, `@ManyToMany(table = ..)` or `@OneToOne(mappedBy = ..)`");
    }

    private static Optional<AnnotationMirror> find(ComponentElement component, Kind kind) {
        return Annotations.find(component.element(), kind.annotation());
    }

    private static RelationElement relation(
            ComponentElement component, Kind kind, TypeElement target, Optional<AnnotationMirror> annotation) {
        annotation.ifPresent(mirror -> requireUnnamed(component, mirror));
        return new RelationElement(
                component.owner(), component.name(), kind, target, annotation, Optional.of(component));
    }

    private static void requireUnnamed(ComponentElement component, AnnotationMirror annotation) {
        if (!Annotations.text(annotation, "name").isEmpty()
                || Annotations.type(annotation, "target").isPresent()
                || !Annotations.texts(annotation, "by").isEmpty()) {
            throw component.mistake(
                    "has its name, its target and its key from the component; leave `name`, `target` and `by` out");
        }
    }
}
