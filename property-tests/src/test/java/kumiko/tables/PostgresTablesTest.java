package kumiko.tables;

import kumiko.server.PostgresServer;

class PostgresTablesTest implements TablesContract {

    @Override
    public String newDatabase() {
        return PostgresServer.newDatabase();
    }

    @Override
    public String indexNames() {
        return """
                select c.relname::text from pg_index i
                join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = current_schema()::regnamespace
                and not exists (select from pg_constraint where conindid = c.oid and contype <> 'f')""";
    }
}
