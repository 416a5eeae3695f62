package kumiko.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kumiko.model.DataType.ListOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredRowTest {

    private record Row(Object value) {}

    private static Object stored(DataType<?> type, Object value) {
        return stored(Column.of("value", type), value);
    }

    private static Object stored(Column<?> column, Object value) {
        var model = Model.builder(Row.class, "rows")
                .column(Column.of("id", DataType.LONG).with(ColumnRole.ID, ColumnRole.GENERATED))
                .column(column)
                .build(RowCodec.of(row -> new Object[] {null, row.value()}, values -> new Row(values[1])));
        return StoredRow.of(model, new Row(value))[1];
    }

    /** A type, its first and its last value, and values before and after. */
    record Bounds(DataType<?> type, List<?> within, List<?> beyond) {}

    static Stream<Bounds> bounds() {
        var first = LocalDateTime.of(-4712, 1, 1, 0, 0);
        var last = LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000);
        var before = first.minusNanos(1_000);
        var after = last.plusNanos(1_000);
        var utc = ZoneOffset.UTC;
        return Stream.of(
                new Bounds(
                        DataType.DATE,
                        List.of(LocalDate.of(-4712, 1, 1), LocalDate.of(5_874_897, 12, 31)),
                        List.of(LocalDate.MIN, LocalDate.of(-4713, 12, 31), LocalDate.MAX)),
                new Bounds(
                        DataType.DATE_TIME,
                        List.of(first, last),
                        List.of(LocalDateTime.MIN, before, after, LocalDateTime.MAX)),
                new Bounds(
                        DataType.OFFSET_DATE_TIME,
                        List.of(first.atOffset(utc), last.atOffset(utc)),
                        List.of(OffsetDateTime.MIN, before.atOffset(utc), after.atOffset(utc), OffsetDateTime.MAX)),
                new Bounds(
                        DataType.INSTANT,
                        List.of(first.toInstant(utc), last.toInstant(utc)),
                        List.of(Instant.MIN, before.toInstant(utc), after.toInstant(utc), Instant.MAX)));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aTimeThatNotEveryDatabaseKeepsIsRefused(Bounds bounds) {
        assertThat(bounds.within())
                .allSatisfy(value -> assertThat(stored(bounds.type(), value)).isEqualTo(value));
        assertThat(bounds.beyond())
                .allSatisfy(value -> assertThatThrownBy(() -> stored(bounds.type(), value))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("`value`"));
        assertThatThrownBy(() -> stored(
                        new ListOf<>(bounds.type()), List.of(bounds.beyond().get(1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("but databases only keep -4712-01-01 to");
    }

    @Test
    void aSensitiveTimeIsNotShown() {
        var secret = Column.of("value", DataType.DATE).with(ColumnRole.SENSITIVE);

        assertThatThrownBy(() -> stored(secret, LocalDate.MAX))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("999999999");
    }

    @Test
    void aListWithNullInItIsRefused() {
        assertThatThrownBy(() -> stored(new ListOf<>(DataType.TEXT), Arrays.asList("a", null)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`value`: a list cannot have null in it");
    }
}
