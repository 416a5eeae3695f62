package kumiko.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Optional;
import java.util.function.Predicate;
import kumiko.algebra.Visibility;
import kumiko.model.ColumnRole;
import kumiko.model.Model;

/**
 * All rows at one moment, in the order of their insertion.
 *
 * @param tables the rows of each model by their key
 * @param links the rows of each join table: stored values by the names of its columns
 * @param visibility which of the rows are {@link #rows there}
 */
record Snapshot(
        Map<Model<?>, LinkedHashMap<Vector<Object>, Object>> tables,
        Map<String, Set<Map<String, Object>>> links,
        Visibility visibility) {

    static final Snapshot EMPTY = new Snapshot(HashMap.empty(), HashMap.empty(), Visibility.WITH_DELETED);

    @SuppressWarnings("unchecked") // only `with` adds rows, and they are of the model's type
    <R> Iterable<R> rows(Model<R> model) {
        var rows = table(model);
        return (Iterable<R>) (visibility == Visibility.LIVE ? live(model, rows) : rows).values();
    }

    /** {@return the row with that key} */
    @SuppressWarnings("unchecked") // see rows
    <R> Optional<R> row(Model<R> model, Vector<Object> key) {
        return (Optional<R>) table(model).get(key).toJavaOptional();
    }

    boolean contains(Model<?> model, Vector<Object> key) {
        return table(model).containsKey(key);
    }

    private LinkedHashMap<Vector<Object>, Object> table(Model<?> model) {
        return tables.getOrElse(model, LinkedHashMap.empty());
    }

    Set<Map<String, Object>> linked(String table) {
        return links.getOrElse(table, LinkedHashSet.empty());
    }

    <R> Snapshot with(Model<R> model, Vector<Object> key, R row) {
        return new Snapshot(tables.put(model, table(model).put(key, row)), links, visibility);
    }

    Snapshot without(Model<?> model, Vector<Object> key) {
        return new Snapshot(tables.put(model, table(model).remove(key)), links, visibility);
    }

    /** {@return the same without the rows of the model that do not satisfy a condition} */
    @SuppressWarnings("unchecked") // see rows
    <R> Snapshot retaining(Model<R> model, Predicate<R> condition) {
        var rows = table(model).filter(row -> condition.test((R) row._2()));
        return new Snapshot(tables.put(model, rows), links, visibility);
    }

    Snapshot withLinks(String table, Set<Map<String, Object>> rows) {
        return new Snapshot(tables, links.put(table, rows), visibility);
    }

    /** {@return the rows that are there for a query} */
    Snapshot visible(Visibility other) {
        return new Snapshot(tables, links, other);
    }

    @SuppressWarnings("unchecked") // see rows
    private static <R> LinkedHashMap<Vector<Object>, Object> live(
            Model<R> model, LinkedHashMap<Vector<Object>, Object> rows) {
        return model.column(ColumnRole.SOFT_DELETE)
                .map(deleted -> rows.filter(row -> model.value((R) row._2(), deleted) == null))
                .orElse(rows);
    }
}
