package kumiko.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of attributes and relations, also over relations: {@code posts.body}.
 *
 * @param whole whether what this leads to is meant itself
 * @param inner what is meant in it
 */
record NamePaths(boolean whole, Map<String, NamePaths> inner) {

    static final NamePaths NONE = new NamePaths(false, Map.of());

    NamePaths {
        inner = Map.copyOf(inner);
    }

    NamePaths with(List<String> path) {
        if (path.isEmpty()) {
            return new NamePaths(true, inner);
        }
        var changed = new LinkedHashMap<>(inner);
        changed.put(path.get(0), at(path.get(0)).with(path.subList(1, path.size())));
        return new NamePaths(whole, changed);
    }

    NamePaths at(String name) {
        return inner.getOrDefault(name, NONE);
    }

    /** {@return whether it is named itself} */
    boolean has(String name) {
        return at(name).whole;
    }

    /** {@return whether it or something in it is named} */
    boolean reaches(String name) {
        return inner.containsKey(name);
    }

    /** {@return what is named here or there} */
    NamePaths mergedInto(NamePaths other) {
        var merged = new LinkedHashMap<>(other.inner);
        inner.forEach((name, paths) -> merged.put(name, paths.mergedInto(other.at(name))));
        return new NamePaths(whole || other.whole, merged);
    }
}
