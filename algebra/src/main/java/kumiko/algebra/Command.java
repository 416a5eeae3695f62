package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.InvalidValueException;
import kumiko.model.Model;
import kumiko.model.StoredRow;

/**
 * A write as a value: nothing has run. What it is to write has been checked against the model, so that no interpreter has
 * to refuse it.
 *
 * @param <R> the record type
 */
public sealed interface Command<R> {

    Model<R> model();

    /**
     * New rows, all of them or none. Missing keys that are generated, timestamps and versions are filled in.
     *
     * @param rows in the order in which they are inserted, none of which the model's columns cannot hold
     */
    record Insert<R>(Model<R> model, Vector<R> rows) implements Command<R> {
        public Insert {
            rows.forEach(row -> StoredRow.of(model, row));
        }
    }

    /** New rows, each of which may find that it is there already; as if they came one after the other. */
    record Upsert<R>(Model<R> model, Vector<R> rows, OnConflict<R> conflict) implements Command<R> {
        public Upsert {
            rows.forEach(row -> StoredRow.of(model, row));
        }
    }

    /**
     * Changes of the rows of a query, which all see the rows as they were before: those that the query sees. The time of the
     * last write is set and the version counted on, unless they are assigned.
     *
     * @param assignments none for a change of nothing but the time of the last write
     */
    record Update<R>(Query<R> query, Vector<Assignment<R>> assignments) implements Command<R> {
        public Update {
            query = withoutLoading(query);
            Commands.check(query.model(), assignments);
            if (assignments.isEmpty()
                    && query.model().column(ColumnRole.UPDATED_AT).isEmpty()) {
                throw Commands.withoutTimeOfWriting(query.model());
            }
        }

        @Override
        public Model<R> model() {
            return query.model();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /**
     * Changes of single rows, one after the other: all of them, or none. Each is of the row with its record's key and
     * version, also if it is deleted; if there is none, that is an error. Where nothing is assigned nothing happens. What
     * is computed from related rows is so from those that are not deleted.
     */
    record UpdateRows<R>(Model<R> model, Vector<RowUpdate<R>> updates) implements Command<R> {
        public UpdateRows {
            updates.forEach(update -> Query.same(model, update.row()));
            updates.forEach(update -> Commands.check(model, update.assignments()));
        }
    }

    /** What is assigned to the row of a record. */
    record RowUpdate<R>(R row, Vector<Assignment<R>> assignments) {

        /** {@return the assignments of what changes} */
        public static <R> RowUpdate<R> of(Change<R> change) {
            return new RowUpdate<>(change.before(), change.assignments());
        }

        /**
         * {@return the assignments of all that a record holds, but for its key, its version and the time of its last
         * write} A creation time that it lacks is left out as well.
         */
        public static <R> RowUpdate<R> whole(Model<R> model, R row) {
            Objects.requireNonNull(row, () -> "the " + model + " to be written is null");
            return new RowUpdate<>(
                    row,
                    Vector.<Column<?>>ofAll(model.columns())
                            .filter(column -> Commands.isHeld(model, row, column))
                            .map(column -> Commands.value(model, row, column)));
        }

        /**
         * {@return the assignment of nothing but the time of the last write, which is now}
         *
         * @throws IllegalArgumentException if the model has no such attribute
         */
        public static <R> RowUpdate<R> touch(Model<R> model, R row) {
            var updatedAt = model.column(ColumnRole.UPDATED_AT).orElseThrow(() -> Commands.withoutTimeOfWriting(model));
            return new RowUpdate<>(row, Vector.of(new Assignment.Now<>(updatedAt)));
        }
    }

    /**
     * Inserts the records that have no key yet and updates the rows of the others as a whole: all of them, or none.
     *
     * <p>Only for a model whose key the database generates: elsewhere a key says nothing of whether there is a row.
     */
    record Save<R>(Model<R> model, Vector<R> rows) implements Command<R> {
        public Save {
            Commands.requireGeneratedKey(model);
            rows.forEach(row -> StoredRow.of(model, row));
        }

        /** {@return whether the record has no row yet} */
        public boolean isNew(R row) {
            return model.key().stream()
                    .anyMatch(column -> column.is(ColumnRole.GENERATED) && model.value(row, column) == null);
        }
    }

    /**
     * Deletes the rows of these records, one after the other: all of them, or none; with a soft delete, the moment is noted
     * instead. Each is the row with its record's key and version; if there is none, or no longer, that is an error.
     */
    record DeleteRows<R>(Model<R> model, Vector<R> rows) implements Command<R> {
        public DeleteRows {
            rows.forEach(row -> Query.same(model, row));
        }
    }

    /** Deletes the rows of a query for good. */
    record Delete<R>(Query<R> query) implements Command<R> {
        public Delete {
            query = withoutLoading(query);
        }

        @Override
        public Model<R> model() {
            return query.model();
        }

        @Override
        public String toString() {
            return QueryLanguage.current().print(this);
        }
    }

    /** {@return the command that makes these changes} */
    static <R> UpdateRows<R> update(Model<R> model, Iterable<RowUpdate<R>> updates) {
        return new UpdateRows<>(model, Vector.ofAll(updates));
    }

    private static <R> Query<R> withoutLoading(Query<R> query) {
        Objects.requireNonNull(query, "query");
        if (!query.eager().isNothing()) {
            throw new IllegalArgumentException("a command loads no relations; leave `" + query.eager() + "` out");
        }
        return query;
    }

    /**
     * {@return the insertion of these rows}
     *
     * @throws InvalidValueException if a row has a value that its column cannot hold
     */
    static <R> Insert<R> insert(Model<R> model, Iterable<? extends R> rows) {
        return new Insert<>(model, Vector.ofAll(rows));
    }

    /**
     * {@return the insertion of these rows, or what the conflict says where they are there already}
     *
     * @throws InvalidValueException if a row has a value that its column cannot hold
     */
    static <R> Upsert<R> upsert(Model<R> model, Iterable<? extends R> rows, OnConflict<R> conflict) {
        return new Upsert<>(model, Vector.ofAll(rows), conflict);
    }
}
