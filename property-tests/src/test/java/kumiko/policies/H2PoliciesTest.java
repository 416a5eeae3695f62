package kumiko.policies;

import kumiko.r2dbc.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2PoliciesTest implements DatabasePolicies {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect("r2dbc:h2:mem:///policies");
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
