package kumiko.processor;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import kumiko.model.Names;

/**
 * An attribute as the companion offers it.
 *
 * @param attribute the name in the string language
 * @param method the name of the method that reaches it over a relation
 * @param value the type of its values
 * @param doc what is said of it
 */
record AttributeEntry(String attribute, String method, TypeName value, AttributeKind kind, String doc) {

    /** {@return the attributes of a record, the keys it refers to among them} A key of several attributes is left out. */
    static List<AttributeEntry> of(RecordElement record, ProcessingEnvironment environment) {
        var docs = ComponentDocs.of(environment.getElementUtils().getDocComment(record.element()));
        var entries = new ArrayList<AttributeEntry>();
        for (var component : record.components()) {
            if (component.isOne()) {
                foreignKey(component).ifPresent(entries::add);
            } else if (!component.isMany()) {
                var attribute = component.attribute();
                boolean converted = Annotations.has(component.element(), "Convert");
                entries.add(new AttributeEntry(
                        attribute,
                        component.name(),
                        component.value(),
                        AttributeKind.of(component.value(), converted),
                        docs.of(component.name(), attribute)));
            }
        }
        return entries;
    }

    private static Optional<AttributeEntry> foreignKey(ComponentElement component) {
        return RecordElement.singleKey(component.target())
                .map(ComponentElement::of)
                .filter(key -> !key.isOne())
                .map(key -> {
                    var given = Annotations.text(component.element(), "JoinColumn", "attribute");
                    var attribute =
                            given.isEmpty() ? component.attribute() + "_" + key.attribute() : Names.snakeCase(given);
                    boolean converted = Annotations.has(key.element(), "Convert");
                    return new AttributeEntry(
                            attribute,
                            Names.camelCase(attribute),
                            key.value(),
                            AttributeKind.of(key.value(), converted),
                            "The key that {@code " + component.name() + "} refers to.");
                });
    }

    /** {@return the name of the constant} The companion's own constant has the name {@code MODEL}. */
    String constant() {
        var name = attribute.toUpperCase(Locale.ROOT);
        return name.equals("MODEL") ? "MODEL_" : name;
    }
}
