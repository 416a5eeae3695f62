package kumiko.groups;

import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;

class MemoryGroupsTest implements GroupsContract, GroupViewsContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }
}
