package kumiko.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The moment of a write, which all rows that are written together share.
 *
 * @param now the moment
 * @param zone in which a date and time without an offset is the local one
 */
public record WriteTime(Instant now, ZoneId zone) {

    public WriteTime {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
    }

    /** {@return the moment in the stored form of a type, to the microsecond} */
    public Object as(DataType<?> stored) {
        if (stored.equals(DataType.INSTANT)) {
            return DataType.INSTANT.encode(now);
        }
        var local = now.atZone(zone);
        if (stored.equals(DataType.OFFSET_DATE_TIME)) {
            return DataType.OFFSET_DATE_TIME.encode(local.toOffsetDateTime());
        }
        if (stored.equals(DataType.DATE_TIME)) {
            return DataType.DATE_TIME.encode(local.toLocalDateTime());
        }
        throw new IllegalArgumentException(stored + " does not hold the moment of a write");
    }

    /** {@return whether a type holds the moment of a write} */
    public static boolean fits(DataType<?> stored) {
        return stored.equals(DataType.INSTANT)
                || stored.equals(DataType.OFFSET_DATE_TIME)
                || stored.equals(DataType.DATE_TIME);
    }
}
