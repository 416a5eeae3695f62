package kumiko.eager;

import java.util.concurrent.atomic.AtomicLong;
import kumiko.r2dbc.Database;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresEagerTest implements DatabaseEagerContract {

    private static final AtomicLong KEYS = new AtomicLong();
    private static final String URL = PostgresServer.newDatabase();

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
        return PostgresServer.newDatabase();
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
