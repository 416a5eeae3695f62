package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;

/**
 * What becomes of a row that is inserted where there is one already with the same key, or the same unique values.
 *
 * @param target the columns whose values both rows share: the key, or columns that are unique together
 * @param action what is done then
 * @param <R> the record type
 */
public record OnConflict<R>(Model<R> model, Vector<Column<?>> target, Action<R> action) {

    /** What is done where there is a row already. */
    public sealed interface Action<R> {

        /** That row is left as it is. */
        record Keep<R>() implements Action<R> {}

        /** That row gets the new row's values in these columns. */
        record Overwrite<R>(Vector<Column<?>> columns) implements Action<R> {}

        /** That row is changed; the assignments see it as it was. */
        record Assign<R>(Vector<Assignment<R>> assignments) implements Action<R> {
            public Assign {
                if (assignments.isEmpty()) {
                    throw new IllegalArgumentException("nothing is assigned; to leave the row as it is, keep it");
                }
            }
        }
    }

    public OnConflict {
        Objects.requireNonNull(action, "action");
        target.forEach(model::indexOf);
        if (target.isEmpty()) {
            throw new IllegalArgumentException("no attribute is named that two rows of " + model + " could share");
        }
        if (!model.isUnique(target.asJava())) {
            throw new IllegalArgumentException(("`%s` of %s is not unique, so two rows can share it; name its key or "
                            + "mark the component with `@Unique`")
                    .formatted(target.mkString(", "), model));
        }
    }

    /** {@return the conflict of two rows with the same key, of which the new one wins} */
    public static <R> OnConflict<R> key(Model<R> model) {
        return of(model, Vector.ofAll(model.key()));
    }

    /**
     * {@return the conflict of two rows that share unique attributes, of which the new one wins}
     *
     * @throws IllegalArgumentException if the model has no such attribute or they are not unique
     */
    public static <R> OnConflict<R> on(Model<R> model, String... attributes) {
        return of(model, Vector.of(attributes).map(model::requireColumn));
    }

    private static <R> OnConflict<R> of(Model<R> model, Vector<Column<?>> target) {
        return new OnConflict<>(model, target, new Action.Overwrite<>(overwritten(model, target)));
    }

    /** What makes the row the one it is, and what the database counts by itself, stays. */
    private static Vector<Column<?>> overwritten(Model<?> model, Vector<Column<?>> target) {
        return Vector.<Column<?>>ofAll(model.columns())
                .reject(column -> target.contains(column)
                        || column.is(ColumnRole.ID)
                        || column.is(ColumnRole.GENERATED)
                        || column.is(ColumnRole.CREATED_AT)
                        || column.is(ColumnRole.UPDATED_AT)
                        || column.is(ColumnRole.VERSION));
    }

    /** {@return the same conflict, in which the row that is there stays as it is} */
    public OnConflict<R> keep() {
        return new OnConflict<>(model, target, new Action.Keep<>());
    }

    /**
     * {@return the same conflict, in which only these attributes are overwritten}
     *
     * @throws IllegalArgumentException if one of them is part of the key or of what both rows share
     */
    public OnConflict<R> overwrite(String... attributes) {
        var columns = Vector.of(attributes).<Column<?>>map(model::requireColumn);
        var refused = columns.removeAll(overwritten(model, target));
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("`" + refused.mkString("`, `")
                    + "` is not overwritten: it says which row it is, or is kept by itself");
        }
        return new OnConflict<>(
                model, target, columns.isEmpty() ? new Action.Keep<>() : new Action.Overwrite<>(columns));
    }

    /** {@return the same conflict, in which the row that is there is changed} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final OnConflict<R> assign(Assignment<R>... assignments) {
        return new OnConflict<>(model, target, new Action.Assign<>(Vector.ofAll(List.of(assignments))));
    }
}
