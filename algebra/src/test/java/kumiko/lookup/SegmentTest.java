package kumiko.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {

    @Test
    void twoOrThreeUnderscoresSeparateNames() {
        assertThat(Segment.split(Span.of("user___created_at__gte"), Budget.DEFAULT).stream()
                        .map(Segment::name)
                        .toList())
                .containsExactly("user", "created_at", "gte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "__",
                "name__",
                "__name",
                "_connector",
                "__class__",
                "posts____rating",
                "name' OR '1'='1",
                "a\u0000b",
                "ﬁeld",
                "name;drop",
                "--age",
                "a.b",
                "name[T(java.lang.Runtime)]"
            })
    void whatIsNoNameIsRefused(String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Segment.split(Span.of(key), Budget.DEFAULT));
    }

    @Test
    void aKeyThatIsTooLongIsNotRead() {
        var key = Span.of("a__".repeat(100_000));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Segment.split(key, Budget.DEFAULT))
                .satisfies(refusal -> assertThat(refusal.problem())
                        .isEqualTo(new Problem.LimitExceeded(key, "characters of a key", 256)));
    }
}
