package kumiko.computed;

import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;

class MemoryComputedTest implements ComputedContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    MemoryComputedTest() {
        memory.insert(Clubs.MODEL, CLUBS);
        memory.insert(Players.MODEL, PLAYERS);
    }

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }
}
