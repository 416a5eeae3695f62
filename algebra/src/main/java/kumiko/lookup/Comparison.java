package kumiko.lookup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.model.DataType;
import kumiko.model.DataType.Comparability;
import kumiko.model.ScalarKind;

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

    /** {@return whether it can be asked of values of that type} What is in JSON has no type, and is asked anything. */
    boolean fits(DataType<?> type) {
        boolean isList = type instanceof DataType.ListOf<?>;
        boolean isJson = type.equals(DataType.JSON);
        return switch (this) {
            case ISNULL -> true;
            case EXACT, NE, SAME, IN, NOTIN -> type.comparability() != Comparability.NONE;
            case GT, GTE, LT, LTE, RANGE -> type.comparability() == Comparability.ORDER;
            case CONTAINS -> isText(type) || isJson || isList && type.comparability() != Comparability.NONE;
            case IEXACT, ICONTAINS, STARTSWITH, ISTARTSWITH, ENDSWITH, IENDSWITH, LIKE, ILIKE, REGEX, IREGEX ->
                isText(type);
            case CONTAINED_BY -> isJson || isList && type.comparability() != Comparability.NONE;
            case OVERLAP -> isList && type.comparability() != Comparability.NONE;
            case HAS_KEY, HAS_KEYS, HAS_ANY_KEYS -> isJson;
        };
    }

    private static boolean isText(DataType<?> type) {
        return type.stored() instanceof DataType.Scalar<?>(var kind, var javaType)
                && (kind == ScalarKind.TEXT || kind == ScalarKind.CHARACTER);
    }

    /** {@return whether it looks through a text of that type, which no usual index spares} */
    boolean scans(DataType<?> type) {
        return switch (this) {
            case CONTAINS -> isText(type);
            case IEXACT, ICONTAINS, ISTARTSWITH, ENDSWITH, IENDSWITH, LIKE, ILIKE, REGEX, IREGEX ->
                isText(type) || type.equals(DataType.JSON);
            case EXACT,
                    NE,
                    SAME,
                    GT,
                    GTE,
                    LT,
                    LTE,
                    IN,
                    NOTIN,
                    RANGE,
                    ISNULL,
                    STARTSWITH,
                    CONTAINED_BY,
                    OVERLAP,
                    HAS_KEY,
                    HAS_KEYS,
                    HAS_ANY_KEYS -> false;
        };
    }

    static Optional<Comparison> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> allNames() {
        return List.copyOf(BY_NAME.keySet());
    }
}
