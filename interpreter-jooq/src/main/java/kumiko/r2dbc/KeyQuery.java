package kumiko.r2dbc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.Model;

/** Asks for the row with a key. */
final class KeyQuery {

    private KeyQuery() {}

    /**
     * {@return the query for the row with that key}
     *
     * @throws IllegalArgumentException if the key has other columns than the value
     * @throws kumiko.lookup.LookupException if a value is not one of its column
     */
    static <R> Query<R> of(Model<R> model, Object id) {
        Objects.requireNonNull(id, () -> "the key of " + model + " is null");
        var key = model.key();
        var query = Query.all(model);
        var values = id instanceof Map<?, ?> named ? inOrder(model, named) : List.of(id);
        if (key.size() > 1 && id instanceof List<?> several) {
            values = several;
        }
        if (values.size() != key.size()) {
            throw wrongKey(model, id);
        }
        for (int i = 0; i < key.size(); i++) {
            query = query.where(key.get(i).name(), values.get(i));
        }
        return query;
    }

    private static List<?> inOrder(Model<?> model, Map<?, ?> named) {
        var names = model.key().stream().map(Column::name).toList();
        if (!named.keySet().equals(Set.copyOf(names))) {
            throw wrongKey(model, named);
        }
        return names.stream().map(named::get).toList();
    }

    private static IllegalArgumentException wrongKey(Model<?> model, Object id) {
        var names = model.key().stream().map(Column::name).collect(Collectors.joining("`, `", "`", "`"));
        return new IllegalArgumentException("`" + id + "` is no key of " + model + ", which has " + names);
    }
}
