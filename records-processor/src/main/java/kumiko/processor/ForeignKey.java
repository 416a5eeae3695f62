package kumiko.processor;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import kumiko.model.Names;

/** The columns that a {@code One} component stands for. */
final class ForeignKey {

    private ForeignKey() {}

    static List<ColumnElement> of(ComponentElement component, List<ComponentElement> visited) {
        if (visited.contains(component)) {
            throw component.mistake("is part of a key that refers to itself; give the record a key of its own");
        }
        var path = Stream.concat(visited.stream(), Stream.of(component)).toList();
        var relation = ComponentRelation.of(component);
        var referenced = relation.references().isEmpty()
                ? key(relation.target(), path)
                : relation.references().stream()
                        .map(name -> referenced(relation, name, path))
                        .toList();
        var columns = new ArrayList<ColumnElement>();
        for (int i = 0; i < referenced.size(); i++) {
            columns.add(column(component, referenced, i));
        }
        requireKeyType(component, referenced);
        return columns;
    }

    /** {@return the key columns of a record} */
    static List<ColumnElement> key(TypeElement record) {
        return key(record, List.of());
    }

    private static List<ColumnElement> key(TypeElement record, List<ComponentElement> path) {
        var keys = ComponentElement.of(record).stream()
                .filter(ComponentElement::isId)
                .toList();
        if (keys.isEmpty()) {
            throw new Mistake(
                    record,
                    "`" + record.getSimpleName() + "` has no key; mark the component that identifies a row with `@Id`");
        }
        return keys.stream()
                .flatMap(component -> {
                    if (component.isMany()) {
                        throw component.mistake(
                                "is a relation to many rows and cannot be part of the key; leave `@Id` out");
                    }
                    return ColumnElement.of(component, path);
                })
                .toList();
    }

    private static ColumnElement referenced(RelationElement relation, String name, List<ComponentElement> path) {
        return ComponentElement.of(relation.target()).stream()
                .filter(component -> !path.contains(component))
                .flatMap(component -> ColumnElement.of(component, path))
                .filter(column -> column.attribute().equals(name))
                .findFirst()
                .orElseThrow(() -> relation.mistake("refers to `" + name + "`, which is not an attribute of `"
                        + relation.target().getSimpleName() + "`"));
    }

    private static ColumnElement column(ComponentElement component, List<ColumnElement> referenced, int index) {
        var names = Annotations.all(component.element(), "JoinColumn");
        if (!names.isEmpty() && names.size() != referenced.size()) {
            throw component.mistake("has %d `@JoinColumn`s for a key of %d columns; write one for each"
                    .formatted(names.size(), referenced.size()));
        }
        var target = referenced.get(index);
        var given = names.isEmpty() ? "" : Annotations.text(names.get(index), "attribute");
        var attribute = given.isEmpty() ? component.attribute() + "_" + target.attribute() : Names.snakeCase(given);
        return new ColumnElement(
                component,
                attribute,
                Names.camelCase(attribute),
                names.isEmpty()
                        ? renamed(component, referenced.size(), attribute)
                        : Annotations.text(names.get(index), "value"),
                target.value(),
                target.scalar(),
                target.kind());
    }

    private static String renamed(ComponentElement component, int size, String usual) {
        var given = Annotations.text(component.element(), "Column", "value");
        if (!given.isEmpty() && size > 1) {
            throw component.mistake(
                    "has one `@Column` for a key of %d columns; write a `@JoinColumn` for each".formatted(size));
        }
        return given.isEmpty() ? usual : given;
    }

    private static void requireKeyType(ComponentElement component, List<ColumnElement> referenced) {
        var type = component.argument(0);
        if (referenced.size() == 1) {
            var known = ComponentElement.raw(referenced.get(0).value());
            if (!TypeName.get(type).withoutAnnotations().equals(known)) {
                var expected = ComponentElement.simpleName(known);
                throw component.mistake("has the key type `%s`, but what it refers to is a `%s`; write `One<%s, %s>`"
                        .formatted(
                                ComponentElement.simpleName(TypeName.get(type)),
                                expected,
                                expected,
                                component.target().getSimpleName()));
            }
            return;
        }
        requireCompositeKey(component, referenced);
    }

    private static void requireCompositeKey(ComponentElement component, List<ColumnElement> referenced) {
        var names = referenced.stream().map(ColumnElement::name).toList();
        var parts = component.argument(0) instanceof DeclaredType type
                        && type.asElement().getKind() == ElementKind.RECORD
                ? ComponentElement.of((TypeElement) type.asElement())
                : List.<ComponentElement>of();
        if (!parts.stream()
                .map(ComponentElement::name)
                .sorted()
                .toList()
                .equals(names.stream().sorted().toList())) {
            throw component.mistake(
                    "refers to a key of %d columns; its key type must be a record with the components %s"
                            .formatted(referenced.size(), String.join(", ", names)));
        }
        for (var part : parts) {
            var column = referenced.get(names.indexOf(part.name()));
            var value = StoredType.of(part).value();
            if (!ComponentElement.raw(value).equals(ComponentElement.raw(column.value()))) {
                throw component.mistake("has a key whose `%s` is not of the same type as `%s.%s`, which it refers to"
                        .formatted(part, component.target().getSimpleName(), part.name()));
            }
        }
    }
}
