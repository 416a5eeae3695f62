package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2BulkTypesTest implements BulkTypesContract {

    private static Database database;

    @BeforeAll
    static void connect() {
        database = Database.connect("r2dbc:h2:mem:///bulktypes");
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
