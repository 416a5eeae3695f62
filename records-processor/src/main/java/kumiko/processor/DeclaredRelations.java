package kumiko.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import kumiko.processor.RelationElement.Kind;

/** Reads the relations that are declared on a record, not on a component. */
final class DeclaredRelations {

    private DeclaredRelations() {}

    static List<RelationElement> of(TypeElement record) {
        var relations = new ArrayList<RelationElement>();
        for (var kind : Kind.values()) {
            for (var annotation : Annotations.all(record, kind.annotation())) {
                relations.add(relation(record, kind, annotation));
            }
        }
        return relations;
    }

    private static RelationElement relation(TypeElement record, Kind kind, AnnotationMirror annotation) {
        var name = Annotations.text(annotation, "name");
        var target = Annotations.type(annotation, "target");
        if (name.isEmpty() || target.isEmpty()) {
            throw new Mistake(
                    record,
                    annotation,
                    "a relation declared on `" + record.getSimpleName()
                            + "` needs a `name` and a `target`, as in `@ManyToOne(name = \"origin\", target = Airport.class, by = \"originIata\")`");
        }
        var relation = new RelationElement(record, name, kind, target.get(), Optional.of(annotation), Optional.empty());
        switch (kind) {
            case ONE_TO_MANY -> {}
            case MANY_TO_MANY -> requireTableOrMapping(relation);
            case MANY_TO_ONE, ONE_TO_ONE -> requireReference(relation);
        }
        return relation;
    }

    private static void requireReference(RelationElement relation) {
        if (!relation.isMapped() && relation.by().isEmpty()) {
            throw relation.mistake("does not say which attributes hold the reference; add `by = ..`");
        }
    }

    static void requireTableOrMapping(RelationElement relation) {
        if (relation.text("table").isEmpty() == relation.mappedBy().isEmpty()) {
            throw relation.mistake("needs either the `table` of its pairs or the relation it is `mappedBy`");
        }
    }
}
