package kumiko.r2dbc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import kumiko.plan.TextSearch;
import kumiko.plan.TimeSource;
import org.immutables.value.Value;

/**
 * How a database is used. A value: every {@code with…} method returns a new one.
 *
 * {@snippet :
 * var options = DatabaseOptions.DEFAULT.withPoolSize(20).withStatementTimeout(Duration.ofSeconds(5));
 * var database = Database.connect(url, options);
 * }
 *
 * @param poolSize the most connections open at once
 * @param acquireTimeout how long a caller waits for a connection before it fails with a timeout
 * @param idleTimeout how long a connection stays open without being used
 * @param connectionLifetime how old a connection grows before it is replaced
 * @param statementTimeout how long a statement may last on the server before it fails with a timeout; zero for no limit. On
 *     PostgreSQL one whose rows are streamed lasts until the last is taken, however slowly that is; rows with relations that
 *     are read in windows take a statement for each
 * @param fetchSize how many rows are asked of the server at a time, so that a slow reader holds it back
 * @param windowSize how many rows of a query have what they load fetched together, and are in memory with it at a time
 * @param pageSize how many rows a page has unless the caller says
 * @param maxPageSize how many rows a caller may ask for in a page
 * @param planCacheSize how many shapes of queries have their SQL kept
 * @param zone where the parts of a moment, as its year or hour, are those of the local time
 * @param clock where timestamps come from, unless the database's own clock gives them
 * @param timeSource whose clock it is that gives timestamps
 * @param cursorKey what cursors of pages are signed with; without it, a random key of each {@link Database}, which no other
 *     understands: not that of another program, nor that of the next start
 * @param search how the words of a search are found
 */
@Value.Builder
public record DatabaseOptions(
        int poolSize,
        Duration acquireTimeout,
        Duration idleTimeout,
        Duration connectionLifetime,
        Duration statementTimeout,
        int fetchSize,
        int windowSize,
        int pageSize,
        int maxPageSize,
        int planCacheSize,
        ZoneId zone,
        Clock clock,
        TimeSource timeSource,
        Optional<CursorKey> cursorKey,
        TextSearch search)
        implements WithDatabaseOptions {

    /**
     * Ten connections, each waited for at most 10 seconds, closed after 10 minutes without use and replaced after 30;
     * statements of at most 60 seconds; 5,000 rows at a time, 1,000 with what they load; pages of 20 and at most 1,000 rows; 1,000 shapes; UTC and
     * the system's clock.
     */
    public static final DatabaseOptions DEFAULT = new DatabaseOptionsBuilder()
            .poolSize(10)
            .acquireTimeout(Duration.ofSeconds(10))
            .idleTimeout(Duration.ofMinutes(10))
            .connectionLifetime(Duration.ofMinutes(30))
            .statementTimeout(Duration.ofSeconds(60))
            .fetchSize(5_000)
            .windowSize(1_000)
            .pageSize(20)
            .maxPageSize(1_000)
            .planCacheSize(1_000)
            .zone(ZoneOffset.UTC)
            .clock(Clock.systemUTC())
            .timeSource(TimeSource.CLOCK)
            .search(TextSearch.CONTAINS)
            .build();

    public DatabaseOptions {
        requirePositive("poolSize", poolSize);
        requirePositive("fetchSize", fetchSize);
        requirePositive("windowSize", windowSize);
        requirePositive("pageSize", pageSize);
        requirePositive("planCacheSize", planCacheSize);
        requirePositive("acquireTimeout", acquireTimeout.toMillis());
        requirePositive("idleTimeout", idleTimeout.toMillis());
        requirePositive("connectionLifetime", connectionLifetime.toMillis());
        if (statementTimeout.isNegative() || statementTimeout.isPositive() && statementTimeout.toMillis() == 0) {
            throw new IllegalArgumentException("`statementTimeout` is " + statementTimeout
                    + ", but has to be zero, for no limit, or at least a millisecond");
        }
        if (maxPageSize < pageSize) {
            throw new IllegalArgumentException(
                    "`maxPageSize` is " + maxPageSize + ", which is less than `pageSize`, " + pageSize);
        }
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(timeSource, "timeSource");
        Objects.requireNonNull(cursorKey, "cursorKey");
        Objects.requireNonNull(search, "search");
    }

    private static void requirePositive(String option, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("`" + option + "` is " + value + ", but has to be at least 1");
        }
    }
}
