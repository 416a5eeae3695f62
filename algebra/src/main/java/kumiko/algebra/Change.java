package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two records of one row: what was, and what is to be.
 *
 * <p>Laws, but for the version, which no change touches: {@code diff(a, b).apply(a)} has the columns of {@code b};
 * {@code diff(a, b).inverse()} has the edits of {@code diff(b, a)}; {@code diff(a, a)} is empty.
 *
 * @param before the record that is changed; its key and its version say which row that is
 * @param edits the columns that differ, in the model's order
 */
public record Change<R>(Model<R> model, R before, Vector<Edit<?>> edits) {

    /** A column's value before and after; they differ in their stored form. */
    public record Edit<T>(
            Column<T> column, @Nullable T before, @Nullable T after) {

        private Edit<T> inverse() {
            return new Edit<>(column, after, before);
        }

        @Override
        public String toString() {
            return column.is(ColumnRole.SENSITIVE) ? column + ": changed" : column + ": " + before + " → " + after;
        }
    }

    public Change {
        Objects.requireNonNull(before, "before");
        edits.forEach(edit -> model.indexOf(edit.column()));
    }

    /**
     * {@return what has to change to make one record the other} Relations that a record does not hold a key of, and the
     * version, which the database counts, make no difference.
     *
     * @throws IllegalArgumentException if the two are not of one row, because their keys differ
     * @throws kumiko.model.InvalidValueException if a new value cannot be stored
     */
    public static <R> Change<R> diff(Model<R> model, R before, R after) {
        Objects.requireNonNull(before, () -> "the " + model + " before the change is null");
        Objects.requireNonNull(after, () -> "the " + model + " after the change is null");
        var edits = Vector.<Edit<?>>empty();
        for (var column : model.columns()) {
            if (!column.is(ColumnRole.VERSION)) {
                edits = edits.appendAll(edit(model, column, before, after));
            }
        }
        edits.filter(edit -> edit.column().is(ColumnRole.ID)).forEach(key -> {
            throw new IllegalArgumentException("the two records of %s are not of one row: their `%s` differs, %s and %s"
                    .formatted(model, key.column(), key.before(), key.after()));
        });
        return new Change<>(model, before, edits);
    }

    /**
     * {@return what has to change to give a record these values} The names are those of attributes, or of relations whose
     * key the record holds; a value is brought to its attribute's type, as the text of a number.
     *
     * @throws IllegalArgumentException naming every mistake of the names and values
     */
    public static <R> Change<R> of(Model<R> model, R row, Map<String, ? extends @Nullable Object> values) {
        var after = model.values(row);
        for (Assignment<R> assignment : QueryLanguage.current().assignments(model, List.copyOf(values.entrySet()))) {
            after[model.indexOf(assignment.column())] = switch (assignment) {
                case Assignment.Value<R, ?>(var column, var value) -> value;
                case Assignment.Computed<R, ?> computed ->
                    throw new IllegalArgumentException("`" + computed.column()
                            + "` is computed from the row in the database, which a record does not know");
                case Assignment.Now<R> now -> throw new IllegalArgumentException("`" + now + "` is no value");
            };
        }
        return diff(model, row, model.replace(row, after));
    }

    private static <R, T> Vector<Edit<?>> edit(Model<R> model, Column<T> column, R before, R after) {
        T old = model.value(before, column);
        T next = model.value(after, column);
        if (Objects.equals(old, next)) {
            return Vector.empty();
        }
        var stored = StoredRow.of(model, column, next);
        boolean same = Objects.deepEquals(old == null ? null : column.type().encode(old), stored);
        return same ? Vector.empty() : Vector.of(new Edit<>(column, old, next));
    }

    /** {@return whether nothing changes} */
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** {@return the record that this change makes of its own} */
    public R after() {
        return apply(before);
    }

    /** {@return a record with the new values in the columns that change; what it has loaded stays} */
    public R apply(R row) {
        var values = model.values(row);
        edits.forEach(edit -> values[model.indexOf(edit.column())] = edit.after());
        return model.replace(row, values);
    }

    /** {@return the change that undoes this one} */
    public Change<R> inverse() {
        return new Change<>(model, after(), edits.map(Edit::inverse));
    }

    /** {@return what an update of the row assigns} */
    public Vector<Assignment<R>> assignments() {
        return edits.map(Change::assignment);
    }

    private static <R, T> Assignment<R> assignment(Edit<T> edit) {
        return new Assignment.Value<>(edit.column(), edit.after());
    }

    /** {@return what changes, as {@code User 1: age: 30 → 31}} */
    @Override
    public String toString() {
        var key = Vector.ofAll(model.key()).map(column -> model.value(before, column));
        return model + " " + key.mkString(", ") + ": " + (isEmpty() ? "no change" : edits.mkString(", "));
    }
}
