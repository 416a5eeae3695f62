package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresAgreementTest implements DatabaseAgreement {

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.connect(PostgresServer.newDatabase());
        Loading.load(database);
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
