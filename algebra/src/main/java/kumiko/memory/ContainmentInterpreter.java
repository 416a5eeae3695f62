package kumiko.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kumiko.algebra.Containment;
import kumiko.model.Json;
import kumiko.model.JsonTree;

/** What lists and JSON documents, in their stored form, have to do with each other. */
final class ContainmentInterpreter {

    private ContainmentInterpreter() {}

    static boolean holds(Object value, Containment containment, Object other) {
        return switch (containment) {
            case CONTAINS -> contains(value, other);
            case CONTAINED_BY -> contains(other, value);
            case OVERLAP -> elements(value).stream().anyMatch(elements(other)::contains);
            case HAS_KEYS -> names(other).allMatch(JsonTree.of((Json) value)::hasKey);
            case HAS_ANY_KEYS -> names(other).anyMatch(JsonTree.of((Json) value)::hasKey);
        };
    }

    private static boolean contains(Object whole, Object part) {
        return whole instanceof Json one && part instanceof Json other
                ? JsonTree.of(one).contains(JsonTree.of(other))
                : elements(whole).containsAll(elements(part));
    }

    private static java.util.stream.Stream<String> names(Object list) {
        return ((List<?>) list).stream().map(Object::toString);
    }

    private static Set<Object> elements(Object list) {
        var elements = new HashSet<Object>();
        ((List<?>) list).forEach(element -> elements.add(StoredValues.canonical(element)));
        return elements;
    }
}
