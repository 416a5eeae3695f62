package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class H2ConstraintViolationTest implements ConstraintViolations {

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.connect("r2dbc:h2:mem:///violations");
        ConstraintViolations.load(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    private static String quoted(String description) {
        return '"' + description.replace("\"", "\"\"") + '"';
    }

    @Test
    void messagesOfOtherLanguagesAreReadAlike() {
        var unique = "other.\"odd \"\" na.me ON\" INDEX other.\"i ON x\" ON other.\"t (x)\""
                + "(\"a, b\" NULLS FIRST, \"c)\"\"\" DESC NULLS FIRST) VALUES ( /* 1 */ 'f(x, \"y\")' )";
        assertThat(H2Errors.constraint(
                        "23505", "Violación: " + quoted(unique) + "; SQL statement:\ninsert into \"x\" values (1)"))
                .isEqualTo(BrokenConstraint.of("odd \" na.me ON", "t (x)", List.of("a, b", "c)\"")));

        var key = "a: b: PUBLIC.posts FOREIGN KEY(x, \"y z\") REFERENCES PUBLIC.users(id, w) ('k: (x)')";
        assertThat(H2Errors.constraint("23506", "列: " + quoted(key)))
                .isEqualTo(BrokenConstraint.of("a: b", "posts", List.of("x", "y z")));

        assertThat(H2Errors.constraint(
                        "22001", "Valeur: " + quoted("\"my name\" CHARACTER(2)") + ": " + quoted("'abc' (3)")))
                .isEqualTo(BrokenConstraint.of(null, null, List.of("my name")));
    }

    @Test
    void longValuesAreReadPast() {
        var unique = "PUBLIC.users_name_key INDEX PUBLIC.i ON PUBLIC.users(name) VALUES ( /* 1 */ '"
                + "(a, \"b\")".repeat(100_000) + "' )";
        assertThat(H2Errors.constraint("23505", "violated: " + quoted(unique)))
                .isEqualTo(BrokenConstraint.of("users_name_key", "users", List.of("name")));
        assertThat(H2Errors.constraint("23506", "violated: " + quoted("x".repeat(1_000_000) + "\"".repeat(100_001))))
                .isEqualTo(BrokenConstraint.UNKNOWN);
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        for (var state : List.of("23505", "23503", "23506", "23502", "23513", "22001", "22004", "22012")) {
            assertThat(H2Errors.constraint(state, "something else")).isEqualTo(BrokenConstraint.UNKNOWN);
        }
        assertThat(H2Errors.constraint("23505", "\"\"")).isEqualTo(BrokenConstraint.UNKNOWN);
    }
}
