package kumiko.pages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kumiko.agreement.Mood;
import kumiko.model.Many;
import kumiko.model.One;

/** Rows with the ends and the oddities of each type; the odd ones have no values. */
final class SampleRows {

    static final List<Sample> ALL = all();

    static final List<Pair> PAIRS =
            IntStream.range(0, 12).mapToObj(i -> new Pair(i / 3, i % 3, i % 2)).toList();

    private SampleRows() {}

    private static List<Sample> all() {
        var rows = new ArrayList<Sample>();
        rows.add(Sample.empty(1));
        rows.add(row(2, "", false, 0, 0L, 0f, 0.0, "0", "a", "00000000-0000-0000-0000-000000000000", 0, Mood.CALM, 1));
        rows.add(row(
                3,
                "a\u0001b",
                true,
                1,
                1L,
                1.5f,
                0.1,
                "0.1",
                "ä",
                "7fffffff-ffff-ffff-ffff-ffffffffffff",
                1,
                Mood.SAD,
                2));
        rows.add(row(
                4,
                "Ünïcödé 日本 😀",
                true,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                Float.MAX_VALUE,
                Double.MAX_VALUE,
                "12345678901234567890.0123456789",
                "日",
                "80000000-0000-0000-8000-000000000000",
                999_999_000,
                Mood.CALM,
                2));
        rows.add(row(
                5,
                "it's \"100%\" \\ _",
                false,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                -Float.MIN_VALUE,
                -Double.MIN_VALUE,
                "-0.0000000001",
                "z",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                -1_000,
                Mood.SAD,
                1));
        rows.add(row(
                6,
                "two words",
                true,
                7,
                9_007_199_254_740_993L,
                0.1f,
                1e-300,
                "0.1000000001",
                "Z",
                "12345678-9abc-4def-8123-456789abcdef",
                123_456_000,
                Mood.SAD,
                6));
        rows.add(row(
                7,
                "two words",
                true,
                7,
                9_007_199_254_740_993L,
                Float.POSITIVE_INFINITY,
                Double.NaN,
                "0.1",
                "Z",
                "12345678-9abc-4def-8123-456789abcdef",
                123_456_000,
                Mood.SAD,
                6));
        rows.add(row(
                8,
                "Words, two",
                false,
                8,
                9_007_199_254_740_992L,
                Float.NaN,
                Double.NEGATIVE_INFINITY,
                "0.1",
                "Y",
                "12345678-9abc-4def-8123-456789abcdee",
                123_457_000,
                Mood.CALM,
                6));
        rows.add(Sample.empty(9));
        return rows;
    }

    private static Sample row(
            long id,
            String text,
            boolean truth,
            int number,
            long big,
            float single,
            double twice,
            String decimal,
            String letter,
            String uuid,
            int nanos,
            Mood mood,
            long parent) {
        var moment = Instant.EPOCH.plusNanos(nanos).plusSeconds(id % 2 * 1_000_000_000L);
        var local = LocalDateTime.ofInstant(moment, java.time.ZoneOffset.UTC);
        return new Sample(
                id,
                text,
                "secret " + id,
                truth,
                (byte) number,
                (short) number,
                number,
                big,
                single,
                twice,
                new BigDecimal(decimal),
                BigInteger.valueOf(big).pow(3),
                letter.charAt(0),
                UUID.fromString(uuid),
                LocalDate.of(2000, 1, 1).plusDays(number % 10_000),
                LocalTime.MIDNIGHT.plusNanos(Math.abs(nanos)),
                local,
                OffsetDateTime.ofInstant(moment, java.time.ZoneOffset.ofHours(2)),
                moment,
                mood,
                null,
                One.of(parent),
                Many.unloaded());
    }
}
