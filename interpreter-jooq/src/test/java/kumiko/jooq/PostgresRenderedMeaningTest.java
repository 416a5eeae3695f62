package kumiko.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import kumiko.r2dbc.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresRenderedMeaningTest implements RenderedMeaning {

    private static Sandbox database;

    @BeforeAll
    static void open() {
        database = Sandbox.open(SqlDialect.POSTGRES, PostgresServer.newDatabase());
    }

    @AfterAll
    static void close() {
        database.close();
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
