package kumiko.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Few values of each type, so that random rows and random questions meet; the awkward ones are among them. */
final class Values {

    private Values() {}

    static Arbitrary<String> texts() {
        return Arbitraries.of(
                "", "a", "A", "ab", "AB", "b", "%", "_", "\\", "a%b", "a_b", "a\\b", "O'Neil", "\"q\"", "é", "É", "ß",
                "İ", "i", "Σας", "σας", "😀", "a😀b", "日本", " x ", "x", "a\nb", "--", "$1", "?", "{0}", ":x", "null");
    }

    static Arbitrary<Integer> integers() {
        return Arbitraries.of(-1, 0, 1, 2, 5, 17, 18, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.of("0", "0.00", "1.5", "1.50", "-3.25", "10", "99999.99")
                .map(BigDecimal::new);
    }

    static Arbitrary<Double> doubles() {
        return Arbitraries.of(0.0, -0.0, 1.5, -2.25, 1e10, Double.MAX_VALUE, Double.MIN_VALUE);
    }

    static Arbitrary<Boolean> truths() {
        return Arbitraries.of(true, false);
    }

    static Arbitrary<LocalDate> dates() {
        return Arbitraries.of("1969-12-31", "1970-01-01", "2000-02-29", "2020-12-31", "2021-01-01", "2021-01-03")
                .map(LocalDate::parse);
    }

    static Arbitrary<LocalDateTime> dateTimes() {
        return Arbitraries.of(
                        "1969-12-31T23:59:59.999999",
                        "1970-01-01T00:00:00",
                        "2020-02-29T12:30:45",
                        "2020-12-31T23:59:59.999999",
                        "2021-01-01T00:00:00",
                        "2021-03-28T01:30:00")
                .map(LocalDateTime::parse);
    }

    static Arbitrary<Instant> moments() {
        return Arbitraries.of(
                        "1969-12-31T23:59:59.999999Z",
                        "1970-01-01T00:00:00Z",
                        "2020-03-29T00:59:59Z",
                        "2020-03-29T01:00:00Z",
                        "2020-10-25T00:30:00Z",
                        "2020-10-25T01:30:00Z",
                        "2020-12-31T23:30:00Z",
                        "2021-01-01T00:00:00Z")
                .map(Instant::parse);
    }

    static Arbitrary<Long> ids() {
        return Arbitraries.longs().between(1, 12);
    }
}
