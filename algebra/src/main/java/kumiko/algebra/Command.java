package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
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
     * Changes of the rows of a query, which all see the rows as they were before. The time of the last write is set and
     * the version counted on, unless they are assigned.
     *
     * @param assignments none for a change of nothing but the time of the last write
     */
    record Update<R>(Query<R> query, Vector<Assignment<R>> assignments) implements Command<R> {
        public Update {
            query = withoutLoading(query);
            Commands.check(query.model(), assignments);
            if (assignments.isEmpty()
                    && query.model().column(ColumnRole.UPDATED_AT).isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing is assigned, and " + query.model() + " has no `@UpdatedAt` that could be set to now");
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

    /** Changes of rows, one after the other; each is of the row with its record's key and version, or fails. */
    record Changes<R>(Model<R> model, Vector<Change<R>> changes) implements Command<R> {
        public Changes {
            changes.forEach(change -> Commands.check(model, change.assignments()));
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

    /** {@return the command that changes the row of the change's record, as long as it has the record's version} */
    static <R> Update<R> update(Change<R> change) {
        return new Update<>(Query.current(change.model(), change.before()), change.assignments());
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
