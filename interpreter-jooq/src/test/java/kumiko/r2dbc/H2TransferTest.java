package kumiko.r2dbc;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class H2TransferTest implements TransferContract {

    private static Database database;

    @BeforeAll
    static void connect() {
        var options = DatabaseOptions.DEFAULT.withPoolSize(8).withAcquireTimeout(Duration.ofSeconds(60));
        database = Database.connect("r2dbc:h2:mem:///transfers", options);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    /** Whoever holds all connections at once knows that nobody else has one. */
    @Override
    public void ceases() {
        var all = Flux.range(0, 8).flatMap(i -> database.transaction(tx -> Mono.delay(Duration.ofMillis(200))), 8);
        all.then().block(TransactionSubject.PATIENCE);
    }
}
