package kumiko.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Finds where a database is not as models want it. */
public final class SchemaComparison {

    private final Schema schema;
    private final List<SchemaDifference> differences = new ArrayList<>();

    private SchemaComparison(Schema schema) {
        this.schema = schema;
    }

    /** {@return all differences, table by table} Of a view only the columns and their types are compared. */
    public static List<SchemaDifference> differences(List<TableDefinition> wanted, Schema schema) {
        var comparison = new SchemaComparison(schema);
        wanted.forEach(comparison::compare);
        return List.copyOf(comparison.differences);
    }

    private void compare(TableDefinition wanted) {
        var found = schema.table(wanted.name());
        if (found.isEmpty()) {
            differences.add(new SchemaDifference.MissingTable(wanted.name()));
            return;
        }
        wanted.columns().forEach(column -> compare(column, found.get()));
        if (!found.get().isView()) {
            compareUnknown(wanted, found.get());
            compareKeys(wanted, found.get());
        }
    }

    private void compare(TableDefinition.Column wanted, Schema.Table table) {
        var found = table.columns().get(wanted.name());
        var type = ColumnType.of(wanted);
        if (found == null) {
            differences.add(new SchemaDifference.MissingColumn(table.name(), wanted.name(), wanted.attribute(), type));
            return;
        }
        if (!found.type().serves(wanted.type(), wanted.size())) {
            differences.add(new SchemaDifference.OtherType(
                    table.name(), wanted.name(), wanted.attribute(), type, found.type()));
        }
        wanted.nativeEnum().ifPresent(constants -> {
            var labels = schema.enums().getOrDefault(constants.name(), constants.labels());
            if (!labels.equals(constants.labels())) {
                differences.add(new SchemaDifference.OtherConstants(
                        table.name(), constants.name(), wanted.attribute(), constants.labels(), labels));
            }
        });
        if (table.isView()) {
            return;
        }
        if (found.nullable() != wanted.nullable() && !wanted.computed()) {
            differences.add(new SchemaDifference.OtherNullability(
                    table.name(), wanted.name(), wanted.attribute(), wanted.nullable()));
        }
        if (wanted.generated() && !found.defaulted()) {
            differences.add(new SchemaDifference.MissingDefault(table.name(), wanted.name(), wanted.attribute()));
        }
    }

    private void compareUnknown(TableDefinition wanted, Schema.Table table) {
        var known = wanted.columns().stream().map(TableDefinition.Column::name).collect(Collectors.toSet());
        table.columns().values().stream()
                .filter(column -> !known.contains(column.name()) && !column.nullable() && !column.defaulted())
                .map(Schema.Column::name)
                .sorted(Comparator.naturalOrder())
                .forEach(column -> differences.add(new SchemaDifference.UnknownColumn(table.name(), column)));
    }

    private void compareKeys(TableDefinition wanted, Schema.Table table) {
        var key = wanted.key().columns();
        if (!new HashSet<>(key).equals(new HashSet<>(table.key()))) {
            differences.add(new SchemaDifference.MissingKey(table.name(), key, table.key()));
        }
        for (var unique : wanted.uniques()) {
            if (!table.isUnique(unique.columns())) {
                differences.add(new SchemaDifference.MissingUnique(table.name(), unique.columns()));
            }
        }
        for (var reference : wanted.references()) {
            if (!table.refers(reference)) {
                differences.add(new SchemaDifference.MissingForeignKey(
                        table.name(),
                        reference.columns(),
                        reference.relation(),
                        reference.targetTable(),
                        reference.targetColumns()));
            }
        }
        for (var index : wanted.indexes()) {
            if (!table.isIndexed(index.columns())) {
                differences.add(new SchemaDifference.MissingIndex(table.name(), index.columns()));
            }
        }
    }
}
