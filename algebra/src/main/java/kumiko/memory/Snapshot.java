package kumiko.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import kumiko.model.Model;

/**
 * All rows at one moment, in the order of their insertion.
 *
 * @param tables the rows of each model by their key
 * @param links the rows of each join table: stored values by the names of its columns
 */
record Snapshot(
        Map<Model<?>, LinkedHashMap<Vector<Object>, Object>> tables, Map<String, Set<Map<String, Object>>> links) {

    static final Snapshot EMPTY = new Snapshot(HashMap.empty(), HashMap.empty());

    @SuppressWarnings("unchecked") // only `with` adds rows, and they are of the model's type
    <R> Iterable<R> rows(Model<R> model) {
        return (Iterable<R>) table(model).values();
    }

    boolean contains(Model<?> model, Vector<Object> key) {
        return table(model).containsKey(key);
    }

    void requireAbsent(Model<?> model, Vector<Object> key) {
        if (contains(model, key)) {
            throw new IllegalArgumentException(
                    "there is already a row of " + model + " with the key `" + key.mkString(", ") + "`");
        }
    }

    private LinkedHashMap<Vector<Object>, Object> table(Model<?> model) {
        return tables.getOrElse(model, LinkedHashMap.empty());
    }

    Set<Map<String, Object>> linked(String table) {
        return links.getOrElse(table, LinkedHashSet.empty());
    }

    <R> Snapshot with(Model<R> model, Vector<Object> key, R row) {
        return new Snapshot(tables.put(model, table(model).put(key, row)), links);
    }

    Snapshot withLink(String table, Map<String, Object> row) {
        return new Snapshot(tables, links.put(table, linked(table).add(row)));
    }
}
