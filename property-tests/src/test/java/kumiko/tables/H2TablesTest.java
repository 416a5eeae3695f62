package kumiko.tables;

import java.util.concurrent.atomic.AtomicInteger;

class H2TablesTest implements TablesContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public String newDatabase() {
        return "r2dbc:h2:mem:///tables" + DATABASES.incrementAndGet() + "?options=DB_CLOSE_DELAY=-1";
    }

    @Override
    public String indexNames() {
        return "select index_name from information_schema.indexes where table_schema = current_schema and not is_generated";
    }
}
