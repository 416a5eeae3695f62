package kumiko.groups;

import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2GroupsTest implements GroupsContract, GroupViewsContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect("r2dbc:h2:mem:///groups");
        database.createTables(Shops.MODEL, Sales.MODEL).block(PATIENCE);
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
