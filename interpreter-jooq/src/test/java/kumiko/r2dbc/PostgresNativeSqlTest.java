package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import kumiko.jooq.Sql;
import kumiko.model.DataType;
import kumiko.model.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class PostgresNativeSqlTest implements NativeSql {

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.connect(
                PostgresServer.newDatabase(),
                DatabaseOptions.DEFAULT.withPoolSize(2).withFetchSize(256));
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
        return Sql.of("select n from generate_series(1, $1) as n", count);
    }

    @Test
    void whatOnlyPostgresHasIsPlainAsWell() {
        var row = database.query(Sql.of("""
                        select $1 as "document", array[1, null] as "nulls", array[array[1, 2]] as "nested",
                          cast(interval '1 day' as text) as "interval", xml '<a/>' as "xml",
                          timestamptz '1969-12-31 23:59:59.999999+02' as "moment",
                          array[timestamptz '2020-01-01 00:00:00+02'] as "moments"
                        """, new Json("{\"a\": 1}")))
                .maps()
                .single()
                .block(PATIENCE);

        assertThat(row)
                .containsEntry("document", "{\"a\": 1}")
                .containsEntry("interval", "1 day")
                .containsEntry("xml", "<a/>")
                .containsEntry("nulls", Arrays.asList(1, null))
                .containsEntry("nested", Arrays.asList(Arrays.asList(1, 2)))
                .containsEntry("moment", OffsetDateTime.parse("1969-12-31T21:59:59.999999Z"))
                .containsEntry("moments", Arrays.asList(OffsetDateTime.parse("2019-12-31T22:00:00Z")));
    }

    @Test
    void infinityIsTheLastDateThatJavaHas() {
        var row = database.query(Sql.of("""
                        select date 'infinity' as "last", date '-infinity' as "first",
                          timestamp '-infinity' as "local", array[timestamp 'infinity'] as "locals",
                          timestamptz 'infinity' as "moment"
                        """))
                .map(found -> List.of(
                        found.get("last", LocalDate.class),
                        found.get("first", LocalDate.class),
                        found.get("local", LocalDateTime.class),
                        found.get("locals", new DataType.ListOf<>(DataType.DATE_TIME)),
                        found.get("moment", Instant.class)))
                .single();

        assertThat(row.block(PATIENCE))
                .isEqualTo(List.of(
                        LocalDate.MAX,
                        LocalDate.MIN,
                        LocalDateTime.MIN,
                        List.of(LocalDateTime.MAX),
                        LocalDateTime.MAX.toInstant(ZoneOffset.UTC)));
    }

    @Test
    void aTypeOfTheDatabaseItselfIsReadIfItIsText() {
        var happy = database.execute(Sql.of("create type mood as enum ('happy', 'sad')"))
                .then(database.query(Sql.of("select cast($1 as mood) as m", "sad"))
                        .map(row -> row.get("m", String.class))
                        .single());

        assertThat(happy.block(PATIENCE)).isEqualTo("sad");
    }

    @Test
    void noBinaryFormIsTakenForAText() {
        for (var unknown : List.of(
                "interval '1 day'",
                "int4range(1, 3)",
                "row(1, 'a')",
                "array[cast('1' as jsonb)]",
                "cast('12.5' as money)",
                "cast('a b' as tsvector)",
                "B'101'")) {
            StepVerifier.create(database.query(Sql.of("select " + unknown + " as \"x\""))
                            .maps())
                    .expectErrorMessage("the column `x` is of a type that the driver does not know; make it a text, as"
                            + " `cast(… as text)`")
                    .verify(PATIENCE);
        }
    }

    @Test
    void aStatementThatIsCancelledIsStopped() {
        for (int i = 0; i < 4; i++) {
            StepVerifier.create(
                            database.query(Sql.of("select pg_sleep($1)", 60)).maps())
                    .expectSubscription()
                    .expectNoEvent(Duration.ofMillis(100))
                    .thenCancel()
                    .verify(PATIENCE);
        }
        StepVerifier.create(database.ping()).expectComplete().verify(Duration.ofSeconds(5));
    }

    @Test
    void aDatabaseThatIsNotThereDoesNotAnswer() {
        try (var absent = Database.connect("r2dbc:postgresql://nobody@localhost:1/nothing")) {
            StepVerifier.create(absent.ping())
                    .expectError(DatabaseException.Broken.class)
                    .verify(PATIENCE);
        }
    }
}
