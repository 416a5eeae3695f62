package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is measured is the right thing. */
class RowBenchmarkTest {

    private final RowBenchmark benchmark = new RowBenchmark();

    @Test
    void everyWayOfReadingGivesTheRecordThatTheRowWasMadeOf() {
        assertThat(benchmark.kumiko()).isEqualTo(RowBenchmark.READING);
        assertThat(benchmark.handWritten()).isEqualTo(RowBenchmark.READING);
        assertThat(benchmark.kumikoFromReady()).isEqualTo(RowBenchmark.READING);
        assertThat(benchmark.handWrittenFromReady()).isEqualTo(RowBenchmark.READING);
    }
}
