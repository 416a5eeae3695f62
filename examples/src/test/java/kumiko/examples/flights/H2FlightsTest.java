package kumiko.examples.flights;

import kumiko.r2dbc.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2FlightsTest implements FlightsContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.connect("r2dbc:h2:mem:///flights_of_tests");
        Main.load(database).block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
