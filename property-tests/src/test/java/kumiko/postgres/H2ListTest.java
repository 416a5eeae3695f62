package kumiko.postgres;

import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2ListTest implements ListContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect("r2dbc:h2:mem:///lists");
        database.createTables(Boxes.MODEL, Things.MODEL)
                .then(Boxes.repo(database).insertAll(BOXES))
                .then(Things.repo(database).insertAll(THINGS))
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
