package kumiko.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"createdAt,created_at", "id,id", "htmlURL,html_url", "URLPath,url_path", "address2Line,address2_line"})
    void camelCaseBecomesSnakeCase(String camel, String snake) {
        assertThat(Names.snakeCase(camel)).isEqualTo(snake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "id", "a1b", "userName"})
    void snakeCaseAndBackIsTheSame(String camel) {
        assertThat(Names.camelCase(Names.snakeCase(camel))).isEqualTo(camel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_a", "a_", "a__b", "1a", "a-b", "ﬁeld", "a b", "a\u0000b", "naïve"})
    void whatCouldBeMistakenForAPathIsNoIdentifier(String name) {
        assertThat(Names.isIdentifier(name)).isFalse();
    }

    @Test
    void anIdentifierHasAtMost63Characters() {
        assertThat(Names.isIdentifier("a".repeat(63))).isTrue();
        assertThat(Names.isIdentifier("a".repeat(64))).isFalse();
    }
}
