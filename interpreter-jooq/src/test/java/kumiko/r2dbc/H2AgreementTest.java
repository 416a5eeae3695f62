package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2AgreementTest implements DatabaseAgreement {

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.connect("r2dbc:h2:mem:///agreement");
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
