package kumiko.r2dbc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How a database is used. A value: every method returns a new one.
 *
 * @param poolSize the most connections open at once
 * @param acquireTimeout how long a caller waits for a connection before it fails with a timeout
 * @param fetchSize how many rows are asked of the server at a time, so that a slow reader holds it back
 * @param planCacheSize how many shapes of queries have their SQL kept
 * @param zone where the parts of a moment, as its year or hour, are those of the local time
 * @param clock where timestamps come from
 */
public record DatabaseOptions(
        int poolSize, Duration acquireTimeout, int fetchSize, int planCacheSize, ZoneId zone, Clock clock) {

    /** Ten connections, ten seconds, 5,000 rows, 1,000 shapes, UTC and the system's clock. */
    public static final DatabaseOptions DEFAULT =
            new DatabaseOptions(10, Duration.ofSeconds(10), 5_000, 1_000, ZoneOffset.UTC, Clock.systemUTC());

    public DatabaseOptions {
        if (poolSize < 1 || fetchSize < 1 || planCacheSize < 1 || !acquireTimeout.isPositive()) {
            throw new IllegalArgumentException("the pool's size, the fetch size, the size of the plan cache and the "
                    + "acquire timeout are positive");
        }
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(clock, "clock");
    }

    public DatabaseOptions withPoolSize(int connections) {
        return new DatabaseOptions(connections, acquireTimeout, fetchSize, planCacheSize, zone, clock);
    }

    public DatabaseOptions withAcquireTimeout(Duration timeout) {
        return new DatabaseOptions(poolSize, timeout, fetchSize, planCacheSize, zone, clock);
    }

    public DatabaseOptions withFetchSize(int rows) {
        return new DatabaseOptions(poolSize, acquireTimeout, rows, planCacheSize, zone, clock);
    }

    public DatabaseOptions withPlanCacheSize(int shapes) {
        return new DatabaseOptions(poolSize, acquireTimeout, fetchSize, shapes, zone, clock);
    }

    public DatabaseOptions withZone(ZoneId newZone) {
        return new DatabaseOptions(poolSize, acquireTimeout, fetchSize, planCacheSize, newZone, clock);
    }

    public DatabaseOptions withClock(Clock newClock) {
        return new DatabaseOptions(poolSize, acquireTimeout, fetchSize, planCacheSize, zone, newClock);
    }
}
