package kumiko.postgres;

import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;

class MemoryListTest implements ListContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    MemoryListTest() {
        memory.insert(Boxes.MODEL, BOXES);
        memory.insert(Things.MODEL, THINGS);
    }

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }
}
