package kumiko.postgres;

import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Repo;

class MemoryJsonTest implements JsonContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    MemoryJsonTest() {
        memory.insert(Docs.MODEL, DOCS);
    }

    @Override
    public Repo<Doc> repo() {
        return Repo.of(Docs.MODEL, memory);
    }

    @Override
    public String number() {
        return "2.5";
    }
}
