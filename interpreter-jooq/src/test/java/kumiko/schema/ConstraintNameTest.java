package kumiko.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintNameTest {

    private static final String LONG = "a_table_with_a_name_that_is_rather_long";

    @Test
    void aNameIsThatOfTableAndColumnsAndSaysWhatItIsOf() {
        assertThat(ConstraintName.of("users", List.of(), "pkey")).isEqualTo("users_pkey");
        assertThat(ConstraintName.of("users", List.of("name", "age"), "idx")).isEqualTo("users_name_age_idx");
    }

    @Test
    void aNameThatIsTooLongIsCutAndStillDiffersFromOthers() {
        var name = ConstraintName.of(LONG, List.of("first_of_its_columns", "second"), "fkey");
        assertThat(name)
                .hasSize(63)
                .startsWith(LONG)
                .endsWith("_fkey")
                .isEqualTo(ConstraintName.of(LONG, List.of("first_of_its_columns", "second"), "fkey"))
                .isNotEqualTo(ConstraintName.of(LONG, List.of("first_of_its_columns", "third"), "fkey"));
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int length = 1; length <= 63; length++) {
            var name = ConstraintName.of("x".repeat(length), List.of("😀é".repeat(9)), "key");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
            assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(name);
        }
    }

    @Test
    void ofTwoThatWouldHaveOneNameTheSecondHasAnother() {
        var names = new GivenNames(List.of());
        assertThat(names.give("a", List.of("b_c"), "key")).isEqualTo("a_b_c_key");
        assertThat(names.give("a_b", List.of("c"), "key"))
                .isNotEqualTo("a_b_c_key")
                .matches("a_b_c_[0-9a-f]{8}_key");
    }
}
