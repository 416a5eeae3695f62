package kumiko.postgres;

import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresNativeEnumTest implements NativeEnumContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(PostgresServer.newDatabase());
        database.createTables(Guests.MODEL)
                .then(database.validate(Guests.MODEL))
                .block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Repo<Guest> repo() {
        return Repo.of(Guests.MODEL, database);
    }
}
