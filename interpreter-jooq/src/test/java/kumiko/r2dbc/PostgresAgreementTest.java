package kumiko.r2dbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresAgreementTest implements DatabaseAgreement {

    private static EmbeddedPostgres server;
    private static Database database;

    @BeforeAll
    static void load() throws IOException {
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "off")
                .start();
        database = Database.connect("r2dbc:postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres");
        Loading.load(database);
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
