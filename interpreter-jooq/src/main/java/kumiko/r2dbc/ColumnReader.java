package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import org.jspecify.annotations.Nullable;

/** Reads one column of every row. What can be known of its type is found out once. */
final class ColumnReader {

    private final DriverValues driver;
    private final DataType<?> type;
    private final DataType<?> stored;
    private final int index;
    private final @Nullable Class<?> asked;
    private final @Nullable Class<?> plain;

    ColumnReader(DriverValues driver, DataType<?> type, int index) {
        this.driver = driver;
        this.type = type;
        this.stored = type.stored();
        this.index = index;
        this.asked = driver.asked(stored);
        this.plain = type instanceof Scalar<?> && !type.equals(DataType.OFFSET_DATE_TIME) ? type.javaType() : null;
    }

    @Nullable
    Object read(Row row) {
        var value = asked == null ? row.get(index) : row.get(index, asked);
        return value == null || value.getClass() == plain ? value : type.decode(driver.stored(stored, value));
    }
}
