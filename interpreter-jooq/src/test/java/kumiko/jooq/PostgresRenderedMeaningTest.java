package kumiko.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresRenderedMeaningTest implements RenderedMeaning {

    private static EmbeddedPostgres server;
    private static Sandbox database;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "off")
                .start();
        database = Sandbox.open(
                SqlDialect.POSTGRES,
                "r2dbc:postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres");
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void anUnderscoreStandsForAnyOneCharacter() {
        assertThat(like("a😀b", true, "a_b")).isTrue();
    }

    @Override
    public Sandbox database() {
        return database;
    }
}
