package kumiko.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class H2RenderedMeaningTest implements RenderedMeaning {

    private static Sandbox database;

    @BeforeAll
    static void open() {
        database = Sandbox.open(SqlDialect.H2, "r2dbc:h2:mem:///meaning");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** H2 compares UTF-16 units, and such a character is two of them. */
    @Test
    void anUnderscoreStandsForHalfACharacterBeyondTheFirstPlane() {
        assertThat(like("a😀b", true, "a_b")).isFalse();
        assertThat(like("a😀b", true, "a__b")).isTrue();
    }

    @Override
    public Sandbox database() {
        return database;
    }
}
