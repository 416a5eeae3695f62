package kumiko.views;

import java.util.UUID;
import kumiko.r2dbc.Database;

class H2ViewTest implements DatabaseViews {

    private final Database database = DatabaseViews.created("r2dbc:h2:mem:///views-" + UUID.randomUUID());

    @Override
    public Database database() {
        return database;
    }
}
