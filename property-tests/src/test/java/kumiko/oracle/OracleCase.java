package kumiko.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One recorded question and its answer, as it stands in the file. */
record OracleCase(Map<String, Object> json) {

    private static final String NULL = "(null)";

    String id() {
        return text("id");
    }

    String text(String member) {
        return String.valueOf(json.getOrDefault(member, ""));
    }

    boolean has(String member) {
        var value = json.get(member);
        return value != null && !value.equals(List.of()) && !value.equals(Boolean.FALSE);
    }

    List<String> tags() {
        return list("tags").stream().map(Object::toString).toList();
    }

    List<Object> list(String member) {
        return json.get(member) instanceof List<?> list ? List.copyOf((List<?>) nonNull(list)) : List.of();
    }

    private static List<Object> nonNull(List<?> list) {
        return list.stream().map(Object.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> expected() {
        return (Map<String, Object>) json.get("expected");
    }

    boolean expectsError() {
        return expected().containsKey("error");
    }

    List<Object> expectedKeys() {
        var expected = expected();
        return normal(
                expected.containsKey("result")
                        ? List.of(expected.get("result"))
                        : expected.get("aggregates") instanceof Map<?, ?> totals
                                ? List.copyOf(present(totals.values()))
                                : (List<?>) expected.getOrDefault("rows", expected.get("pks")));
    }

    private static List<Object> present(Collection<?> values) {
        return values.stream()
                .map(value -> value == null ? NULL : (Object) value)
                .toList();
    }

    /** {@return the values as they are compared, with a word for null} */
    static List<Object> normal(Collection<?> values) {
        return present(values).stream().map(OracleCase::normal).toList();
    }

    /**
     * Whole numbers as longs, so that they compare whatever type they were read as, and averages as they are recorded, with
     * six digits.
     */
    static Object normal(Object value) {
        return switch (value) {
            case List<?> list -> normal((Collection<?>) list);
            case Double number ->
                new BigDecimal(number).setScale(6, RoundingMode.HALF_UP).toString();
            case Number number -> number.longValue();
            default -> value;
        };
    }
}
