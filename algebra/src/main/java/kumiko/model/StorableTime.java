package kumiko.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The dates and moments that every database keeps: PostgreSQL has the fewest, and takes some others for infinity. */
final class StorableTime {

    private static final LocalDate FIRST = LocalDate.of(-4712, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(5_874_897, 12, 31);
    private static final LocalDate LAST_OF_MOMENTS = LocalDate.of(294_276, 12, 31);

    private static final Instant FIRST_MOMENT = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END_OF_MOMENTS =
            LAST_OF_MOMENTS.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private StorableTime() {}

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
        return moment.isBefore(FIRST_MOMENT) || !moment.isBefore(END_OF_MOMENTS);
    }

    private static Optional<String> ofMoments() {
        return Optional.of(FIRST + " to " + LAST_OF_MOMENTS);
    }
}
