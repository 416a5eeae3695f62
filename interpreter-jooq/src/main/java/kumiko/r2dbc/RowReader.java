package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Turns a row that has a model's columns, in their order, into a record. Columns are read by position. */
final class RowReader<R> {

    private final Model<R> model;
    private final ColumnReader[] columns;

    RowReader(Model<R> model, DriverValues driver) {
        this.model = model;
        this.columns = new ColumnReader[model.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new ColumnReader(driver, model.columns().get(i).type(), i);
        }
    }

    R read(Row row) {
        var values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].read(row);
        }
        return model.create(values);
    }
}
