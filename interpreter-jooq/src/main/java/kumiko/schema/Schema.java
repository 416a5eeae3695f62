package kumiko.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables and views that a database has in its current schema.
 *
 * @param enums the constants of each type that is an enum, in their order; none on H2, which gives such types no names
 */
public record Schema(Map<String, Table> tables, Map<String, List<String>> enums) {

    /** A database without tables. */
    public static final Schema EMPTY = new Schema(Map.of(), Map.of());

    public Schema {
        tables = Map.copyOf(tables);
        enums = Map.copyOf(enums);
    }

    /**
     * A table or a view.
     *
     * @param key the columns of its primary key, none if it has none
     * @param uniques the columns of each unique constraint and each unique index
     * @param indexes the columns of each other index
     */
    public record Table(
            String name,
            boolean isView,
            Map<String, Column> columns,
            List<String> key,
            List<List<String>> uniques,
            List<Reference> references,
            List<List<String>> indexes) {

        public Table {
            columns = Map.copyOf(columns);
            key = List.copyOf(key);
            uniques = List.copyOf(uniques);
            references = List.copyOf(references);
            indexes = List.copyOf(indexes);
        }

        boolean isUnique(List<String> wanted) {
            return Stream.concat(Stream.of(key), uniques.stream())
                    .anyMatch(unique -> Set.copyOf(unique).equals(Set.copyOf(wanted)));
        }

        boolean isIndexed(List<String> wanted) {
            return Stream.of(Stream.of(key), uniques.stream(), indexes.stream())
                    .flatMap(each -> each)
                    .anyMatch(index -> beginsWith(index, wanted));
        }

        boolean refers(TableDefinition.Reference wanted) {
            return references.stream()
                    .anyMatch(reference -> reference.targetTable().equals(wanted.targetTable())
                            && pairs(reference.columns(), reference.targetColumns())
                                    .equals(pairs(wanted.columns(), wanted.targetColumns())));
        }

        /** {@return whether a key, a reference or an index of these columns can be added to it} */
        boolean takes(List<String> names) {
            return !isView && columns.keySet().containsAll(names);
        }

        private static Set<List<String>> pairs(List<String> columns, List<String> targets) {
            return IntStream.range(0, Math.min(columns.size(), targets.size()))
                    .mapToObj(i -> List.of(columns.get(i), targets.get(i)))
                    .collect(Collectors.toSet());
        }
    }

    /** @param defaulted whether the database gives it a value where a row is inserted without one */
    public record Column(String name, ColumnType type, boolean nullable, boolean defaulted) {}

    public record Reference(List<String> columns, String targetTable, List<String> targetColumns) {
        public Reference {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /** A column as a database lists it. */
    public record ColumnRow(String table, boolean isView, Column column) {}

    /**
     * One column of a key, a reference or an index as a database lists it, in order.
     *
     * @param kind {@code primary key}, {@code unique}, {@code index} or {@code foreign key}
     * @param target the table that is referred to, null unless it is a reference
     * @param targetColumn the column that is referred to, null unless it is a reference
     */
    public record KeyRow(
            String table,
            String name,
            String kind,
            String column,
            @Nullable String target,
            @Nullable String targetColumn) {}

    /** One constant of an enum as a database lists it, in order. */
    public record EnumRow(String type, String label) {}

    /** {@return the schema that these rows are the description of} */
    public static Schema of(List<ColumnRow> columns, List<KeyRow> keys, List<EnumRow> constants) {
        var keysOfTables = keys.stream().collect(Collectors.groupingBy(KeyRow::table));
        var tables = new LinkedHashMap<String, Table>();
        columns.stream().collect(Collectors.groupingBy(ColumnRow::table)).forEach((name, rows) -> {
            var byName = rows.stream().map(ColumnRow::column).collect(Collectors.toMap(Column::name, each -> each));
            tables.put(name, table(name, rows.get(0).isView(), byName, keysOfTables.getOrDefault(name, List.of())));
        });
        return new Schema(
                tables,
                constants.stream()
                        .collect(Collectors.groupingBy(
                                EnumRow::type, Collectors.mapping(EnumRow::label, Collectors.toList()))));
    }

    private static Table table(String name, boolean isView, Map<String, Column> columns, List<KeyRow> rows) {
        List<String> key = List.of();
        var uniques = new ArrayList<List<String>>();
        var references = new ArrayList<Reference>();
        var indexes = new ArrayList<List<String>>();
        for (var parts : rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.kind(), row.name()), LinkedHashMap::new, Collectors.toList()))
                .values()) {
            var held = parts.stream().map(KeyRow::column).toList();
            switch (parts.get(0).kind()) {
                case "primary key" -> key = held;
                case "unique" -> uniques.add(held);
                case "foreign key" -> references.add(reference(held, parts));
                default -> indexes.add(held);
            }
        }
        return new Table(name, isView, columns, key, uniques, references, indexes);
    }

    private static Reference reference(List<String> columns, List<KeyRow> parts) {
        return new Reference(
                columns,
                String.valueOf(parts.get(0).target()),
                parts.stream().map(row -> String.valueOf(row.targetColumn())).toList());
    }

    Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** {@return whether an index of some columns finds rows by others, which it does by those it begins with} */
    static boolean beginsWith(List<String> index, List<String> wanted) {
        return index.size() >= wanted.size() && index.subList(0, wanted.size()).equals(wanted);
    }
}
