package kumiko.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.Relation;

/** Reads from models which tables they want. Models that share a table want all that any of them wants. */
public final class TableDefinitions {

    private final Map<String, TableDraft> drafts = new LinkedHashMap<>();

    private TableDefinitions() {}

    /**
     * {@return the tables of the models, and those of the pairs that they declare}
     *
     * @throws ModelException if a relation refers to what does not identify a row, or two indexes have one name
     */
    public static List<TableDefinition> declared(Collection<? extends Model<?>> models) {
        models.forEach(ReferredColumns::requireUnique);
        return new TableDefinitions().read(models, relation -> relation.link() instanceof Link.JoinTable);
    }

    /** {@return the tables of the models, and those of pairs that they or the models they relate to declare} */
    public static List<TableDefinition> used(Collection<? extends Model<?>> models) {
        return new TableDefinitions().read(models, relation -> relation instanceof Relation.ManyToMany<?, ?>);
    }

    private List<TableDefinition> read(Collection<? extends Model<?>> models, Predicate<Relation<?, ?>> isPaired) {
        models.forEach(this::readColumns);
        var ownTables = List.copyOf(drafts.keySet());
        for (var model : models) {
            for (var relation : model.relations()) {
                if (relation.link() instanceof Link.ForeignKey key) {
                    readReference(model, relation, key);
                } else if (isPaired.test(relation) && relation.join() instanceof Join.Through pairs) {
                    readPairs(relation, pairs, ownTables.contains(pairs.table()));
                }
            }
        }
        return named();
    }

    /** Names are given in the order of the tables' names, so that the order of the models does not matter. */
    private List<TableDefinition> named() {
        var taken = new HashSet<>(drafts.keySet());
        drafts.values().stream().flatMap(TableDraft::givenNames).forEach(name -> {
            if (!taken.add(name)) {
                throw new ModelException("two indexes, or an index and a table, are called `" + name
                        + "`; leave the name of one index out, or choose another");
            }
        });
        var names = new GivenNames(taken);
        var definitions = new LinkedHashMap<String, TableDefinition>();
        new TreeMap<>(drafts).forEach((name, draft) -> definitions.put(name, draft.named(names)));
        return drafts.keySet().stream()
                .flatMap(name -> Stream.ofNullable(definitions.get(name)))
                .toList();
    }

    private void readColumns(Model<?> model) {
        var table = drafts.computeIfAbsent(
                model.table(),
                name -> new TableDraft(
                        name, model.key().stream().map(Column::column).toList()));
        for (var column : model.columns()) {
            table.add(new TableDefinition.Column(
                    model + "." + column.component(),
                    column.column(),
                    column.type().stored(),
                    column.size(),
                    column.nullable(),
                    column.is(ColumnRole.GENERATED) && column.is(ColumnRole.ID),
                    column.is(ColumnRole.GENERATED) && !column.is(ColumnRole.ID)));
            if (column.is(ColumnRole.UNIQUE)) {
                table.unique(new TableDraft.Wish(Optional.empty(), List.of(column.column())));
            }
        }
        for (var index : model.indexes()) {
            var wish = new TableDraft.Wish(index.name(), columns(model, index.attributes()));
            if (index.unique()) {
                table.unique(wish);
            } else {
                table.index(wish);
            }
        }
    }

    private void readReference(Model<?> model, Relation<?, ?> relation, Link.ForeignKey key) {
        var table = draft(model.table());
        var held = columns(model, key.attributes());
        var target = relation.target().model();
        var referred = ((Join.Direct) relation.join())
                .pairs().stream().map(pair -> pair.target().column()).toList();
        if (relation instanceof Relation.OneToOne<?, ?>) {
            table.unique(new TableDraft.Wish(Optional.empty(), held));
        }
        table.reference(new TableDefinition.Reference(
                "", held, relation.owner() + "." + relation, target.name(), target.table(), referred, false));
    }

    private void readPairs(Relation<?, ?> relation, Join.Through pairs, boolean isOfModel) {
        var sides = Stream.concat(pairs.near().stream(), pairs.far().stream()).toList();
        var table = drafts.computeIfAbsent(
                pairs.table(),
                name -> new TableDraft(
                        name, sides.stream().map(Join.Reference::column).toList()));
        var name = relation.owner() + "." + relation;
        if (!isOfModel) {
            for (var side : sides) {
                var type = side.key().type().stored();
                table.add(new TableDefinition.Column(
                        name, side.column(), type, side.key().size(), false, false, false));
            }
        }
        table.reference(pairsWith(name, pairs.near(), relation.owner().model()));
        table.reference(pairsWith(name, pairs.far(), relation.target().model()));
    }

    private static TableDefinition.Reference pairsWith(String relation, List<Join.Reference> side, Model<?> target) {
        return new TableDefinition.Reference(
                "",
                side.stream().map(Join.Reference::column).toList(),
                relation,
                target.name(),
                target.table(),
                side.stream().map(reference -> reference.key().column()).toList(),
                true);
    }

    private TableDraft draft(String table) {
        var draft = drafts.get(table);
        if (draft == null) {
            throw new IllegalStateException("the columns of `" + table + "` have not been read");
        }
        return draft;
    }

    private static List<String> columns(Model<?> model, List<String> attributes) {
        return attributes.stream()
                .map(attribute -> model.requireColumn(attribute).column())
                .toList();
    }
}
