package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/** Columns of rows by which rows refer to each other. */
final class KeyColumns {

    /** Types whose values are in their stored form, and equal where the database takes them for equal. */
    private static final Set<DataType<?>> PLAIN =
            Set.of(DataType.LONG, DataType.INTEGER, DataType.SHORT, DataType.UUID);

    private final int[] positions;
    private final List<DataType<?>> types;
    private final boolean plain;

    /**
     * @param positions where they are
     * @param types of all columns of the rows
     */
    KeyColumns(List<Integer> positions, List<DataType<?>> types) {
        this.positions = positions.stream().mapToInt(position -> position).toArray();
        this.types = types;
        this.plain = positions.size() == 1 && PLAIN.contains(types.get(positions.get(0)));
    }

    int width() {
        return positions.length;
    }

    /** {@return the value of one of these columns in its stored form, null for none} */
    @Nullable
    Object stored(@Nullable Object[] cells, int column) {
        var value = cells[positions[column]];
        return value == null ? null : encode(types.get(positions[column]), value);
    }

    /**
     * {@return what is equal for two rows where the database takes their values for equal; null if one of the values is
     * null: that refers to nothing}
     */
    @Nullable
    Object key(@Nullable Object[] cells) {
        if (plain) {
            return cells[positions[0]];
        }
        if (positions.length == 1) {
            var value = stored(cells, 0);
            return value == null ? null : RowKey.canonical(value);
        }
        var values = new ArrayList<Object>(positions.length);
        for (int i = 0; i < positions.length; i++) {
            var value = stored(cells, i);
            if (value == null) {
                return null;
            }
            values.add(RowKey.canonical(value));
        }
        return values;
    }

    @SuppressWarnings("unchecked") // the cells of a column have its type
    private static <T> Object encode(DataType<T> type, Object value) {
        return type.encode((T) value);
    }
}
