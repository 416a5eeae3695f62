package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a column of dates or moments is read in PostgreSQL's binary format, see {@link SinceYear2000}. */
enum TimeColumn {
    NONE(SinceYear2000::units, false),
    DATE(SinceYear2000::date, false),
    DATE_TIME(SinceYear2000::dateTime, false),
    MOMENT(SinceYear2000::moment, false),
    DATES(SinceYear2000::date, true),
    DATE_TIMES(SinceYear2000::dateTime, true),
    MOMENTS(SinceYear2000::moment, true);

    private static final Map<String, TimeColumn> BY_TYPE = Map.of(
            "DATE", DATE,
            "TIMESTAMP", DATE_TIME,
            "TIMESTAMPTZ", MOMENT,
            "DATE_ARRAY", DATES,
            "TIMESTAMP_ARRAY", DATE_TIMES,
            "TIMESTAMPTZ_ARRAY", MOMENTS);

    private final Function<SinceYear2000, Object> value;
    private final boolean array;

    TimeColumn(Function<SinceYear2000, Object> value, boolean array) {
        this.value = value;
        this.array = array;
    }

    /** {@return how a column of the driver's type is read} */
    static TimeColumn of(String driverType) {
        return BY_TYPE.getOrDefault(driverType, NONE);
    }

    /** {@return the value in a column of the row, as the driver or Java has it} */
    @Nullable
    Object read(Row row, int index) {
        if (this == NONE) {
            return row.get(index);
        }
        if (array) {
            var counts = row.get(index, SinceYear2000[].class);
            return counts == null ? null : Arrays.stream(counts).map(value).toArray();
        }
        var count = row.get(index, SinceYear2000.class);
        return count == null ? null : value.apply(count);
    }
}
