package kumiko.postgres;

import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Repo;

class MemoryNativeEnumTest implements NativeEnumContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    @Override
    public Repo<Guest> repo() {
        return Repo.of(Guests.MODEL, memory);
    }
}
