package kumiko.r2dbc;

import kumiko.jooq.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2NativeSqlTest implements NativeSql {

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.connect("r2dbc:h2:mem:///native", DatabaseOptions.DEFAULT.withPoolSize(2));
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

    @Override
    public Sql numbers(int count) {
        return Sql.of("select x as n from system_range(1, $1)", count);
    }
}
