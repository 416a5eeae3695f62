package kumiko.jooq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jooq.Constraint;
import org.jooq.DataType;
import org.jooq.impl.DSL;

/**
 * Tables for models: their columns, keys and unique columns, indexes of their foreign keys, and the tables between them.
 * Nothing that is there already is changed.
 */
public record CreateTables(SqlDialect dialect) {

    /** {@return the statements, in the order in which they have to run} */
    public List<String> statements(List<Model<?>> models) {
        var statements = new LinkedHashMap<String, String>();
        for (var model : models) {
            statements.put(model.table(), table(model));
        }
        for (var model : models) {
            model.relations().forEach(relation -> between(relation, statements));
            model.relations().forEach(relation -> index(model, relation, statements));
        }
        return List.copyOf(statements.values());
    }

    private String table(Model<?> model) {
        var jooq = StatementRenderer.context(dialect);
        var create = jooq.createTableIfNotExists(DSL.name(model.table()));
        var table = create.columns(model.columns().stream()
                .map(column -> DSL.field(DSL.name(column.column()), type(column)))
                .toList());
        return table.constraints(constraints(model)).getSQL();
    }

    private DataType<?> type(Column<?> column) {
        var stored = column.type().stored();
        var type = new SqlTypes(dialect).of(stored, column.size()).nullable(column.nullable());
        if (!column.is(ColumnRole.GENERATED)) {
            return type;
        }
        return stored.equals(kumiko.model.DataType.UUID) ? random(type) : type.generatedByDefaultAsIdentity();
    }

    @SuppressWarnings("unchecked") // it is the type of UUIDs
    private static DataType<UUID> random(DataType<?> type) {
        return ((DataType<UUID>) type).defaultValue(DSL.uuid());
    }

    private static List<Constraint> constraints(Model<?> model) {
        var constraints = new ArrayList<Constraint>();
        constraints.add(DSL.primaryKey(model.key().stream()
                .map(key -> DSL.field(DSL.name(key.column())))
                .toList()));
        for (var column : model.columns()) {
            if (column.is(ColumnRole.UNIQUE)) {
                constraints.add(DSL.unique(DSL.field(DSL.name(column.column()))));
            }
        }
        return constraints;
    }

    /** A foreign key is looked up by whenever a relation is followed from its other side. */
    private void index(Model<?> model, Relation<?, ?> relation, Map<String, String> statements) {
        if (!(relation.link() instanceof Link.ForeignKey key)) {
            return;
        }
        var columns = key.attributes().stream().map(model::requireColumn).toList();
        if (columns.size() == 1 && columns.get(0).is(ColumnRole.UNIQUE) || columns.equals(model.key())) {
            return;
        }
        var names = columns.stream().map(Column::column).toList();
        var index = model.table() + "_" + String.join("_", names) + "_index";
        statements.put(
                index,
                StatementRenderer.context(dialect)
                        .createIndexIfNotExists(DSL.name(index))
                        .on(
                                DSL.table(DSL.name(model.table())),
                                names.stream()
                                        .map(name -> DSL.field(DSL.name(name)))
                                        .toList())
                        .getSQL());
    }

    private void between(Relation<?, ?> relation, Map<String, String> statements) {
        if (!(relation.join() instanceof Join.Through(var name, var near, var far)) || statements.containsKey(name)) {
            return;
        }
        var references = new ArrayList<>(near);
        references.addAll(far);
        var types = new SqlTypes(dialect);
        var jooq = StatementRenderer.context(dialect);
        statements.put(
                name,
                jooq.createTableIfNotExists(DSL.name(name))
                        .columns(references.stream()
                                .map(reference -> DSL.field(
                                        DSL.name(reference.column()),
                                        types.of(
                                                        reference.key().type().stored(),
                                                        reference.key().size())
                                                .nullable(false)))
                                .toList())
                        .constraints(DSL.primaryKey(references.stream()
                                .map(reference -> DSL.field(DSL.name(reference.column())))
                                .toList()))
                        .getSQL());
    }
}
