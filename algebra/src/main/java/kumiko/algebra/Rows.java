package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;

/** Which row a record is of. */
final class Rows {

    private Rows() {}

    static <R> Filter<R> same(Model<R> model, R row) {
        Objects.requireNonNull(row, () -> "the " + model + " is null");
        return Filter.allOf(Vector.ofAll(model.key()).map(column -> equal(model, column, row)));
    }

    private static <R, T> Filter<R> equal(Model<R> model, Column<T> column, R row) {
        T value = model.value(row, column);
        if (value == null) {
            throw new IllegalArgumentException("the " + model + " has no `" + column
                    + "`, so there is no row of it yet; insert it, and go on with the record that this returns");
        }
        return Path.<R>here().attribute(column).is(value);
    }

    static <R> Filter<R> current(Model<R> model, R row) {
        return model.column(ColumnRole.VERSION)
                .map(version -> unlessNull(model, version, row))
                .orElse(Filter.everything());
    }

    private static <R, T> Filter<R> unlessNull(Model<R> model, Column<T> column, R row) {
        T value = model.value(row, column);
        return value == null
                ? Filter.everything()
                : Path.<R>here().attribute(column).is(value);
    }
}
