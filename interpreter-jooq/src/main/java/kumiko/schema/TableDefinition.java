package kumiko.schema;

import java.util.List;
import java.util.Optional;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.DataType.NativeEnum;

/**
 * A table as models want it.
 *
 * @param key its primary key
 * @param uniques columns whose values together no two rows share, beyond those of the key
 * @param references columns that refer to another table, or to this one
 * @param indexes columns by which rows are to be found fast, as models ask for it
 * @param referenceIndexes columns of references, by which rows are found when a relation is followed from its other side
 */
public record TableDefinition(
        String name,
        List<Column> columns,
        Key key,
        List<Key> uniques,
        List<Reference> references,
        List<Key> indexes,
        List<Key> referenceIndexes) {

    public TableDefinition {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        references = List.copyOf(references);
        indexes = List.copyOf(indexes);
        referenceIndexes = List.copyOf(referenceIndexes);
    }

    /**
     * A column.
     *
     * @param attribute what it is for: {@code User.createdAt}, or the relation whose table of pairs it is in
     * @param type what is stored in it
     * @param generated whether it is a key that the database generates where it is inserted without one
     * @param computed whether the database gives it a value in a way of its own
     */
    public record Column(
            String attribute,
            String name,
            DataType<?> type,
            ColumnSize size,
            boolean nullable,
            boolean generated,
            boolean computed) {

        /** {@return the enum of the database that the values, or the elements of lists, are of} */
        Optional<NativeEnum<?>> nativeEnum() {
            return switch (type) {
                case NativeEnum<?> constants -> Optional.of(constants);
                case DataType.ListOf<?>(var element)
                when element.stored() instanceof NativeEnum<?> constants -> Optional.of(constants);
                case DataType<?> other -> Optional.empty();
            };
        }
    }

    /** Columns of the table, in the order of the index that serves them, and what they are called together. */
    public record Key(String name, List<String> columns) {
        public Key {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Columns that refer to those of a table, which may be this one.
     *
     * @param relation what they are for: {@code Post.user}
     * @param target the model that the table is of
     * @param targetColumns the columns that are referred to, in the same order
     * @param cascading whether a row is deleted with the one it refers to
     */
    public record Reference(
            String name,
            List<String> columns,
            String relation,
            String target,
            String targetTable,
            List<String> targetColumns,
            boolean cascading) {
        public Reference {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }
}
