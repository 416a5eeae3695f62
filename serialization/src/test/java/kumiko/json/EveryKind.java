package kumiko.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kumiko.model.Converter;
import kumiko.model.Json;
import kumiko.model.Model;
import kumiko.records.Convert;
import kumiko.records.Id;
import kumiko.records.NativeEnum;
import kumiko.records.RecordModel;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A column of every kind. */
@Table("every_kind")
record EveryKind(
        @Id UUID id,
        boolean flag,
        byte tiny,
        short small,
        int whole,
        long large,
        float single,
        double real,
        char letter,
        @Nullable Long boxed,
        String text,
        BigDecimal decimal,
        BigInteger huge,
        DayOfWeek day,
        @NativeEnum("day_of_week") DayOfWeek nativeDay,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        OffsetDateTime moment,
        Instant instant,
        byte[] bytes,
        Optional<String> maybe,
        Json json,
        @Nullable Json maybeJson,
        List<String> words,
        List<DayOfWeek> days,
        int[] numbers,
        @Convert(MoneyInCents.class) Money price,
        @Convert(MoneyInCents.class) List<Money> instalments) {

    static final Model<EveryKind> MODEL = RecordModel.of(EveryKind.class);

    record Money(long cents) {
        Money {
            if (cents < 0) {
                throw new IllegalArgumentException("no debts");
            }
        }
    }

    static final class MoneyInCents implements Converter<Money, Long> {
        @Override
        public Long write(Money value) {
            return value.cents();
        }

        @Override
        public Money read(Long stored) {
            return new Money(stored);
        }
    }
}
