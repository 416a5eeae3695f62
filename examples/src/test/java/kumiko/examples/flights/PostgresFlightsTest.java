package kumiko.examples.flights;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import kumiko.r2dbc.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresFlightsTest implements FlightsContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static EmbeddedPostgres server;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void load() throws IOException {
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        database = Database.connect("r2dbc:postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres");
        Main.load(database).block(PATIENCE);
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
