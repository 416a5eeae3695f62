package kumiko.records;

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
import org.jspecify.annotations.Nullable;

@Table("every_type")
record EveryType(
        @Id UUID id,
        boolean flag,
        byte tiny,
        short small,
        int whole,
        long large,
        float single,
        double real,
        char letter,
        @Nullable Boolean boxedFlag,
        @Nullable Byte boxedTiny,
        @Nullable Short boxedSmall,
        @Nullable Integer boxedWhole,
        @Nullable Long boxedLarge,
        @Nullable Float boxedSingle,
        @Nullable Double boxedReal,
        @Nullable Character boxedLetter,
        @Length(20) String text,
        @Column(precision = 12, scale = 2) BigDecimal decimal,
        BigInteger huge,
        DayOfWeek day,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        OffsetDateTime moment,
        Instant instant,
        byte[] bytes,
        Optional<String> maybe,
        Optional<List<Integer>> maybeMany,
        Json json,
        List<String> words,
        List<DayOfWeek> days,
        int[] numbers,
        String[] names,
        @Convert(MoneyInCents.class) Money price,
        @Convert(MoneyInCents.class) Optional<Money> discount,
        @Convert(MoneyInCents.class) List<Money> instalments) {

    record Money(long cents) {}

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
