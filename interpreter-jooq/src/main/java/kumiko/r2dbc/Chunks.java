package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Cuts rows into what single statements can write. */
final class Chunks {

    private Chunks() {}

    /** {@return the rows in chunks of at most that size, in their order} */
    static <T> List<List<T>> of(List<T> rows, int size) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < rows.size(); from += size) {
            chunks.add(rows.subList(from, Math.min(rows.size(), from + size)));
        }
        return chunks;
    }

    /** {@return the rows that have something in common together, in the order in which each first occurs} */
    static <T, K> LinkedHashMap<K, List<T>> by(List<T> rows, Function<T, K> common) {
        var groups = new LinkedHashMap<K, List<T>>();
        rows.forEach(row -> groups.computeIfAbsent(common.apply(row), key -> new ArrayList<>())
                .add(row));
        return groups;
    }

    /**
     * {@return the rows in waves, in none of which two have the same key} A row comes after those before it that have its
     * key, so that it is as if the rows came one after the other.
     */
    static <T, K> List<List<T>> waves(List<T> rows, Function<T, K> key) {
        var occurrences = new HashMap<K, Integer>();
        var waves = new ArrayList<List<T>>();
        for (var row : rows) {
            int wave = occurrences.merge(key.apply(row), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }
}
