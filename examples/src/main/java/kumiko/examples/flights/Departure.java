package kumiko.examples.flights;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A flight among those that start at the same place.
 *
 * @param departedAt by the clocks there
 * @param sinceTheLast how long after the one before, null for the first
 */
record Departure(
        LocalDateTime departedAt, int delay, @Nullable Duration sinceTheLast) {

    static Departure of(LocalDateTime departedAt, int delay, @Nullable LocalDateTime last) {
        return new Departure(departedAt, delay, last == null ? null : Duration.between(last, departedAt));
    }
}
