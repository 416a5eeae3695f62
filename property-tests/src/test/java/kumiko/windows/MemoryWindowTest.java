package kumiko.windows;

import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;

class MemoryWindowTest implements WindowContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    MemoryWindowTest() {
        memory.insert(Sales.MODEL, SALES);
    }

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }
}
