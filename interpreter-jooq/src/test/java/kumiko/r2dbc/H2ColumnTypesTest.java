package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Types of H2. */
class H2ColumnTypesTest implements ColumnTypes {

    private static Database database;

    @BeforeAll
    static void connect() {
        database = Database.connect("r2dbc:h2:mem:///types");
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
