package kumiko.examples.blog;

import java.time.Duration;
import kumiko.r2dbc.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import reactor.netty.DisposableServer;

class H2SearchTest implements SearchContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static DisposableServer server;

    @BeforeAll
    static void start() {
        database = Database.connect("r2dbc:h2:mem:///search_endpoint");
        Blog.write(database).block(Duration.ofMinutes(1));
        server = SearchEndpoint.start(database, 0);
    }

    @AfterAll
    static void stop() {
        server.disposeNow();
        database.close();
    }

    @Override
    public DisposableServer server() {
        return server;
    }
}
