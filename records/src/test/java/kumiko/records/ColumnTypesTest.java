package kumiko.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.records.EveryType.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnTypesTest {

    private static final EveryType FULL = row(true, Optional.of("yes"), Optional.of(List.of(1, 2)), new Money(5));
    private static final EveryType SPARSE = row(false, Optional.empty(), Optional.empty(), null);

    @Test
    void aRecordOfEveryTypeIsItselfAgainAfterBeingTakenApart() {
        assertRoundTrip(FULL);
    }

    @Test
    void nullsAndEmptyOptionalsSurviveBeingTakenApart() {
        assertRoundTrip(SPARSE);
    }

    @Test
    void everyValueIsOfTheTypeOfItsColumnAndCanBeStored() {
        var model = RecordModel.of(EveryType.class);
        var values = model.values(FULL);
        for (int i = 0; i < values.length; i++) {
            var column = model.columns().get(i);
            assertThat(values[i]).as(column.name()).isInstanceOf(column.type().javaType());
            assertThat(restored(column.type(), values[i])).as(column.name()).isEqualTo(values[i]);
        }
    }

    @Test
    void aValueReadAloneIsTheOneReadWithTheOthers() {
        var model = RecordModel.of(EveryType.class);
        var values = model.values(FULL);
        for (int i = 0; i < values.length; i++) {
            assertThat(model.value(FULL, model.columns().get(i))).isEqualTo(values[i]);
        }
    }

    @Test
    void onlyNullableComponentsAndOptionalsAreNullable() {
        var nullable = RecordModel.of(EveryType.class).columns().stream()
                .filter(column -> column.nullable())
                .map(column -> column.name())
                .toList();
        assertThat(nullable)
                .containsExactly(
                        "boxed_flag",
                        "boxed_tiny",
                        "boxed_small",
                        "boxed_whole",
                        "boxed_large",
                        "boxed_single",
                        "boxed_real",
                        "boxed_letter",
                        "maybe",
                        "maybe_many",
                        "discount");
    }

    @Test
    void sizesAreThoseOfTheAnnotations() {
        var model = RecordModel.of(EveryType.class);
        assertThat(model.requireColumn("text").size()).isEqualTo(ColumnSize.length(20));
        assertThat(model.requireColumn("decimal").size()).isEqualTo(ColumnSize.decimal(12, 2));
        assertThat(model.requireColumn("day").size()).isEqualTo(ColumnSize.DEFAULT);
    }

    @Test
    void aConverterDecidesWhatIsStored() {
        var model = RecordModel.of(EveryType.class);
        assertThat(model.requireColumn("price").type().stored()).isEqualTo(DataType.LONG);
        assertThat(model.requireColumn("discount").type())
                .isEqualTo(model.requireColumn("price").type());
        assertThat(model.requireColumn("instalments").type().stored()).isEqualTo(new DataType.ListOf<>(DataType.LONG));
    }

    private static <T> T restored(DataType<T> type, @Nullable Object value) {
        return type.decode(type.encode(type.javaType().cast(value)));
    }

    private static void assertRoundTrip(EveryType row) {
        var model = RecordModel.of(EveryType.class);
        var copy = model.create(model.values(row));
        assertThat(components(copy)).usingRecursiveComparison().isEqualTo(components(row));
        assertThat(copy).usingRecursiveComparison().isEqualTo(row);
    }

    private static List<@Nullable Object> components(EveryType row) {
        return new ArrayList<>(Arrays.stream(EveryType.class.getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(row);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList());
    }

    private static EveryType row(
            boolean present, Optional<String> maybe, Optional<List<Integer>> maybeMany, @Nullable Money discount) {
        return new EveryType(
                new UUID(1, 2),
                true,
                (byte) 1,
                (short) 2,
                3,
                4L,
                5.5f,
                6.5,
                'x',
                present ? true : null,
                present ? (byte) 1 : null,
                present ? (short) 2 : null,
                present ? 3 : null,
                present ? 4L : null,
                present ? 5.5f : null,
                present ? 6.5 : null,
                present ? 'y' : null,
                "text",
                new BigDecimal("12.34"),
                BigInteger.TEN.pow(30),
                DayOfWeek.MONDAY,
                LocalDate.of(2024, 2, 29),
                LocalTime.of(13, 45),
                LocalDateTime.of(2024, 2, 29, 13, 45),
                OffsetDateTime.of(2024, 2, 29, 13, 45, 0, 0, ZoneOffset.UTC),
                Instant.parse("2024-02-29T13:45:00Z"),
                new byte[] {1, 2, 3},
                maybe,
                maybeMany,
                new Json("{\"a\":1}"),
                List.of("a", "b"),
                List.of(DayOfWeek.FRIDAY),
                new int[] {1, 2},
                new String[] {"c"},
                new Money(100),
                Optional.ofNullable(discount),
                List.of(new Money(1), new Money(2)));
    }
}
