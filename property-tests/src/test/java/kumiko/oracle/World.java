package kumiko.oracle;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;

/**
 * The models and rows that the cases of one system are about.
 *
 * @param models by the names that cases use
 * @param rows of each model, in an order in which they can be inserted
 */
record World(Map<String, Model<?>> models, List<Rows<?>> rows, List<Model<?>> tables, Links links) {

    record Rows<R>(Model<R> model, List<R> records) {

        void insertInto(MemoryDatabase memory) {
            memory.insert(model, records);
        }
    }

    /** Adds the pairs of many-to-many relations to a database in memory. */
    interface Links {
        void addTo(MemoryDatabase memory);
    }

    Model<?> model(String name) {
        var model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("no model " + name);
        }
        return model;
    }

    MemoryDatabase inMemory(ZoneId zone) {
        var memory = MemoryDatabase.of(zone);
        rows.forEach(each -> each.insertInto(memory));
        links.addTo(memory);
        return memory;
    }
}
