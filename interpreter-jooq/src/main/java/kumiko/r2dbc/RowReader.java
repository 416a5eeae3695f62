package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import java.util.List;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Turns a row that has a model's columns, in their order, into a record. Columns are read by position. */
final class RowReader<R> {

    private final Model<R> model;
    private final DriverValues driver;
    private final DataType<?>[] types;
    private final DataType<?>[] stored;

    RowReader(Model<R> model, DriverValues driver) {
        this.model = model;
        this.driver = driver;
        List<DataType<?>> columnTypes =
                model.columns().stream().<DataType<?>>map(Column::type).toList();
        this.types = columnTypes.toArray(DataType<?>[]::new);
        this.stored = columnTypes.stream().map(DataType::stored).toArray(DataType<?>[]::new);
    }

    R read(Row row) {
        var values = new @Nullable Object[types.length];
        for (int i = 0; i < values.length; i++) {
            var value = driver.get(row, i, stored[i]);
            values[i] = value == null ? null : types[i].decode(driver.stored(stored[i], value));
        }
        return model.create(values);
    }
}
