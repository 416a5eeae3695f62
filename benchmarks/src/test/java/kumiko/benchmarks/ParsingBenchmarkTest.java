package kumiko.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import kumiko.algebra.TextMatch;
import org.junit.jupiter.api.Test;

/** What is measured is the right thing. */
class ParsingBenchmarkTest {

    private final ParsingBenchmark benchmark = new ParsingBenchmark();

    @Test
    void aLookupMeansItsTypedCondition() {
        assertThat(benchmark.oneLookup()).isEqualTo(benchmark.oneTypedCondition());
        assertThat(benchmark.oneLookupOfAQuery()).isEqualTo(Posts.where(benchmark.oneTypedCondition()));
        assertThat(benchmark.oneTypedCondition().toString())
                .contains("user___name__" + TextMatch.LIKE.lookup())
                .contains("%Bi%");
    }

    @Test
    void aSortKeyMeansItsTypedOrder() {
        assertThat(benchmark.oneSortKey()).isEqualTo(Posts.sort(benchmark.oneTypedSortKey()));
    }

    @Test
    void aTextMeansItsTypedConditions() {
        assertThat(benchmark.textOfThreeConditions())
                .isEqualTo(Posts.where(Posts.RATING
                        .atLeast(3)
                        .and(benchmark.oneTypedCondition().or(Posts.TITLE.containsIgnoringCase("x")))));
    }
}
