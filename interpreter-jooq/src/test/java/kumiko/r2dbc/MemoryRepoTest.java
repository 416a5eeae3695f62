package kumiko.r2dbc;

import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;

class MemoryRepoTest implements RepoContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    MemoryRepoTest() {
        memory.insert(Library.AUTHORS, Library.SOME_AUTHORS);
        memory.insert(Library.BOOK_MODEL, Library.SOME_BOOKS);
        memory.insert(Library.LOANS, Library.SOME_LOANS);
    }

    @Override
    public <R> Repo<R> repo(Model<R> model) {
        return Repo.of(model, memory);
    }
}
