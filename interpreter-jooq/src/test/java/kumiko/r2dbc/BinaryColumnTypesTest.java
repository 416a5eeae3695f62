package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** In the binary format of PostgreSQL, which is asked for by default. */
class BinaryColumnTypesTest implements ColumnTypes {

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
