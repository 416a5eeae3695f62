package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresBulkTypesTest implements BulkTypesContract {

    private static Database database;

    @BeforeAll
    static void connect() {
        database = Database.connect(PostgresServer.newDatabase());
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
