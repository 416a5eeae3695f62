package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2LockTest implements LockContract {

    private static Database database;
    private static Database other;

    @BeforeAll
    static void create() {
        var url = "r2dbc:h2:mem:///locks";
        database = Database.connect(url);
        other = Database.connect(url);
        database.createTables(Shop.CUSTOMERS, Shop.ORDERS).block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
        other.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Database other() {
        return other;
    }
}
