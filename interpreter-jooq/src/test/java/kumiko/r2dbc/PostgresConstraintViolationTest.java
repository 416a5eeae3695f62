package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class PostgresConstraintViolationTest implements ConstraintViolations {

    private static Database database;

    @BeforeAll
    static void load() {
        var url = PostgresServer.newDatabase();
        database = Database.connect(url);
        ConstraintViolations.load(database);
        PostgresServer.execute(url, """
                create table slots (id bigint primary key, during int4range, exclude using gist (during with &&));
                create table notes (id bigint primary key, login text);
                create unique index notes_login on notes (lower(login));
                create table parts (id bigint primary key, part bigint references notes on delete restrict);
                create table late (id bigint references notes deferrable initially deferred);
                insert into slots values (1, '[1,5)');
                insert into notes values (1, 'ada');
                insert into parts values (1, 1);""");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    private static void fails(String sql, String message) {
        StepVerifier.create(database.runner().update(sql, new Object[0], new Class<?>[0]))
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(DatabaseException.ConstraintViolation.class)
                        .hasMessage(message));
    }

    @Test
    void detailsOfOtherLanguagesAreReadAlike() {
        assertThat(PostgresErrors.columns("キー (login)=(a)=(b) はすでに存在します。")).containsExactly("login");
        assertThat(PostgresErrors.columns("Key (\"a, b\", c, \"d)=(\"\"\")=(1, 2, 3) already exists."))
                .containsExactly("a, b", "c", "d)=(\"");
    }

    @Test
    void longValuesAreReadPast() {
        assertThat(PostgresErrors.columns("Key (login)=(" + "(\"".repeat(500_000)))
                .containsExactly("login");
        assertThat(PostgresErrors.columns("Row (" + "x, \"".repeat(500_000))).isEmpty();
        assertThat(PostgresErrors.columns("Row (" + "x, ".repeat(500_000))).isEmpty();
    }

    @Test
    void whatIsNoColumnIsNotTakenForOne() {
        for (var detail : List.of("", "(", "nothing", "Key (lower(login))=(a) already exists.", "Key (a || b)")) {
            assertThat(PostgresErrors.columns(detail)).as(detail).isEmpty();
        }
    }

    @Test
    void rulesThatOnlyPostgresHas() {
        fails(
                "insert into slots values (2, '[4,6)')",
                "there is already a row of the table `slots` with this `during` (constraint `slots_during_excl`)");
        fails(
                "insert into notes values (2, 'ADA')",
                "there is already a row of the table `notes` with a value that only one may have"
                        + " (constraint `notes_login`)");
        fails(
                "update notes set id = 7",
                "a row that a row of the table `parts` refers to is missing, or still referred to"
                        + " (constraint `parts_part_fkey`)");
        fails(
                "delete from notes",
                "the row is still referred to by a row of the table `parts` (constraint `parts_part_fkey`)");
    }

    @Test
    void aRuleThatIsCheckedAtTheCommitIsToldThere() {
        var late = database.transaction(
                tx -> database.runner().update("insert into late values (9)", new Object[0], new Class<?>[0]));

        StepVerifier.create(late)
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(DatabaseException.ForeignKeyViolation.class)
                        .hasMessage("a row that a row of the table `late` refers to is missing, or still referred to"
                                + " (constraint `late_id_fkey`)"));
    }
}
