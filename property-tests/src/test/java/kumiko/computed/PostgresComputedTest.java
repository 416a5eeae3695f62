package kumiko.computed;

import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresComputedTest implements ComputedContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect(PostgresServer.newDatabase());
        database.createTables(Clubs.MODEL, Players.MODEL)
                .then(Clubs.repo(database).insertAll(CLUBS))
                .then(Players.repo(database).insertAll(PLAYERS))
                .block(PATIENCE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, database);
    }
}
