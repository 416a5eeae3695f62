package kumiko.r2dbc;

import kumiko.model.Model;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresDatabaseTest implements DatabaseAgreement, RepoContract {

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
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, database);
    }

    @Override
    public Database database() {
        return database;
    }
}
