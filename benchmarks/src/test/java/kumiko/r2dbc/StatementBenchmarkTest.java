package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is measured is the right thing. */
class StatementBenchmarkTest {

    private final StatementBenchmark benchmark = new StatementBenchmark();

    @Test
    void aHitIsTheStatementOfAMissWithTheValuesOfTheQuery() {
        var first = benchmark.hit();
        var second = benchmark.hit();
        assertThat(second.statement()).isSameAs(first.statement()).isEqualTo(benchmark.miss());
        assertThat(second.values()).containsExactly("%Bi%", 3, "x", 10L);
    }

    @Test
    void theStatementJoinsTheRelationOnceForConditionAndOrder() {
        assertThat(benchmark.miss().sql())
                .containsOnlyOnce("join \"authors\"")
                .contains("order by")
                .contains("$4")
                .doesNotContain("$5");
    }
}
