package kumiko.r2dbc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.Model;
import kumiko.model.StoredRow;
import kumiko.model.WriteTime;
import kumiko.plan.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * A row that is to be inserted.
 *
 * @param index where it stands among the records it came with
 * @param columns those that are written; the database gives the others their value
 * @param values in their stored form, in the order of the columns
 */
record NewRow(int index, List<Column<?>> columns, @Nullable Object[] values) {

    /**
     * {@return the rows of records} Timestamps and versions that they lack are filled in, and so are keys that are UUIDs:
     * an inserted row is recognized by its key.
     */
    static <R> List<NewRow> of(Model<R> model, List<R> records, DatabaseOptions options) {
        var time = new WriteTime(options.clock().instant(), options.zone());
        boolean byClock = options.timeSource() == TimeSource.CLOCK;
        return IntStream.range(0, records.size())
                .mapToObj(index -> of(model, records.get(index), index, time, byClock))
                .toList();
    }

    private static <R> NewRow of(Model<R> model, R record, int index, WriteTime time, boolean byClock) {
        var stored = StoredRow.of(model, record);
        var columns = new ArrayList<Column<?>>(stored.length);
        var values = new ArrayList<@Nullable Object>(stored.length);
        for (int i = 0; i < stored.length; i++) {
            var column = model.columns().get(i);
            var value = stored[i] == null ? initial(column, time, byClock) : stored[i];
            if (value != null || !column.is(ColumnRole.GENERATED)) {
                columns.add(column);
                values.add(value);
            }
        }
        return new NewRow(index, columns, values.toArray());
    }

    private static @Nullable Object initial(Column<?> column, WriteTime time, boolean byClock) {
        var stored = column.type().stored();
        if (column.is(ColumnRole.ID) && column.is(ColumnRole.GENERATED) && stored.equals(DataType.UUID)) {
            return UUID.randomUUID();
        }
        if (column.is(ColumnRole.VERSION) && stored instanceof Scalar<?>(var kind, var type)) {
            return kind.number(BigDecimal.ZERO).orElseThrow();
        }
        boolean isTime = column.is(ColumnRole.CREATED_AT) || column.is(ColumnRole.UPDATED_AT);
        return isTime && byClock ? time.as(stored) : null;
    }

    /** {@return whether the row says what the column holds} */
    boolean has(Column<?> column) {
        int at = columns.indexOf(column);
        return at >= 0 && values[at] != null;
    }
}
