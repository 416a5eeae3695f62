package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Columns of rows by which rows refer to each other.
 *
 * @param positions where they are
 * @param types of all columns of the rows
 */
record KeyColumns(List<Integer> positions, List<DataType<?>> types) {

    /** {@return the values in their stored form, null if one of them is null: that refers to nothing} */
    @Nullable
    List<Object> stored(@Nullable Object[] cells) {
        var values = new ArrayList<Object>(positions.size());
        for (int position : positions) {
            var value = cells[position];
            if (value == null) {
                return null;
            }
            values.add(encode(types.get(position), value));
        }
        return values;
    }

    /** {@return what is equal for two rows where the database takes their values for equal; null as above} */
    @Nullable
    Object key(@Nullable Object[] cells) {
        var values = stored(cells);
        return values == null ? null : RowKey.ofStored(values);
    }

    @SuppressWarnings("unchecked") // the cells of a column have its type
    private static <T> Object encode(DataType<T> type, Object value) {
        return type.encode((T) value);
    }
}
