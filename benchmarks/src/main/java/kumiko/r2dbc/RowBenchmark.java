package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

/** From a row of eight columns to a record; the driver is a stub that decodes bytes, and does nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowBenchmark {

    private final RowReader<Reading> reader =
            new RowReader<>(Readings.MODEL, new DriverValues(SqlDialect.POSTGRES, false));
    private Row row = new StubRow();

    @Benchmark
    public Reading kumiko() {
        return reader.read(row);
    }

    @Benchmark
    public Reading handWritten() {
        return new Reading(
                Objects.requireNonNull(row.get(0, Long.class)),
                Objects.requireNonNull(row.get(1, String.class)),
                Objects.requireNonNull(row.get(2, Integer.class)),
                Objects.requireNonNull(row.get(3, Boolean.class)),
                Objects.requireNonNull(row.get(4, Double.class)),
                Objects.requireNonNull(row.get(5, LocalDate.class)),
                Objects.requireNonNull(row.get(6, UUID.class)),
                row.get(7, String.class));
    }

    /** A row of the binary protocol: as in a driver, each column has the codec of its type. */
    private static final class StubRow implements Row {

        private final List<Function<ByteBuffer, @Nullable Object>> codecs = List.of(
                bytes -> bytes.getLong(0),
                bytes -> new String(bytes.array(), 8, 8, StandardCharsets.UTF_8),
                bytes -> bytes.getInt(16),
                bytes -> bytes.getInt(20) == 1,
                bytes -> bytes.getDouble(24),
                bytes -> LocalDate.ofEpochDay(10_957 + bytes.getInt(32)),
                bytes -> new UUID(bytes.getLong(36), bytes.getLong(44)),
                bytes -> null);
        private final ByteBuffer bytes = ByteBuffer.allocate(52)
                .putLong(1)
                .put("northern".getBytes(StandardCharsets.UTF_8))
                .putInt(7)
                .putInt(1)
                .putDouble(1.5)
                .putInt(8825)
                .putLong(3)
                .putLong(4);

        @Override
        public @Nullable Object get(int index) {
            return codecs.get(index).apply(bytes);
        }

        @Override
        public <T> @Nullable T get(int index, Class<T> type) {
            return type.cast(get(index));
        }

        @Override
        public <T> T get(String name, Class<T> type) {
            throw new UnsupportedOperationException("read by position");
        }

        @Override
        public RowMetadata getMetadata() {
            throw new UnsupportedOperationException("read by position");
        }
    }
}
