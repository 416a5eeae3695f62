package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one result, one after the other. What its columns say is found out at the first. */
final class ResultReader<T> implements BiFunction<Row, RowMetadata, T> {

    private final DriverValues driver;
    private final Function<ResultColumns, Function<SqlRow, T>> reading;
    private @Nullable Prepared<T> prepared;

    ResultReader(DriverValues driver, Function<ResultColumns, Function<SqlRow, T>> reading) {
        this.driver = driver;
        this.reading = reading;
    }

    private record Prepared<T>(ResultColumns columns, Function<SqlRow, T> reader) {

        T read(Row row) {
            return Objects.requireNonNull(
                    reader.apply(new SqlRow(columns, columns.read(row))), "a row cannot be turned into null");
        }
    }

    @Override
    public T apply(Row row, RowMetadata metadata) {
        var known = prepared;
        if (known == null) {
            var columns = new ResultColumns(metadata, driver);
            known = new Prepared<>(columns, reading.apply(columns));
            prepared = known;
        }
        return known.read(row);
    }
}
