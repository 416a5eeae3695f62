package kumiko.r2dbc;

import io.r2dbc.spi.ColumnMetadata;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kumiko.jooq.SqlDialect;
import kumiko.lookup.Nearest;
import org.jspecify.annotations.Nullable;

/** The columns of a result of which only the driver knows what they are. */
final class ResultColumns {

    private final List<String> names;
    private final List<Reading> readings;
    private final PlainValues plain;

    ResultColumns(RowMetadata metadata, DriverValues driver) {
        var columns = metadata.getColumnMetadatas();
        this.names = columns.stream().map(column -> column.getName()).toList();
        this.readings =
                columns.stream().map(column -> Reading.of(column, driver)).toList();
        this.plain = new PlainValues(driver.dialect());
    }

    private record Reading(TimeColumn time, TextForm text) {

        static Reading of(ColumnMetadata column, DriverValues driver) {
            if (driver.dialect() == SqlDialect.H2) {
                return new Reading(TimeColumn.NONE, TextForm.TEXT);
            }
            var type = column.getType().getName();
            return new Reading(
                    driver.binary() ? TimeColumn.of(type) : TimeColumn.NONE, TextForm.of(type, driver.binary()));
        }
    }

    List<String> names() {
        return names;
    }

    /** {@return the row's values in plain Java} */
    @Nullable
    Object[] read(Row row) {
        var values = new @Nullable Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            var reading = readings.get(i);
            var value = reading.time().read(row, i);
            if (value instanceof String text && !reading.text().allows(text)) {
                throw new IllegalArgumentException("the column `" + names.get(i)
                        + "` is of a type that the driver does not know; make it a text, as `cast(… as text)`");
            }
            values[i] = value == null ? null : plain.plain(value);
        }
        return values;
    }

    /**
     * {@return the position of the column of that name} Upper and lower case count only where two names differ in nothing
     * else.
     *
     * @throws IllegalArgumentException if there is none, or there are several
     */
    int require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("the result has no column `" + name + "`"
                        + Nearest.to(name, names)
                                .map(nearest -> "; did you mean `" + nearest + "`?")
                                .orElse("; it has `" + String.join("`, `", names) + "`")));
    }

    private OptionalInt find(String name) {
        var same = positions(name, names.contains(name));
        if (same.length > 1) {
            throw new IllegalArgumentException(
                    "the result has " + same.length + " columns `" + name + "`; give each a name of its own with `as`");
        }
        return IntStream.of(same).findFirst();
    }

    private int[] positions(String name, boolean exact) {
        return IntStream.range(0, names.size())
                .filter(i -> exact ? names.get(i).equals(name) : names.get(i).equalsIgnoreCase(name))
                .toArray();
    }
}
