package kumiko.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Random records. */
final class Samples {

    private static final List<String> DOCUMENTS = List.of(
            "{}",
            "[]",
            "1",
            "\"x\"",
            "false",
            "{ \"a\" : [1.50, 1e3, {\"b\":null}], \"ü\":\"\\u0041\\n\" }",
            " [ 1 ] ".strip());
    private static final List<String> NUMBERS =
            List.of("0", "-0.00", "1.10", "12345678901234567890.123456789", "1E+400", "1E-400", "0.1", "-7");
    private static final List<Double> DOUBLES = List.of(
            0.0,
            -0.0,
            0.1,
            1e300,
            -1e-300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    private Samples() {}

    static Arbitrary<EveryKind> everyKind() {
        return Arbitraries.randomValue(Samples::everyKind);
    }

    static Arbitrary<Author> authors() {
        return Arbitraries.randomValue(random -> author(random, 3));
    }

    static EveryKind everyKind(Random random) {
        return new EveryKind(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextBoolean(),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                random.nextBoolean() ? one(random, DOUBLES).floatValue() : Float.intBitsToFloat(random.nextInt()),
                random.nextBoolean() ? one(random, DOUBLES) : Double.longBitsToDouble(random.nextLong()),
                (char) ('\u0001' + random.nextInt(0xD7FF)),
                random.nextBoolean() ? null : random.nextLong(),
                text(random),
                new BigDecimal(one(random, NUMBERS)),
                new BigInteger(200, random).negate(),
                one(random, List.of(DayOfWeek.values())),
                one(random, List.of(DayOfWeek.values())),
                LocalDate.ofEpochDay(random.nextInt(-2_000_000, 200_000_000)),
                LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)),
                LocalDateTime.ofEpochSecond(
                        random.nextLong(-100_000_000_000L, 9_000_000_000_000L), 1_000, ZoneOffset.UTC),
                instant(random).atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-64_000, 64_000))),
                instant(random),
                bytes(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(text(random)),
                new Json(random.nextInt(5) == 0 ? "null" : one(random, DOCUMENTS)),
                random.nextBoolean() ? null : new Json(one(random, DOCUMENTS)),
                List.of(text(random), text(random)),
                random.nextBoolean() ? List.of() : List.of(DayOfWeek.FRIDAY),
                new int[] {random.nextInt(), 0},
                new EveryKind.Money(random.nextInt(1 << 30)),
                List.of(new EveryKind.Money(1), new EveryKind.Money(random.nextInt(9))));
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Instant instant(Random random) {
        return Instant.ofEpochSecond(
                random.nextLong(-100_000_000_000L, 9_000_000_000_000L), random.nextInt(1_000_000_000));
    }

    /** {@return text of any characters but the two kinds that no database keeps} */
    static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int point = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(1, 32);
                case 1 -> random.nextInt(32, 128);
                case 2 -> random.nextInt(128, 0xD800);
                default -> random.nextInt(0xE000, 0x110000);
            };
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Author author(Random random, int depth) {
        long id = random.nextLong(1, 1_000);
        Many<Article> articles =
                depth == 0 || random.nextInt(3) == 0 ? Many.unloaded() : Many.partial(articles(random, depth - 1));
        Many<Profile> profile = switch (random.nextInt(3)) {
            case 0 -> Many.unloaded();
            case 1 -> Many.complete(List.of());
            default -> Many.complete(List.of(new Profile(random.nextLong(9), text(random), One.of(id))));
        };
        return new Author(id, name(random), age(random), null, articles, profile, instant(random), random.nextInt());
    }

    private static String name(Random random) {
        var text = text(random);
        return text.substring(0, text.offsetByCodePoints(0, Math.min(5, text.codePointCount(0, text.length()))));
    }

    private static @Nullable Integer age(Random random) {
        return random.nextBoolean() ? null : random.nextInt();
    }

    private static List<Article> articles(Random random, int depth) {
        var articles = new ArrayList<Article>();
        for (int i = random.nextInt(3); i > 0; i--) {
            articles.add(new Article(
                    random.nextLong(),
                    text(random),
                    age(random),
                    reference(random, depth),
                    random.nextBoolean() ? One.none() : reference(random, depth),
                    seat(random),
                    random.nextBoolean() ? Many.unloaded() : Many.partial(List.of(new Label(text(random))))));
        }
        return articles;
    }

    private static One<Long, Author> reference(Random random, int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return One.of(random.nextLong());
        }
        var author = author(random, depth - 1);
        return One.loaded(author.id(), author);
    }

    private static One<Seat.Key, Seat> seat(Random random) {
        var seat = new Seat(text(random), random.nextInt(), random.nextBoolean());
        var key = new Seat.Key(seat.deskRow(), seat.number());
        return switch (random.nextInt(3)) {
            case 0 -> One.none();
            case 1 -> One.of(key);
            default -> One.loaded(key, seat);
        };
    }
}
