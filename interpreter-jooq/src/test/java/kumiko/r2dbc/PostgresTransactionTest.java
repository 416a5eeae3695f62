package kumiko.r2dbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresTransactionTest implements TransactionContract, NestedTransactionContract, TransactionOptionsContract {

    private static Database database;
    private static Database other;

    @BeforeAll
    static void connect() {
        database = Database.connect(PostgresServer.newDatabase(), DatabaseOptions.DEFAULT.withPoolSize(2));
        other = Database.connect(PostgresServer.newDatabase(), DatabaseOptions.DEFAULT.withPoolSize(2));
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
        return "show transaction_isolation";
    }
}
