package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.junit.jupiter.api.Test;

/** Many rows with a value, or none, of every type that is no list: on PostgreSQL each column is one array. */
interface BulkTypesContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    /** The values of a row, bytes as texts so that rows can be equal. */
    record Row(List<Object> values) {
        public Row {
            values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
        }
    }

    List<Column<?>> COLUMNS = List.of(
            Column.of("id", DataType.INTEGER).with(ColumnRole.ID),
            Column.of("flag", DataType.BOOLEAN).orNull(),
            Column.of("tiny", DataType.BYTE).orNull(),
            Column.of("small", DataType.SHORT).orNull(),
            Column.of("whole", DataType.LONG).orNull(),
            Column.of("single", DataType.FLOAT).orNull(),
            Column.of("twice", DataType.DOUBLE).orNull(),
            Column.of("amount", DataType.DECIMAL).orNull().sized(ColumnSize.decimal(20, 4)),
            Column.of("huge", DataType.BIG_INTEGER).orNull(),
            Column.of("letter", DataType.CHARACTER).orNull(),
            Column.of("words", DataType.TEXT).orNull(),
            Column.of("uid", DataType.UUID).orNull(),
            Column.of("day", DataType.DATE).orNull(),
            Column.of("clock", DataType.TIME).orNull(),
            Column.of("local", DataType.DATE_TIME).orNull(),
            Column.of("moment", DataType.OFFSET_DATE_TIME).orNull(),
            Column.of("instant", DataType.INSTANT).orNull(),
            Column.of("doc", DataType.JSON).orNull(),
            Column.of("weekday", new DataType.Enumerated<>(DayOfWeek.class)).orNull(),
            Column.of("raw", DataType.BYTES).orNull());

    Model<Row> ROWS = model();

    private static Model<Row> model() {
        var builder = Model.builder(Row.class, "bulk_types");
        COLUMNS.forEach(builder::column);
        return builder.build(RowCodec.of(
                row -> row.values().stream().map(BulkTypesContract::stored).toArray(),
                values -> new Row(Arrays.stream(values)
                        .map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : value)
                        .toList())));
    }

    private static Object stored(Object value) {
        return "[1, 0, -1]".equals(value) ? new byte[] {1, 0, -1} : value;
    }

    private static Row full(int id) {
        return new Row(List.of(
                id,
                id % 2 == 0,
                (byte) (id % 100),
                (short) id,
                id * 10_000_000_000L,
                id / 4f,
                id / 3d,
                new BigDecimal("-12345678.9012"),
                BigInteger.TEN.pow(40).add(BigInteger.valueOf(id)),
                'é',
                "a'b\"c\\{},NULL \n$1 😀 " + id,
                new UUID(id, -id),
                LocalDate.of(1500 + id, 2, 28),
                LocalTime.of(23, 59, 59, 999_999_000),
                LocalDateTime.of(1969, 12, 31, 23, 59, 59, 123_456_000),
                OffsetDateTime.of(1999, 1, 1, 0, 0, 0, 1_000, ZoneOffset.UTC),
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                new Json("{\"a\": [1, \"x,y\"]}"),
                DayOfWeek.of(id % 7 + 1),
                "[1, 0, -1]"));
    }

    private static Row empty(int id) {
        var values = new Object[COLUMNS.size()];
        values[0] = id;
        return new Row(Arrays.asList(values));
    }

    private static List<Row> normalized(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(Arrays.asList(row.values().stream()
                        .map(value -> value instanceof Json json ? json.text().replace(" ", "") : value)
                        .toArray())))
                .toList();
    }

    Database database();

    @Test
    default void everyTypeGoesAndComesInNumbers() {
        database().createTables(ROWS).block(PATIENCE);
        var repo = Repo.of(ROWS, database());
        var rows = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0 ? empty(i) : full(i))
                .toList();
        var turned = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0 ? full(i) : empty(i))
                .toList();

        var inserted = repo.insertAll(rows).block(PATIENCE);
        var updated = repo.updateAll(turned).block(PATIENCE);
        var upserted = repo.upsertAll(rows, OnConflict.key(ROWS)).block(PATIENCE);
        var read = repo.run(Query.all(ROWS).sort("id")).collectList().block(PATIENCE);

        assertThat(normalized(inserted)).isEqualTo(normalized(rows));
        assertThat(normalized(updated)).isEqualTo(normalized(turned));
        assertThat(normalized(upserted)).isEqualTo(normalized(rows));
        assertThat(normalized(read)).isEqualTo(normalized(rows));
    }
}
