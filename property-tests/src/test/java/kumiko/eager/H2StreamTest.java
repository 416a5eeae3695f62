package kumiko.eager;

import java.time.Duration;
import kumiko.algebra.Eager.Strategy;
import kumiko.jooq.Sql;
import kumiko.r2dbc.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import reactor.core.publisher.Mono;

class H2StreamTest implements StreamContract {

    private static final Probe PROBE = new Probe("r2dbc:h2:mem:///streams?options=DB_CLOSE_DELAY=-1", Duration.ZERO);

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

    /** A table that somebody still reads in a transaction cannot be changed. */
    @Override
    public void nothingIsLeft() {
        database.execute(Sql.of("alter table \"trunks\" add column \"more\" integer"))
                .then(Mono.defer(() -> database.execute(Sql.of("alter table \"trunks\" drop column \"more\""))))
                .block(PATIENCE);
    }

    /** H2 has all rows of a result in memory, and gives them at once where they are followed up. */
    @Override
    public long readFor(Strategy strategy, int windows) {
        return strategy == Strategy.JOINED ? (windows + 2L) * WINDOW * TWIGS : ROWS + (windows + 1L) * WINDOW * TWIGS;
    }
}
