package kumiko.postgres;

import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresJsonTest implements JsonContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(PostgresServer.newDatabase());
        database.createTables(Docs.MODEL)
                .then(Docs.repo(database).insertAll(DOCS))
                .block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Repo<Doc> repo() {
        return Repo.of(Docs.MODEL, database);
    }

    @Override
    public String number() {
        return "2.50";
    }
}
