package kumiko.r2dbc;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import kumiko.model.Column;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Values of some columns, equal where the database takes them for equal. */
record RowKey(List<Object> values) {

    /** {@return the values that a record has} */
    static <R> RowKey of(Model<R> model, List<? extends Column<?>> columns, R row) {
        var values = new ArrayList<Object>(columns.size());
        for (var column : columns) {
            values.add(stored(model, column, row));
        }
        return new RowKey(values);
    }

    private static <R, T> Object stored(Model<R> model, Column<T> column, R row) {
        T value = model.value(row, column);
        return value == null ? "" : canonical(column.type().encode(value));
    }

    /** {@return the values that a row to be inserted has} */
    static RowKey of(List<? extends Column<?>> columns, NewRow row) {
        var values = new ArrayList<Object>(columns.size());
        for (var column : columns) {
            @Nullable Object value = row.values()[row.columns().indexOf(column)];
            values.add(value == null ? "" : canonical(value));
        }
        return new RowKey(values);
    }

    /** {@return what is equal for values that the database takes for equal} */
    static Object canonical(Object stored) {
        return switch (stored) {
            case BigDecimal number -> number.stripTrailingZeros();
            case Double zero when zero == 0 -> 0.0;
            case Float zero when zero == 0 -> 0f;
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            default -> stored;
        };
    }
}
