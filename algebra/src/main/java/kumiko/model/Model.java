package kumiko.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record type as a table: its name, columns, relations and key, and how a row becomes a record.
 *
 * <p>A model is compared by identity: a program has one for each record type.
 *
 * @param <R> the record type
 */
public final class Model<R> {

    private static final Set<ColumnRole> SINGLE_ROLES =
            EnumSet.of(ColumnRole.VERSION, ColumnRole.CREATED_AT, ColumnRole.UPDATED_AT, ColumnRole.SOFT_DELETE);

    private final Class<R> type;
    private final String name;
    private final String table;
    private final List<Column<?>> columns;
    private final List<Column<?>> key;
    private final List<Relation<R, ?>> relations;
    private final List<Index> indexes;
    private final List<ComputedAttribute<R>> computed;
    private final List<Exposed> exposed;
    private final RowCodec<R> codec;
    private final Map<String, Column<?>> columnsByName = new LinkedHashMap<>();
    private final Map<String, Relation<R, ?>> relationsByName = new LinkedHashMap<>();
    private final Map<String, ComputedAttribute<R>> computedByName = new LinkedHashMap<>();
    private final Map<Column<?>, Integer> positions = new LinkedHashMap<>();

    private Model(Builder<R> builder, RowCodec<R> codec) {
        this.type = builder.type;
        this.name = builder.name;
        this.table = builder.table;
        this.columns = List.copyOf(builder.columns);
        this.relations = List.copyOf(builder.relations);
        this.computed = List.copyOf(builder.computed);
        this.key = columns.stream().filter(column -> column.is(ColumnRole.ID)).toList();
        this.exposed = List.copyOf(builder.exposed);
        this.codec = codec;
        for (var column : columns) {
            register(columnsByName, column.name(), column);
            positions.put(column, positions.size());
        }
        for (var column : columns) {
            columnsByName.putIfAbsent(column.component(), column);
        }
        for (var relation : relations) {
            register(relationsByName, relation.name(), relation);
            relationsByName.putIfAbsent(Names.camelCase(relation.name()), relation);
        }
        for (var attribute : computed) {
            register(computedByName, attribute.name(), attribute);
            computedByName.putIfAbsent(Names.camelCase(attribute.name()), attribute);
        }
        requireDistinctNames();
        SINGLE_ROLES.forEach(this::requireAtMostOne);
        this.indexes = builder.indexes.stream().map(this::resolved).distinct().toList();
        if (key.isEmpty()) {
            throw new ModelException(name() + " has no key; mark the component that identifies a row as its id");
        }
    }

    private <V> void register(Map<String, V> byName, String name, V value) {
        if (byName.put(name, value) != null) {
            throw new ModelException(name() + " has the name `" + name + "` twice");
        }
    }

    private void requireDistinctNames() {
        var stored = columns.stream().map(Column::column).toList();
        for (var column : columns) {
            if (Collections.frequency(stored, column.column()) > 1) {
                throw new ModelException(name() + " stores two attributes in the column `" + column.column() + "`");
            }
            if (relationsByName.containsKey(column.name())) {
                throw new ModelException(name() + " has both an attribute and a relation named `" + column.name()
                        + "`; rename one of them");
            }
        }
        for (var attribute : computed) {
            if (columnsByName.containsKey(attribute.name()) || relationsByName.containsKey(attribute.name())) {
                throw new ModelException(name() + " computes `" + attribute.name()
                        + "`, but has an attribute or a relation of that name; rename one of them");
            }
        }
    }

    private void requireAtMostOne(ColumnRole role) {
        var holders = columns.stream().filter(column -> column.is(role)).toList();
        if (holders.size() > 1) {
            throw new ModelException("%s has the role %s twice, in `%s` and `%s`; a row has one such value"
                    .formatted(name(), role, holders.get(0), holders.get(1)));
        }
        for (var holder : holders) {
            if (role == ColumnRole.SOFT_DELETE && !holder.nullable()) {
                throw new ModelException(name() + " cannot have a row that is not deleted, as `" + holder
                        + "` is never null; make it nullable");
            }
        }
    }

    /** Puts the names of attributes for those of references, and refuses what is neither. */
    private Index resolved(Index index) {
        var attributes = index.attributes().stream().flatMap(this::indexed).toList();
        return new Index(index.name(), attributes, index.unique());
    }

    private Stream<String> indexed(String name) {
        if (columnsByName.containsKey(name)) {
            return Stream.of(requireColumn(name).name());
        }
        var relation = relationsByName.get(name);
        if (relation != null && relation.link() instanceof Link.ForeignKey key) {
            return key.attributes().stream()
                    .map(attribute -> requireColumn(attribute).name());
        }
        throw new ModelException(
                "`%s` has an index by `%s`, which is neither an attribute nor a reference of it; it has %s"
                        .formatted(name(), name, "`" + String.join("`, `", attributeNames()) + "`"));
    }

    /** {@return a description to be completed} The type is the record's, the table its name in the database. */
    public static <R> Builder<R> builder(Class<R> type, String table) {
        return new Builder<>(type, table);
    }

    public Class<R> type() {
        return type;
    }

    /** {@return what errors call it: the simple name of the record type, unless it is named otherwise} */
    public String name() {
        return name;
    }

    /** {@return the table's name in the database} */
    public String table() {
        return table;
    }

    /** {@return the columns in the order in which rows are read and written} */
    public List<Column<?>> columns() {
        return columns;
    }

    public List<Relation<R, ?>> relations() {
        return relations;
    }

    /** {@return the indexes beyond those of keys, unique columns and references; each by names of attributes} */
    public List<Index> indexes() {
        return indexes;
    }

    /** {@return the columns of the primary key, at least one} */
    public List<Column<?>> key() {
        return key;
    }

    /** {@return the column of that name, in snake_case or as the component is spelled} */
    public Optional<Column<?>> column(String name) {
        return Optional.ofNullable(columnsByName.get(name));
    }

    /**
     * {@return the column of that name}
     *
     * @throws ModelException if there is none
     */
    public Column<?> requireColumn(String name) {
        return column(name)
                .orElseThrow(() -> new ModelException(
                        name() + " has no attribute `" + name + "`; it has " + String.join(", ", attributeNames())));
    }

    /** {@return the relation of that name, in snake_case or as the component is spelled} */
    public Optional<Relation<R, ?>> relation(String name) {
        return Optional.ofNullable(relationsByName.get(name));
    }

    /** {@return what is computed from rows, and has a name among their attributes} */
    public List<ComputedAttribute<R>> computed() {
        return computed;
    }

    /** {@return what is computed under that name, in snake_case or as the method is spelled} */
    public Optional<ComputedAttribute<R>> computed(String name) {
        return Optional.ofNullable(computedByName.get(name));
    }

    /** {@return what the record says may be asked for, where it is asked as the record says} */
    public List<Exposed> exposed() {
        return exposed;
    }

    /** {@return the names of all columns, in snake_case} */
    public List<String> attributeNames() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * {@return where a column stands in {@link #columns()}}
     *
     * @throws ModelException if it is not a column of this model
     */
    public int indexOf(Column<?> column) {
        var position = positions.get(column);
        if (position == null) {
            throw new ModelException("`" + column + "` is not an attribute of " + name());
        }
        return position;
    }

    /** {@return the row's value in a column of this model, null where it has none} */
    @SuppressWarnings("unchecked") // the codec's law
    public <T> @Nullable T value(R row, Column<T> column) {
        return (@Nullable T) codec.value(row, indexOf(column));
    }

    /** {@return the row's values, in the order of {@link #columns()}} */
    public @Nullable Object[] values(R row) {
        return codec.values(row);
    }

    /** {@return the record with these values, in the order of {@link #columns()}, and nothing loaded} */
    public R create(@Nullable Object[] values) {
        return codec.create(values);
    }

    /** {@return a record with other values in its columns, which still has loaded what the row has} */
    public R replace(R row, @Nullable Object[] values) {
        return codec.replace(row, values);
    }

    /** {@return what the record holds of a relation to many rows, empty if it has no component for it} */
    @SuppressWarnings("unchecked") // the codec's law
    public <S> Optional<Many<S>> many(R row, Relation<R, S> relation) {
        return codec.many(row, relation.name()).map(many -> (Many<S>) many);
    }

    /** {@return what the record holds of a relation by its key, empty if it has no component for it} */
    @SuppressWarnings("unchecked") // the codec's law
    public <S> Optional<One<?, S>> one(R row, Relation<R, S> relation) {
        return codec.one(row, relation.name()).map(one -> (One<?, S>) one);
    }

    /** {@return the record with other rows of a relation} The record itself if it has no component for it. */
    public <S> R withMany(R row, Relation<R, S> relation, Many<S> many) {
        return codec.withMany(row, relation.name(), many);
    }

    /** {@return whether records have a component for the relation, so that it can be loaded} */
    public boolean carries(Relation<R, ?> relation) {
        return codec.carries(relation.name());
    }

    /**
     * {@return what puts these relations into records}
     *
     * @throws ModelException if records have no component for one of them
     */
    public RelationLoader<R> loader(List<? extends Relation<R, ?>> loaded) {
        return codec.loader(loaded.stream().map(Relation::name).toList());
    }

    /** {@return the one column of that role, empty if there is none} */
    public Optional<Column<?>> column(ColumnRole role) {
        return columns.stream().filter(column -> column.is(role)).findFirst();
    }

    /**
     * {@return the columns that no two rows share the values of} The key comes first, then columns that are unique, foreign
     * keys of one-to-one relations and unique indexes.
     */
    public List<List<Column<?>>> uniqueKeys() {
        var unique = new LinkedHashSet<List<Column<?>>>();
        unique.add(key);
        columns.stream().filter(column -> column.is(ColumnRole.UNIQUE)).forEach(column -> unique.add(List.of(column)));
        for (var relation : relations) {
            if (relation instanceof Relation.OneToOne<?, ?>
                    && relation.link() instanceof Link.ForeignKey(var attributes, var references)) {
                unique.add(columns(attributes));
            }
        }
        indexes.stream().filter(Index::unique).forEach(index -> unique.add(columns(index.attributes())));
        return List.copyOf(unique);
    }

    private List<Column<?>> columns(List<String> names) {
        return names.stream().<Column<?>>map(this::requireColumn).toList();
    }

    /** {@return whether no two rows have the same values in all of these columns, in any order} */
    public boolean isUnique(Collection<? extends Column<?>> some) {
        return uniqueKeys().stream().anyMatch(unique -> Set.copyOf(unique).equals(Set.copyOf(some)));
    }

    @Override
    public String toString() {
        return name();
    }

    /** Collects the parts of a model. */
    public static final class Builder<R> {

        private final Class<R> type;
        private final String table;
        private String name;
        private final List<Column<?>> columns = new ArrayList<>();
        private final List<Relation<R, ?>> relations = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private final List<ComputedAttribute<R>> computed = new ArrayList<>();
        private final List<Exposed> exposed = new ArrayList<>();

        private Builder(Class<R> type, String table) {
            this.type = Objects.requireNonNull(type, "type");
            Names.requireColumn(table);
            this.table = table;
            this.name = type.getSimpleName();
        }

        /** Names the model, where the type does not: that of a record which is not compiled yet. */
        public Builder<R> named(String newName) {
            name = Objects.requireNonNull(newName, "newName");
            return this;
        }

        public Builder<R> column(Column<?> column) {
            columns.add(Objects.requireNonNull(column, "column"));
            return this;
        }

        public Builder<R> relation(Relation<R, ?> relation) {
            relations.add(Objects.requireNonNull(relation, "relation"));
            return this;
        }

        public Builder<R> index(Index index) {
            indexes.add(Objects.requireNonNull(index, "index"));
            return this;
        }

        public Builder<R> computed(ComputedAttribute<R> attribute) {
            computed.add(Objects.requireNonNull(attribute, "attribute"));
            return this;
        }

        public Builder<R> exposed(Exposed name) {
            exposed.add(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * {@return the model}
         *
         * @throws ModelException if a name, a column or a role that only one column has is used twice, there is no
         *     key, or an index names what is no attribute
         */
        public Model<R> build(RowCodec<R> codec) {
            return new Model<>(this, Objects.requireNonNull(codec, "codec"));
        }
    }
}
