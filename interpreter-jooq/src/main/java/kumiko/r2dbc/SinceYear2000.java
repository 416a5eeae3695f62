package kumiko.r2dbc;

import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.message.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL counts time in binary: from the start of the year 2000.
 *
 * <p>The driver's own codecs fail for a date and time before that year which has a fraction of a second, and take dates
 * before 1582 for Julian ones. They cannot be overruled for their own classes, so this one is asked for by name.
 *
 * <p>Infinity is the last date, and the last date and time, that Java has; minus infinity the first.
 *
 * @param units days of a date, microseconds of anything finer; of infinity, the greatest number, and of minus infinity the least
 */
record SinceYear2000(long units) {

    private static final int DATE = 1082;
    private static final int TIMESTAMP = 1114;
    private static final int TIMESTAMP_WITH_TIME_ZONE = 1184;
    private static final int DATES = 1182;
    private static final int TIMESTAMPS = 1115;
    private static final int TIMESTAMPS_WITH_TIME_ZONE = 1185;

    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND =
            LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final int MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    LocalDate date() {
        if (isEndless()) {
            return units > 0 ? LocalDate.MAX : LocalDate.MIN;
        }
        return LocalDate.ofEpochDay(EPOCH_DAY + units);
    }

    LocalDateTime dateTime() {
        if (isEndless()) {
            return units > 0 ? LocalDateTime.MAX : LocalDateTime.MIN;
        }
        return LocalDateTime.ofEpochSecond(second(), nano(), ZoneOffset.UTC);
    }

    /** {@return the moment, which also has an offset's date and time} */
    Instant moment() {
        return dateTime().toInstant(ZoneOffset.UTC);
    }

    private long second() {
        return EPOCH_SECOND + Math.floorDiv(units, MICROS);
    }

    private int nano() {
        return Math.floorMod(units, MICROS) * NANOS_OF_MICRO;
    }

    private boolean isEndless() {
        return units == Long.MAX_VALUE || units == Long.MIN_VALUE;
    }

    private static SinceYear2000 read(ByteBuf buffer, boolean date) {
        return new SinceYear2000(date ? days(buffer.readInt()) : buffer.readLong());
    }

    private static long days(int count) {
        return switch (count) {
            case Integer.MAX_VALUE -> Long.MAX_VALUE;
            case Integer.MIN_VALUE -> Long.MIN_VALUE;
            default -> count;
        };
    }

    /** Reads the binary form of dates and moments. */
    static final class Reading extends ReadOnlyCodec<SinceYear2000> {

        @Override
        public boolean canDecode(int dataType, Format format, Class<?> type) {
            return type == SinceYear2000.class
                    && format == Format.FORMAT_BINARY
                    && (dataType == DATE || dataType == TIMESTAMP || dataType == TIMESTAMP_WITH_TIME_ZONE);
        }

        @Override
        public @Nullable SinceYear2000 decode(
                @Nullable ByteBuf buffer, int dataType, Format format, Class<? extends SinceYear2000> type) {
            return buffer == null ? null : read(buffer, dataType == DATE);
        }
    }

    /** Reads the binary form of arrays of them, which have one dimension. */
    static final class ReadingArrays extends ReadOnlyCodec<SinceYear2000[]> {

        @Override
        public boolean canDecode(int dataType, Format format, Class<?> type) {
            return type == SinceYear2000[].class
                    && format == Format.FORMAT_BINARY
                    && (dataType == DATES || dataType == TIMESTAMPS || dataType == TIMESTAMPS_WITH_TIME_ZONE);
        }

        @Override
        public SinceYear2000 @Nullable [] decode(
                @Nullable ByteBuf buffer, int dataType, Format format, Class<? extends SinceYear2000[]> type) {
            if (buffer == null) {
                return null;
            }
            int dimensions = buffer.readInt();
            buffer.skipBytes(2 * Integer.BYTES); // whether there are nulls, and the type of the elements
            if (dimensions == 0) {
                return new SinceYear2000[0];
            }
            var elements = new SinceYear2000[buffer.readInt()];
            buffer.skipBytes(Integer.BYTES); // the first index
            for (int i = 0; i < elements.length; i++) {
                if (buffer.readInt() < 0) { // the length of the element
                    throw DriverValues.nullInList();
                }
                elements[i] = read(buffer, dataType == DATES);
            }
            return elements;
        }
    }
}
