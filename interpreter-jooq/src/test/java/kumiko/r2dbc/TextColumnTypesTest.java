package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** In the text format of PostgreSQL. */
class TextColumnTypesTest implements ColumnTypes {

    private static Database database;

    @BeforeAll
    static void connect() {
        database = Database.connect(PostgresServer.newDatabase() + "?forceBinary=false");
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
