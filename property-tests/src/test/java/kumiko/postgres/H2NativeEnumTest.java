package kumiko.postgres;

import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2NativeEnumTest implements NativeEnumContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect("r2dbc:h2:mem:///moods");
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
