package kumiko.r2dbc;

import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;

class MemoryWriteTest implements WriteContract {

    private final TestClock clock = new TestClock();
    private final MemoryDatabase memory = MemoryDatabase.of(clock);

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public int rounds() {
        return 5;
    }
}
