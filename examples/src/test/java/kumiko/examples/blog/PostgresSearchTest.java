package kumiko.examples.blog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import kumiko.r2dbc.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import reactor.netty.DisposableServer;

class PostgresSearchTest implements SearchContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static DisposableServer server;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        database =
                Database.connect("r2dbc:postgresql://postgres:postgres@localhost:" + postgres.getPort() + "/postgres");
        Blog.write(database).block(Duration.ofMinutes(1));
        server = SearchEndpoint.start(database, 0);
    }

    @AfterAll
    static void stop() throws IOException {
        server.disposeNow();
        database.close();
        postgres.close();
    }

    @Override
    public DisposableServer server() {
        return server;
    }
}
