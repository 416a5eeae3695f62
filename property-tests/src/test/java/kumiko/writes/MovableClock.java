package kumiko.writes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** A clock that stands still until it is moved, the same for all who write. */
final class MovableClock extends Clock {

    static final Instant START = Instant.parse("2020-03-29T00:30:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Instant now = START;

    void reset() {
        now = START;
    }

    void advance() {
        now = now.plus(Duration.ofMinutes(20));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return InstantSource.fixed(now).withZone(zone);
    }
}
