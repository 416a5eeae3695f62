package kumiko.r2dbc;

import io.r2dbc.spi.ConnectionFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On connections that were made elsewhere. */
class ForeignColumnTypesTest implements ColumnTypes {

    private static Database database;

    @BeforeAll
    static void connect() {
        database = Database.connect(ConnectionFactories.get(PostgresServer.newDatabase()));
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
