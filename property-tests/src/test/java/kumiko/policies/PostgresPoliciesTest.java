package kumiko.policies;

import kumiko.r2dbc.Database;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresPoliciesTest implements DatabasePolicies {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(PostgresServer.newDatabase());
        DatabasePolicies.create(database);
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
