package kumiko.eager;

import java.util.concurrent.atomic.AtomicLong;
import kumiko.r2dbc.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2EagerTest implements DatabaseEagerContract {

    private static final AtomicLong KEYS = new AtomicLong();
    private static final String URL = "r2dbc:h2:mem:///eager_contract?options=DB_CLOSE_DELAY=-1";

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(URL);
        database.createTables(Clubs.MODEL, Players.MODEL, Games.MODEL, Goals.MODEL, Medals.MODEL, Tags.MODEL)
                .block(Rows.PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String urlOfNothing() {
        return "r2dbc:h2:mem:///eager_nothing?options=DB_CLOSE_DELAY=-1";
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public long next() {
        return KEYS.incrementAndGet();
    }
}
