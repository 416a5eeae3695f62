package kumiko.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import kumiko.model.Names;

/**
 * A relation as the companion offers it.
 *
 * @param method its name in Java
 * @param toMany whether it leads to many rows
 */
record RelationEntry(String method, TypeElement target, boolean toMany) {

    static List<RelationEntry> of(RecordElement record) {
        var entries = new ArrayList<RelationEntry>();
        for (var component : record.components()) {
            if (component.isOne()) {
                entries.add(new RelationEntry(component.name(), component.target(), false));
            } else if (component.isMany()) {
                boolean one = Annotations.has(component.element(), "OneToOne");
                entries.add(new RelationEntry(component.name(), component.target(), !one));
            }
        }
        for (var relation : record.declared()) {
            entries.add(new RelationEntry(relation.name(), relation.target(), relation.toMany()));
        }
        return entries;
    }

    /** {@return the name in the string language} */
    String relation() {
        return Names.snakeCase(method);
    }

    /** {@return the name of the constant that holds the relation} */
    String constant() {
        return relation().toUpperCase(Locale.ROOT) + "_RELATION";
    }
}
