package kumiko.lookup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kumiko.algebra.Query;
import org.junit.jupiter.api.Test;

class AssignmentsTest {

    @Test
    void aConstantThatTheEnumLacksIsToldWhichItHas() {
        assertThatThrownBy(() -> Query.all(Blog.USERS).update("color", "PURPLE"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`PURPLE` is not one of `RED`");
    }
}
