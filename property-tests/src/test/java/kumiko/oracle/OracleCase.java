package kumiko.oracle;

import java.util.List;
import java.util.Map;

/** One recorded question and its answer, as it stands in the file. */
record OracleCase(Map<String, Object> json) {

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
        var keys = expected().containsKey("result")
                ? List.of(expected().get("result"))
                : (List<?>) expected().get("pks");
        return keys.stream().map(OracleCase::normal).toList();
    }

    /** Numbers as longs, so that they compare whatever type they were read as. */
    static Object normal(Object value) {
        return value instanceof Number number ? number.longValue() : value;
    }
}
