package kumiko.r2dbc;

import io.r2dbc.spi.ConnectionFactories;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What the server itself says that its connections do. */
final class PostgresServerActivity {

    private static final String BUSY = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid() and backend_type = 'client backend'"
            + " and (state <> 'idle' or wait_event_type = 'Lock')";

    private PostgresServerActivity() {}

    /** Asks again until nothing runs and no transaction is open, or ten seconds have passed. */
    static void ceases(String url) {
        var busy = ask(url, BUSY)
                .repeatWhen(again -> again.delayElements(Duration.ofMillis(50)))
                .takeUntil(count -> count == 0)
                .take(Duration.ofSeconds(10));
        StepVerifier.create(busy.last()).expectNext(0L).expectComplete().verify(Duration.ofSeconds(20));
    }

    /** Asks again until some statement that begins so runs, or waits. */
    static void runs(String url, String sql) {
        var running = "select count(*) from pg_stat_activity where datname = current_database() and state = 'active'"
                + " and query ilike '" + sql + "%'";
        ask(url, running)
                .repeatWhen(again -> again.delayElements(Duration.ofMillis(20)))
                .takeUntil(count -> count > 0)
                .blockLast(Duration.ofSeconds(20));
    }

    private static Flux<Long> ask(String url, String sql) {
        return Flux.usingWhen(
                ConnectionFactories.get(url).create(),
                connection -> Flux.from(connection.createStatement(sql).execute())
                        .concatMap(result -> result.map((row, metadata) -> row.get(0, Long.class))),
                connection -> connection.close());
    }
}
