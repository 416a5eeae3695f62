package kumiko.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.model.DataType;

/**
 * What a database lacks of the tables that models want, as far as it can be added without touching a column or a row.
 *
 * @param enums types that are not there, to be made before the tables
 * @param tables tables that are not there, to be made with their columns, keys and unique columns
 * @param additions what is then to be added to tables, in an order in which each can be
 */
public record MissingParts(List<DataType.NativeEnum<?>> enums, List<TableDefinition> tables, List<Addition> additions) {

    public MissingParts {
        enums = List.copyOf(enums);
        tables = List.copyOf(tables);
        additions = List.copyOf(additions);
    }

    /** Something to be added to a table that is there. */
    public sealed interface Addition {

        String table();

        record PrimaryKey(String table, TableDefinition.Key key) implements Addition {}

        record Unique(String table, TableDefinition.Key key) implements Addition {}

        record Index(String table, TableDefinition.Key key) implements Addition {}

        record ForeignKey(String table, TableDefinition.Reference reference) implements Addition {}
    }

    /**
     * {@return what the schema lacks} What concerns columns that a table does not have, or is wanted of a view, is left
     * out. References come last, so that tables may refer to each other in a circle.
     *
     * @throws IllegalArgumentException if a table is referred to that is neither wanted nor there
     */
    public static MissingParts of(List<TableDefinition> wanted, Schema schema) {
        requireTargets(wanted, schema);
        var missing = wanted.stream()
                .filter(table -> schema.table(table.name()).isEmpty())
                .toList();
        var additions = new ArrayList<Addition>();
        wanted.forEach(table -> schema.table(table.name()).ifPresent(found -> keys(table, found, additions)));
        wanted.forEach(table -> indexes(table, schema, additions));
        wanted.forEach(table -> references(table, schema, additions));
        var enums = wanted.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.nativeEnum().stream())
                .distinct()
                .filter(constants -> !schema.enums().containsKey(constants.name()))
                .toList();
        return new MissingParts(enums, missing, additions);
    }

    private static void requireTargets(List<TableDefinition> wanted, Schema schema) {
        var known = wanted.stream().map(TableDefinition::name).collect(Collectors.toSet());
        var mistakes = wanted.stream()
                .flatMap(table -> table.references().stream())
                .filter(reference -> !known.contains(reference.targetTable())
                        && schema.table(reference.targetTable()).isEmpty())
                .map(reference -> "`%s` refers to `%s`, whose table `%s` is not there; create it in the same call"
                        .formatted(reference.relation(), reference.target(), reference.targetTable()))
                .distinct()
                .toList();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }

    private static void keys(TableDefinition table, Schema.Table found, List<Addition> additions) {
        if (found.key().isEmpty() && found.takes(table.key().columns())) {
            additions.add(new Addition.PrimaryKey(table.name(), table.key()));
        }
        table.uniques().stream()
                .filter(unique -> !found.isUnique(unique.columns()) && found.takes(unique.columns()))
                .forEach(unique -> additions.add(new Addition.Unique(table.name(), unique)));
    }

    private static void indexes(TableDefinition table, Schema schema, List<Addition> additions) {
        var found = schema.table(table.name());
        Stream.concat(table.indexes().stream(), table.referenceIndexes().stream())
                .filter(index -> found.isEmpty()
                        || !found.get().isIndexed(index.columns())
                                && found.get().takes(index.columns()))
                .forEach(index -> additions.add(new Addition.Index(table.name(), index)));
    }

    private static void references(TableDefinition table, Schema schema, List<Addition> additions) {
        var found = schema.table(table.name());
        table.references().stream()
                .filter(reference -> found.isEmpty()
                        || !found.get().refers(reference) && found.get().takes(reference.columns()))
                .forEach(reference -> additions.add(new Addition.ForeignKey(table.name(), reference)));
    }
}
