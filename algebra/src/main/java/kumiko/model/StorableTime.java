package kumiko.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The dates and moments that every database keeps: PostgreSQL has the fewest, and takes some others for infinity. */
public final class StorableTime {

    private static final LocalDate FIRST = LocalDate.of(-4712, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(5_874_897, 12, 31);
    private static final LocalDate LAST_OF_MOMENTS = LocalDate.of(294_276, 12, 31);

    private static final LocalDateTime FIRST_MOMENT = FIRST.atStartOfDay();
    private static final LocalDateTime END_OF_MOMENTS =
            LAST_OF_MOMENTS.plusDays(1).atStartOfDay();

    private StorableTime() {}

    /**
     * {@return a stored value that is before or after the same storable ones as this} It is the value itself if that is
     * storable or no date and no moment, else the last or the first that Java has. A moment has an offset then.
     */
    public static Object orEndless(Object stored) {
        return switch (stored) {
            case LocalDate date when bounds(date).isPresent() -> date.isAfter(FIRST) ? LocalDate.MAX : LocalDate.MIN;
            case LocalDateTime local
            when bounds(local).isPresent() -> local.isAfter(FIRST_MOMENT) ? LocalDateTime.MAX : LocalDateTime.MIN;
            case OffsetDateTime moment -> orEndless(moment.toInstant());
            case Instant moment
            when bounds(moment).isPresent() -> moment.isAfter(Instant.EPOCH) ? OffsetDateTime.MAX : OffsetDateTime.MIN;
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            default -> stored;
        };
    }

    /** {@return between which days a stored value would have to be, empty if it is or is no date and no moment} */
    static Optional<String> bounds(Object stored) {
        return switch (stored) {
            case LocalDate date
            when date.isBefore(FIRST) || date.isAfter(LAST_DATE) -> Optional.of(FIRST + " to " + LAST_DATE);
            case LocalDateTime local when isBeyond(local.toInstant(ZoneOffset.UTC)) -> ofMoments();
            case OffsetDateTime moment when isBeyond(moment.toInstant()) -> ofMoments();
            case Instant moment when isBeyond(moment) -> ofMoments();
            default -> Optional.empty();
        };
    }

    private static boolean isBeyond(Instant moment) {
        return moment.isBefore(FIRST_MOMENT.toInstant(ZoneOffset.UTC))
                || !moment.isBefore(END_OF_MOMENTS.toInstant(ZoneOffset.UTC));
    }

    private static Optional<String> ofMoments() {
        return Optional.of(FIRST + " to " + LAST_OF_MOMENTS);
    }

    /** {@return the same moment in UTC, or the nearest that Java has there} */
    static OffsetDateTime utc(OffsetDateTime moment) {
        var instant = moment.toInstant();
        var last = LocalDateTime.MAX.toInstant(ZoneOffset.UTC);
        var first = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);
        return (instant.isAfter(last) ? last : instant.isBefore(first) ? first : instant).atOffset(ZoneOffset.UTC);
    }
}
