package kumiko.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.Test;

class MemoryPagesTest implements PagesContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    MemoryPagesTest() {
        memory.insert(Samples.MODEL, SampleRows.ALL);
        memory.insert(Pairs.MODEL, SampleRows.PAIRS);
    }

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }

    @Test
    void thePlanInMemoryIsASentence() {
        assertThat(Objects.requireNonNull(
                        repo(Pairs.MODEL).explain(Pairs.where("low", 1)).block(PATIENCE)))
                .isEqualTo(
                        "in memory, no statement runs: every row of Pair is looked at, and what is found is sorted, for"
                                + " `Pair where low=1`");
    }
}
