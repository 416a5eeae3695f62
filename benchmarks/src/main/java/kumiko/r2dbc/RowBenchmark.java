package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import kumiko.jooq.SqlDialect;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a row of eight columns to a record, beside what one would write by hand. A {@link DecodedRow} costs what it costs
 * a program; from a {@link ReadyRow} comes what of that is not the driver's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowBenchmark {

    static final Reading READING = new Reading(
            4_711_000_000L,
            "northern",
            1_781,
            true,
            1.5,
            Instant.parse("2024-02-29T08:00:00.250Z"),
            LocalDate.of(2024, 2, 29),
            null);

    private final RowReader<Reading> reader =
            new RowReader<>(Readings.MODEL, new DriverValues(SqlDialect.POSTGRES, true));
    private final RowReader<Reading> readerOfReady =
            new RowReader<>(Readings.MODEL, new DriverValues(SqlDialect.POSTGRES, false));
    private Row decoded = new DecodedRow(READING);
    private Row ready = new ReadyRow(READING);

    @Benchmark
    public Reading kumiko() {
        return reader.read(decoded);
    }

    @Benchmark
    public Reading handWritten() {
        return byHand(decoded);
    }

    @Benchmark
    public Reading kumikoFromReady() {
        return readerOfReady.read(ready);
    }

    @Benchmark
    public Reading handWrittenFromReady() {
        return byHand(ready);
    }

    private static Reading byHand(Row row) {
        return new Reading(
                present(row.get(0, Long.class)),
                present(row.get(1, String.class)),
                present(row.get(2, Integer.class)),
                present(row.get(3, Boolean.class)),
                present(row.get(4, Double.class)),
                present(row.get(5, Instant.class)),
                present(row.get(6, LocalDate.class)),
                row.get(7, String.class));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
