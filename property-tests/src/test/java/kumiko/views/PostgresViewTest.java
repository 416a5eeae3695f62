package kumiko.views;

import kumiko.r2dbc.Database;
import kumiko.server.PostgresServer;

class PostgresViewTest implements DatabaseViews {

    private final Database database = DatabaseViews.created(PostgresServer.newDatabase());

    @Override
    public Database database() {
        return database;
    }
}
