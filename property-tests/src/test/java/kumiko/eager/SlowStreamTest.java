package kumiko.eager;

import java.time.Duration;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A stream that is taken for longer than a statement may last. */
class SlowStreamTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration STATEMENT = Duration.ofMillis(500);
    private static final int PORTION = 100;
    private static final int ROWS = 40 * PORTION;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(
                PostgresServer.newDatabase(),
                DatabaseOptions.DEFAULT
                        .withFetchSize(PORTION)
                        .withWindowSize(PORTION)
                        .withStatementTimeout(STATEMENT));
        database.createTables(Trunks.MODEL, Twigs.MODEL).block(PATIENCE);
        Trunks.repo(database)
                .insertAll(Flux.range(0, ROWS).map(i -> new Trunk(i, "trunk", Many.unloaded())))
                .block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void rowsAloneAreOneStatementUntilTheLastIsTaken() {
        StepVerifier.create(slowly(Trunks.sort("id")))
                .expectError(DatabaseException.Timeout.class)
                .verify(PATIENCE);
    }

    @Test
    void eachWindowIsAStatementOfItsOwn() {
        StepVerifier.create(slowly(Trunks.sort("id").with("twigs")))
                .expectNext((long) ROWS)
                .expectComplete()
                .verify(PATIENCE);
    }

    /** Takes twice the time of a statement. */
    private static Mono<Long> slowly(Query<Trunk> query) {
        var pause = STATEMENT.multipliedBy(2).dividedBy(ROWS / PORTION);
        return Trunks.repo(database)
                .run(query)
                .limitRate(PORTION)
                .concatMap(
                        trunk -> trunk.id() % PORTION == 0 ? Mono.delay(pause).thenReturn(trunk) : Mono.just(trunk), 1)
                .count();
    }
}
