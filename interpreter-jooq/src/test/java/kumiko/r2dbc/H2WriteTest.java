package kumiko.r2dbc;

import kumiko.model.Model;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2WriteTest implements WriteContract {

    private static final TestClock CLOCK = new TestClock();

    private static Database database;

    @BeforeAll
    static void create() {
        database = Database.connect("r2dbc:h2:mem:///writes", DatabaseOptions.DEFAULT.withClock(CLOCK));
        database.createTables(Shop.CUSTOMERS, Shop.ORDERS, Shop.COUPONS, Shop.COUNTRIES, Shop.GAUGES)
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

    @Override
    public TestClock clock() {
        return CLOCK;
    }
}
