package kumiko.algebra;

import java.util.Optional;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;

/** Rows that are kept when they are deleted: the column that says when that was. */
final class SoftDelete {

    private SoftDelete() {}

    static Optional<Column<?>> of(Model<?> model) {
        return model.column(ColumnRole.SOFT_DELETE);
    }

    private static Column<?> require(Model<?> model) {
        return of(model)
                .orElseThrow(() -> new IllegalArgumentException(
                        model + " has no soft delete; mark a nullable moment with `@SoftDelete`"));
    }

    static <R> Filter<R> isDeleted(Model<R> model) {
        return Path.<R>here().attribute(require(model)).isNotNull();
    }

    static <R> Assignment<R> now(Column<?> column) {
        return new Assignment.Now<>(column);
    }

    static <R> Assignment<R> undone(Model<R> model) {
        return new Assignment.Value<>(require(model), null);
    }

    /** {@return whether a row on the way may be deleted, so that nothing is behind a key that is there} */
    static boolean mayHide(Path<?, ?> path) {
        return path.steps().exists(step -> of(step.target().model()).isPresent());
    }
}
