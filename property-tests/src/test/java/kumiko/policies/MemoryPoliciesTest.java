package kumiko.policies;

import kumiko.algebra.Policy;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;

class MemoryPoliciesTest implements ReadContract, WriteContract {

    private final MemoryDatabase memory = MemoryDatabase.empty();

    @Override
    public <R> Repo<R> repo(Model<R> model, Policy policy) {
        return Repo.of(model, memory.with(policy));
    }
}
