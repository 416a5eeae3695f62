package kumiko.memory;

import kumiko.model.Column;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** What an expression means: from a row, a value in its stored form, or null. */
@FunctionalInterface
interface RowValue<R> {

    @Nullable
    Object of(R row);

    static <R, T> RowValue<R> column(Model<R> model, Column<T> column) {
        model.indexOf(column);
        var type = column.type();
        return row -> {
            var value = model.value(row, column);
            return value == null ? null : type.encode(value);
        };
    }
}
