package kumiko.eager;

import java.util.concurrent.atomic.AtomicLong;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;

class MemoryEagerTest implements EagerContract {

    private static final AtomicLong KEYS = new AtomicLong();

    private final MemoryDatabase memory = MemoryDatabase.empty();

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }

    @Override
    public long next() {
        return KEYS.incrementAndGet();
    }
}
