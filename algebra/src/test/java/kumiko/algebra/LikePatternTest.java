package kumiko.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void percentStandsForAnyCharactersAndUnderscoreForOne() {
        assertThat(LikePattern.parse("An%").matches("Anna")).isTrue();
        assertThat(LikePattern.parse("An%").matches("An")).isTrue();
        assertThat(LikePattern.parse("An_").matches("An")).isFalse();
        assertThat(LikePattern.parse("%nn%").matches("Joann")).isTrue();
        assertThat(LikePattern.parse("").matches("x")).isFalse();
    }

    @Test
    void oneCharacterIsOneCodePoint() {
        assertThat(LikePattern.parse("_").matches("😀")).isTrue();
    }

    @Test
    void aBackslashTakesTheNextCharacterLiterally() {
        assertThat(LikePattern.parse("100\\%").matches("100%")).isTrue();
        assertThat(LikePattern.parse("100\\%").matches("1000")).isFalse();
        assertThat(LikePattern.parse("\\a").text()).isEqualTo("a");
    }

    @Test
    void aLoneBackslashAtTheEndIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikePattern.parse("back\\"))
                .withMessage("the pattern `back\\` ends in a lone backslash; write two to mean one");
    }

    @Property
    void anEscapedTextMatchesItselfAndNothingElse(
            @ForAll @StringLength(max = 6) @Chars({'a', 'b', '%', '_', '\\'}) String text,
            @ForAll @StringLength(max = 6) @Chars({'a', 'b', '%', '_', '\\'}) String other) {
        var pattern = LikePattern.parse(LikePattern.escape(text));

        assertThat(pattern.matches(text)).isTrue();
        assertThat(pattern.matches(other)).isEqualTo(text.equals(other));
    }

    @Property
    void theTextOfAPatternIsThatPattern(@ForAll @StringLength(max = 8) @Chars({'a', '%', '_'}) String text) {
        assertThat(LikePattern.parse(LikePattern.parse(text).text())).isEqualTo(LikePattern.parse(text));
    }
}
