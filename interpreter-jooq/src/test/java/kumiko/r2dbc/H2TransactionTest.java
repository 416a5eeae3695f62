package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2TransactionTest implements TransactionContract {

    private static Database database;
    private static Database other;

    @BeforeAll
    static void connect() {
        database = Database.connect("r2dbc:h2:mem:///transactions", DatabaseOptions.DEFAULT.withPoolSize(2));
        other = Database.connect("r2dbc:h2:mem:///other", DatabaseOptions.DEFAULT.withPoolSize(2));
    }

    @AfterAll
    static void close() {
        database.close();
        other.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Database other() {
        return other;
    }

    @Override
    public String isolationQuery() {
        return "select isolation_level from information_schema.sessions where session_id = session_id()";
    }
}
