package kumiko.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table while it is put together from the models and relations that share it, before its keys have names. */
final class TableDraft {

    private final String name;
    private final Map<String, TableDefinition.Column> columns = new LinkedHashMap<>();
    private final List<String> key;
    private final List<Wish> uniques = new ArrayList<>();
    private final List<TableDefinition.Reference> references = new ArrayList<>();
    private final List<Wish> indexes = new ArrayList<>();

    TableDraft(String name, List<String> key) {
        this.name = name;
        this.key = List.copyOf(key);
    }

    /** Columns that are to have a key or an index, and the name it was given, if any. */
    record Wish(Optional<String> name, List<String> columns) {}

    /** Adds a column, unless another model has it already. */
    void add(TableDefinition.Column column) {
        columns.putIfAbsent(column.name(), column);
    }

    void unique(Wish wish) {
        if (!wish.columns().equals(key)
                && uniques.stream().noneMatch(other -> other.columns().equals(wish.columns()))) {
            uniques.add(wish);
        }
    }

    void index(Wish wish) {
        if (indexes.stream().noneMatch(other -> other.columns().equals(wish.columns()))) {
            indexes.add(wish);
        }
    }

    /** Adds a reference; of two by the same columns one is enough, which is cascading if one of them is. */
    void reference(TableDefinition.Reference reference) {
        var known = references.stream()
                .filter(other -> other.columns().equals(reference.columns())
                        && other.targetTable().equals(reference.targetTable())
                        && other.targetColumns().equals(reference.targetColumns()))
                .findFirst();
        if (known.isEmpty()) {
            references.add(reference);
        } else if (reference.cascading()) {
            references.set(references.indexOf(known.get()), reference);
        }
    }

    TableDefinition named(GivenNames names) {
        var keyOfTable = new TableDefinition.Key(names.give(name, List.of(), "pkey"), key);
        var named = uniques.stream().map(wish -> key(wish, names, "key")).toList();
        var asked = indexes.stream()
                .filter(wish -> Stream.concat(Stream.of(key), uniques.stream().map(Wish::columns))
                        .noneMatch(wish.columns()::equals))
                .map(wish -> key(wish, names, "idx"))
                .toList();
        var ofReferences = references.stream()
                .map(TableDefinition.Reference::columns)
                .distinct()
                .filter(wanted -> !isServed(wanted))
                .map(wanted -> key(new Wish(Optional.empty(), wanted), names, "idx"))
                .toList();
        var referring =
                references.stream().map(reference -> named(reference, names)).toList();
        return new TableDefinition(
                name, List.copyOf(columns.values()), keyOfTable, named, referring, asked, ofReferences);
    }

    /** An index serves the columns that it begins with. */
    private boolean isServed(List<String> wanted) {
        return Stream.of(
                        Stream.of(key),
                        uniques.stream().map(Wish::columns),
                        indexes.stream().map(Wish::columns))
                .flatMap(each -> each)
                .anyMatch(index -> Schema.beginsWith(index, wanted));
    }

    private TableDefinition.Key key(Wish wish, GivenNames names, String suffix) {
        var given = wish.name().orElseGet(() -> names.give(name, wish.columns(), suffix));
        return new TableDefinition.Key(given, wish.columns());
    }

    private TableDefinition.Reference named(TableDefinition.Reference reference, GivenNames names) {
        return new TableDefinition.Reference(
                names.give(name, reference.columns(), "fkey"),
                reference.columns(),
                reference.relation(),
                reference.target(),
                reference.targetTable(),
                reference.targetColumns(),
                reference.cascading());
    }

    Stream<String> givenNames() {
        return Stream.concat(uniques.stream(), indexes.stream()).flatMap(wish -> wish.name().stream());
    }
}
