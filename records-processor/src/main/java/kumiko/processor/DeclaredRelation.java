package kumiko.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A relation that is declared on a record, not on a component.
 *
 * @param name as a component would be spelled
 * @param toMany whether it leads to many rows
 */
record DeclaredRelation(String name, TypeElement target, boolean toMany) {

    private static final List<String> KINDS = List.of("ManyToOne", "OneToOne", "OneToMany", "ManyToMany");

    static List<DeclaredRelation> of(TypeElement record) {
        var relations = new ArrayList<DeclaredRelation>();
        for (var kind : KINDS) {
            Annotations.find(record, kind).ifPresent(mirror -> relations.add(of(record, kind, mirror)));
            Annotations.find(record, kind + ".Several")
                    .flatMap(several -> Annotations.value(several, "value"))
                    .map(AnnotationValue::getValue)
                    .ifPresent(list -> {
                        for (var each : (List<?>) list) {
                            relations.add(of(record, kind, (AnnotationMirror) ((AnnotationValue) each).getValue()));
                        }
                    });
        }
        return relations;
    }

    private static DeclaredRelation of(TypeElement record, String kind, AnnotationMirror mirror) {
        var name = Annotations.value(mirror, "name").map(AnnotationValue::getValue);
        var target = Annotations.value(mirror, "target").map(AnnotationValue::getValue);
        if (name.isEmpty() || target.isEmpty() || !(target.get() instanceof DeclaredType type)) {
            throw new Mistake(
                    record,
                    "a relation declared on a record needs a `name` and a `target`, as in `@" + kind
                            + "(name = \"origin\", target = Airport.class, …)`");
        }
        return new DeclaredRelation(name.get().toString(), (TypeElement) type.asElement(), kind.endsWith("ToMany"));
    }
}
