package kumiko.records;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.Names;

/** Reads the model of one record. */
final class ModelReader<R> {

    private final Class<R> type;
    private final List<kumiko.model.Column<?>> columns = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private ModelReader(Class<R> type) {
        this.type = type;
    }

    static <R> Model<R> read(Class<R> type) {
        var table = type.getAnnotation(Table.class);
        if (!type.isRecord() || table == null) {
            throw new ModelException("`" + type.getSimpleName() + "` is not a record with `@Table`");
        }
        return new ModelReader<>(type).model(table);
    }

    private Model<R> model(Table table) {
        ForeignKey.key(type);
        SingleRoles.check(type);
        Component.of(type).forEach(this::read);
        var relations = RelationDeclaration.of(type);
        relations.forEach(this::requireOwnName);
        var builder = Model.builder(type, table.value());
        columns.forEach(builder::column);
        var reader = new RelationReader<>(type, columns);
        relations.stream().map(reader::read).forEach(builder::relation);
        IndexReader.of(type).forEach(builder::index);
        ComputedReader.of(type).forEach(builder::computed);
        ExposedReader.of(type).forEach(builder::exposed);
        return builder.build(new RecordCodec<>(type, slots));
    }

    private void read(Component component) {
        var accessor = Construction.accessor(component.declared());
        int first = columns.size();
        if (component.isOne()) {
            var key = ForeignKey.of(component);
            columns.addAll(key.columns());
            slots.add(new Slot.Reference(
                    accessor,
                    component.attribute(),
                    component.toString(),
                    key.key(),
                    first,
                    key.columns().size()));
        } else if (component.isMany()) {
            slots.add(new Slot.Collection(accessor, component.attribute(), new Many.Unloaded<>(component.toString())));
        } else {
            columns.add(ColumnReader.read(component));
            slots.add(new Slot.Value(accessor, ComponentType.of(component).shape(), first));
        }
    }

    private void requireOwnName(RelationDeclaration relation) {
        if (columns.stream().anyMatch(column -> column.name().equals(relation.name()))) {
            var name = Names.camelCase(relation.name());
            throw relation.mistake(
                    "is both an attribute and a relation; call the component `%sKey` with `@Column(\"%s\")`, or the relation otherwise"
                            .formatted(name, relation.name()));
        }
    }
}
