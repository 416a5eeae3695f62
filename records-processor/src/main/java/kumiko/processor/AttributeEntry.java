package kumiko.processor;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Locale;
import javax.lang.model.util.Elements;

/**
 * An attribute as the companion offers it.
 *
 * @param attribute the name in the string language
 * @param method the name of the method that reaches it over a relation
 * @param value the type of its values
 * @param doc what is said of it
 */
record AttributeEntry(String attribute, String method, TypeName value, AttributeKind kind, String doc) {

    /** {@return the attributes of a record, the keys it refers to among them} */
    static List<AttributeEntry> of(RecordElement record, Elements elements) {
        var docs = ComponentDocs.of(elements.getDocComment(record.element()));
        return ColumnElement.of(record.element()).stream()
                .map(column -> new AttributeEntry(
                        column.attribute(), column.name(), column.value(), column.kind(), doc(column, docs)))
                .toList();
    }

    private static String doc(ColumnElement column, ComponentDocs docs) {
        var component = column.component().name();
        return column.component().isOne()
                ? "The key that {@code " + component + "} refers to."
                : docs.of(component, column.attribute());
    }

    /** {@return the name of the constant} The companion's own constant has the name {@code MODEL}. */
    String constant() {
        var name = attribute.toUpperCase(Locale.ROOT);
        return name.equals("MODEL") ? "MODEL_" : name;
    }
}
