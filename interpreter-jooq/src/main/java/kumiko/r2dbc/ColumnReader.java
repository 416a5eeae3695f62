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
    private final boolean counted;
    private final @Nullable Class<?> plain;

    ColumnReader(DriverValues driver, DataType<?> type, int index) {
        this.driver = driver;
        this.type = type;
        this.stored = type.stored();
        this.index = index;
        this.counted = driver.isCounted(stored);
        this.plain = type instanceof Scalar<?> && !type.equals(DataType.OFFSET_DATE_TIME) ? type.javaType() : null;
    }

    @Nullable
    Object read(Row row) {
        var value = counted ? row.get(index, SinceYear2000.class) : row.get(index);
        return value == null || value.getClass() == plain ? value : type.decode(driver.stored(stored, value));
    }
}
