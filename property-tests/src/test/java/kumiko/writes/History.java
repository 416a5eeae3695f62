package kumiko.writes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kumiko.model.Model;

/** The rows there are, and all that have been: stale ones among them, and some that are gone. */
final class History {

    private final Map<Model<?>, Set<Object>> ever = new HashMap<>();
    private Rows current;

    History(Rows first) {
        current = first;
        add(first);
    }

    void add(Rows rows) {
        current = rows;
        rows.tables()
                .forEach((model, all) -> ever.computeIfAbsent(model, absent -> new LinkedHashSet<>())
                        .addAll(all));
    }

    Rows current() {
        return current;
    }

    <R> List<R> current(Model<R> model) {
        return current.of(model);
    }

    @SuppressWarnings("unchecked") // add puts rows of the model there
    <R> List<R> ever(Model<R> model) {
        return (List<R>) new ArrayList<>(Objects.requireNonNull(ever.get(model)));
    }
}
