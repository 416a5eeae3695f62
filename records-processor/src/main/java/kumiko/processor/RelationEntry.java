package kumiko.processor;

import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/**
 * A relation as the companion offers it.
 *
 * @param relation the name in the string language
 * @param method its name in Java
 * @param toMany whether it leads to many rows
 * @param constant the name of the constant that holds the relation, unlike that of any attribute
 */
record RelationEntry(String relation, String method, TypeElement target, boolean toMany, String constant) {

    static List<RelationEntry> of(RecordElement record, List<AttributeEntry> attributes) {
        return record.relations().stream()
                .map(relation -> new RelationEntry(
                        relation.attribute(),
                        relation.name(),
                        relation.target(),
                        relation.kind().isToMany(),
                        constant(relation, attributes)))
                .toList();
    }

    private static String constant(RelationElement relation, List<AttributeEntry> attributes) {
        var name = relation.attribute().toUpperCase(Locale.ROOT) + "_RELATION";
        return attributes.stream().anyMatch(attribute -> attribute.constant().equals(name)) ? name + "_" : name;
    }
}
