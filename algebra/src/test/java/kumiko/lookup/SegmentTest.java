package kumiko.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {

    @Test
    void twoOrThreeUnderscoresSeparateNames() {
        assertThat(Segment.split("user___created_at__gte", 3, Limits.DEFAULT).get())
                .containsExactly(
                        new Segment("user", new Span(3, 7)),
                        new Segment("created_at", new Span(10, 20)),
                        new Segment("gte", new Span(22, 25)));
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
    void whatIsNoNameIsOneProblem(String key) {
        assertThat(Segment.split(key, 0, Limits.DEFAULT).getError()).hasSize(1);
    }

    @Test
    void aKeyThatIsTooLongIsNotRead() {
        assertThat(Segment.split("a__".repeat(100_000), 0, Limits.DEFAULT).getError())
                .containsExactly(new Problem.LimitExceeded(new Span(0, 300_000), "characters of a key", 256));
    }

    @Test
    void aProblemShowsItsPlaceAndWhatWouldBeRight() {
        var problem = new Problem.UnknownName(new Span(8, 13), "ratng", "Post", Optional.of("rating"));

        assertThat(problem.render("posts___ratng__gte=4")).isEqualToNormalizingNewlines("""
                        `ratng` is not a name of Post

                            posts___ratng__gte=4
                                    ^^^^^ did you mean `rating`?""");
    }
}
