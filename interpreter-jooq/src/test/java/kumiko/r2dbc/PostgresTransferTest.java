package kumiko.r2dbc;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresTransferTest implements TransferContract {

    private static String url;
    private static Database database;

    @BeforeAll
    static void connect() {
        url = PostgresServer.newDatabase();
        var options = DatabaseOptions.DEFAULT.withPoolSize(8).withAcquireTimeout(Duration.ofSeconds(60));
        database = Database.connect(url, options);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void ceases() {
        PostgresServerActivity.ceases(url);
    }
}
