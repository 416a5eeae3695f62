package kumiko.processor;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import kumiko.algebra.Attribute;
import kumiko.algebra.Computation;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelRef;
import kumiko.model.Names;
import kumiko.model.Relation;
import kumiko.model.RowCodec;

/** Models of records that are not compiled yet: with all names and types, but without any rows. */
final class ElementModel {

    /** Stands for every record. */
    private record Row() {}

    private static final Set<String> ALWAYS_PRESENT = Set.of("Id", "Version", "CreatedAt", "UpdatedAt");

    private final Map<String, Model<Row>> models = new HashMap<>();

    /** {@return the model of a record with {@code @Table}, in which there is no mistake} */
    Model<?> of(TypeElement record) {
        return model(record);
    }

    private Model<Row> model(TypeElement record) {
        var name = record.getQualifiedName().toString();
        var known = models.get(name);
        if (known == null) {
            known = read(record);
            models.put(name, known);
        }
        return known;
    }

    private Model<Row> read(TypeElement record) {
        var builder =
                Model.builder(Row.class, "records").named(record.getSimpleName().toString());
        ColumnElement.of(record).forEach(column -> builder.column(column(column)));
        RelationElement.of(record).forEach(relation -> builder.relation(relation(relation)));
        ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(method -> Annotations.has(method, "Computed"))
                .forEach(method -> builder.computed(computed(method)));
        return builder.build(RowCodec.of(row -> new Object[0], values -> new Row()));
    }

    private static Column<?> column(ColumnElement column) {
        var component = column.component();
        return new Column<>(
                column.attribute(),
                column.name(),
                column.column(),
                ElementType.of(column.value(), column.scalar()),
                isNullable(component),
                roles(component),
                ColumnSize.DEFAULT);
    }

    /** A value of the type that the method declares; what it is, and whether it may be null, is known when it runs. */
    private static Computation<Row> computed(ExecutableElement method) {
        var name = Names.snakeCase(method.getSimpleName().toString());
        var arguments = ((DeclaredType) method.getReturnType()).getTypeArguments();
        if (!method.getParameters().isEmpty()) {
            return new Computation.Test<>(
                    name, new Computation.Parameter.Instance<>(Object.class), value -> Filter.<Row>everything());
        }
        var value = arguments.size() == 1
                ? Filter.<Row>everything().asExpression()
                : Attribute.of(Path.<Row>here(), Column.of(name, ElementType.of(arguments.get(1))));
        return new Computation.Value<>(name, () -> value);
    }

    private static boolean isNullable(ComponentElement component) {
        if (ALWAYS_PRESENT.stream().anyMatch(component::has)) {
            return false;
        }
        return component.nullable()
                || component.type().toString().startsWith("java.util.Optional<")
                || isOptional(component, "ManyToOne")
                || isOptional(component, "OneToOne");
    }

    private static boolean isOptional(ComponentElement component, String annotation) {
        return Annotations.find(component.element(), annotation)
                .flatMap(relation -> Annotations.value(relation, "optional"))
                .equals(Optional.of(true));
    }

    private static Set<ColumnRole> roles(ComponentElement component) {
        var roles = EnumSet.noneOf(ColumnRole.class);
        Map.of("Id", ColumnRole.ID, "SoftDelete", ColumnRole.SOFT_DELETE, "Sensitive", ColumnRole.SENSITIVE)
                .forEach((annotation, role) -> {
                    if (component.has(annotation)) {
                        roles.add(role);
                    }
                });
        return roles;
    }

    private Relation<Row, Row> relation(RelationElement relation) {
        var here = ref(relation.owner());
        var there = ref(relation.target());
        var name = relation.attribute();
        return switch (relation.kind()) {
            case MANY_TO_ONE -> new Relation.ManyToOne<>(here, name, there, foreignKey(relation));
            case ONE_TO_ONE ->
                new Relation.OneToOne<>(
                        here, name, there, relation.isMapped() ? mappedBy(relation) : foreignKey(relation));
            case ONE_TO_MANY -> new Relation.OneToMany<>(here, name, there, mappedBy(relation));
            case MANY_TO_MANY ->
                new Relation.ManyToMany<>(
                        here, name, there, relation.isMapped() ? mappedBy(relation) : pairs(relation));
        };
    }

    private ModelRef<Row> ref(TypeElement record) {
        return ModelRef.of(Row.class, () -> model(record));
    }

    private static Link.ForeignKey foreignKey(RelationElement relation) {
        var attributes = relation.component()
                .map(component -> ForeignKey.of(component, List.of()).stream()
                        .map(ColumnElement::attribute)
                        .toList())
                .orElseGet(relation::by);
        return new Link.ForeignKey(attributes, relation.references());
    }

    private static Link.MappedBy mappedBy(RelationElement relation) {
        return new Link.MappedBy(Names.snakeCase(relation.mappedBy()));
    }

    private static Link.JoinTable pairs(RelationElement relation) {
        return new Link.JoinTable(relation.text("table"), List.of(), List.of());
    }
}
