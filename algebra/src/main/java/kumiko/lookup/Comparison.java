package kumiko.lookup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lookups: how an attribute is compared with a value. */
enum Comparison {
    EXACT("exact", "eq"),
    IEXACT("iexact"),
    NE("ne"),
    SAME("same"),
    GT("gt"),
    GTE("gte", "ge"),
    LT("lt"),
    LTE("lte", "le"),
    IN("in"),
    NOTIN("notin"),
    RANGE("range", "between"),
    ISNULL("isnull"),
    CONTAINS("contains"),
    ICONTAINS("icontains"),
    STARTSWITH("startswith"),
    ISTARTSWITH("istartswith"),
    ENDSWITH("endswith"),
    IENDSWITH("iendswith"),
    LIKE("like"),
    ILIKE("ilike"),
    REGEX("regex"),
    IREGEX("iregex"),
    CONTAINED_BY("contained_by"),
    OVERLAP("overlap"),
    HAS_KEY("has_key"),
    HAS_KEYS("has_keys"),
    HAS_ANY_KEYS("has_any_keys");

    private static final Map<String, Comparison> BY_NAME = new LinkedHashMap<>();

    static {
        for (var comparison : values()) {
            comparison.names.forEach(name -> BY_NAME.put(name, comparison));
        }
    }

    private final List<String> names;

    Comparison(String... names) {
        this.names = Arrays.asList(names);
    }

    String lookup() {
        return names.get(0);
    }

    static Optional<Comparison> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> allNames() {
        return List.copyOf(BY_NAME.keySet());
    }
}
