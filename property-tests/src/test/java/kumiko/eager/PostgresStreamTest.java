package kumiko.eager;

import java.time.Duration;
import kumiko.algebra.Eager.Strategy;
import kumiko.r2dbc.Database;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStreamTest implements StreamContract {

    private static final String URL = PostgresServer.newDatabase();
    private static final Probe PROBE = new Probe(URL, Duration.ZERO);

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(PROBE, OPTIONS);
        StreamContract.fill(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Probe probe() {
        return PROBE;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void nothingIsLeft() {
        PostgresServer.requireIdle(URL);
    }

    /** The first window is read twice: whether there is a second one is known only then. */
    @Override
    public long readFor(Strategy strategy, int windows) {
        return strategy == Strategy.JOINED
                ? (windows + 2L) * WINDOW * TWIGS
                : WINDOW + 1 + (windows + 2L) * WINDOW + (windows + 1L) * WINDOW * TWIGS;
    }
}
