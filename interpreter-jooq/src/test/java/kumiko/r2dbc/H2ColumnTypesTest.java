package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import kumiko.jooq.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Types of H2. */
class H2ColumnTypesTest implements ColumnTypes {

    private static Database database;

    @BeforeAll
    static void connect() {
        database = Database.connect("r2dbc:h2:mem:///types");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Test
    void aNumberThatH2CannotHoldIsRefusedAsAnyOther() {
        var huge = Sql.of("select $1", new BigDecimal("1E200000"));

        StepVerifier.create(database.query(huge).maps())
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(DatabaseException.InvalidData.class)
                        .hasMessageNotContaining("0000"))
                .verify(Duration.ofSeconds(20));
        StepVerifier.create(database.ping()).expectComplete().verify(Duration.ofSeconds(20));
    }
}
