package kumiko.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import kumiko.model.Names;

/** What can be wrong with the indexes of a record, once its columns and relations are known to be right. */
record IndexCheck(RecordElement record) {

    private static final String INDEX = "Index";

    void check() {
        record.components().forEach(this::checkComponent);
        var names = names();
        for (var index : Annotations.all(record.element(), INDEX)) {
            checkName(record.element(), index, record.element().getSimpleName().toString());
            checkAttributes(index, names);
        }
    }

    private void checkComponent(ComponentElement component) {
        for (var index : Annotations.all(component.element(), INDEX)) {
            if (component.isMany()) {
                throw component.mistake("is a relation to many rows and has no column to index; leave `@Index` out");
            }
            if (!Annotations.texts(index, "value").isEmpty()) {
                throw component.mistake("is indexed by itself; put an `@Index` of several attributes on `"
                        + component.owner().getSimpleName() + "`");
            }
            checkName(component.element(), index, component.toString());
        }
    }

    private static void checkName(Element element, AnnotationMirror index, String owner) {
        var name = Annotations.text(index, "name");
        if (!name.isEmpty() && !Names.isColumn(name)) {
            throw new Mistake(
                    element,
                    index,
                    "`" + owner + "` has an index with the name `" + name
                            + "` in the database; use 1 to 63 characters and no control characters");
        }
    }

    private void checkAttributes(AnnotationMirror index, Set<String> names) {
        var attributes = Annotations.texts(index, "value");
        if (attributes.isEmpty()) {
            throw mistake(index, "has an index by nothing; name its attributes, as in `@Index({\"name\", \"age\"})`");
        }
        if (new HashSet<>(attributes.stream().map(Names::snakeCase).toList()).size() < attributes.size()) {
            throw mistake(index, "has an index with an attribute twice: " + list(attributes));
        }
        for (var attribute : attributes) {
            if (!names.contains(attribute)) {
                throw mistake(
                        index,
                        "has an index by `%s`, which is neither an attribute nor a reference of it; it has %s"
                                .formatted(
                                        attribute,
                                        list(ColumnElement.of(record.element()).stream()
                                                .map(ColumnElement::attribute)
                                                .toList())));
            }
        }
    }

    /** {@return what an index may name, in both spellings} */
    private Set<String> names() {
        var columns = ColumnElement.of(record.element()).stream()
                .flatMap(column -> Stream.of(column.attribute(), column.name()));
        var references = record.relations().stream()
                .filter(relation -> !relation.kind().isToMany() && !relation.isMapped())
                .flatMap(relation -> Stream.of(relation.attribute(), Names.camelCase(relation.attribute())));
        return Stream.concat(columns, references).collect(Collectors.toSet());
    }

    private Mistake mistake(AnnotationMirror index, String text) {
        return new Mistake(record.element(), index, "`" + record.element().getSimpleName() + "` " + text);
    }

    private static String list(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
