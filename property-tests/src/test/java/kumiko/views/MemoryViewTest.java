package kumiko.views;

import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;

class MemoryViewTest implements ViewContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }
}
