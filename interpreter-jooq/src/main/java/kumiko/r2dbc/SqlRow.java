package kumiko.r2dbc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A row of a native query. It is a value of its own: it may be kept.
 *
 * <p>A name is that of a column of the result; upper and lower case count only where two differ in nothing else. A value is
 * asked for by its type, and given if nothing of it is lost: a count as a {@code Long}, an {@code Integer} or a
 * {@code BigDecimal}, but no number as a text.
 */
public final class SqlRow {

    private final ResultColumns columns;
    private final @Nullable Object[] values;

    SqlRow(ResultColumns columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** {@return the names of the columns, in their order} */
    public List<String> columns() {
        return columns.names();
    }

    /**
     * {@return the value of a column, null if there is none}
     *
     * @param type a class that a component of a record may have, an enum among them
     * @throws IllegalArgumentException if there is no such column, or its value is of another type
     */
    public <T> @Nullable T get(String column, Class<T> type) {
        return get(column, known(type));
    }

    /**
     * {@return the value of a column, null if there is none}
     *
     * @param position from 0 on
     * @throws IllegalArgumentException if there is no such column, or its value is of another type
     */
    public <T> @Nullable T get(int position, Class<T> type) {
        return get(position, known(type));
    }

    /** {@return the value of a column, null if there is none} As for a class; needed for lists and own types. */
    public <T> @Nullable T get(String column, DataType<T> type) {
        return get(columns.require(column), type);
    }

    /** {@return the value of a column, null if there is none} The position is from 0 on. */
    public <T> @Nullable T get(int position, DataType<T> type) {
        if (position < 0 || position >= values.length) {
            throw new IllegalArgumentException("the result has no column at position " + position + "; there are "
                    + values.length + ", from 0 on");
        }
        var value = values[position];
        return value == null ? null : new PlainConversion(columns.names().get(position)).to(type, value);
    }

    private static <T> DataType<T> known(Class<T> type) {
        return DataType.of(type)
                .orElseThrow(() -> new IllegalArgumentException("`" + type.getName()
                        + "` is no type of a column; ask for a list or a type of your own with its `DataType`"));
    }

    /**
     * {@return the values by the names of their columns, in the order of these} Bytes are a {@code byte[]}, arrays are
     * lists, moments are at UTC, and what Java has no class for, as JSON, is a text.
     *
     * @throws IllegalArgumentException if two columns have one name
     */
    public Map<String, @Nullable Object> toMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            var name = columns.names().get(i);
            map.put(name, values[map.containsKey(name) ? columns.require(name) : i]);
        }
        return Collections.unmodifiableMap(map);
    }
}
