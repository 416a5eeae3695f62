package kumiko.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What cases with annotations and aggregates mean, computed from the rows of the file by loops: every relation by itself,
 * every row once, and what does not hold is what a negation has.
 */
record SeedAnswers(Map<String, List<Map<String, Object>>> seed) {

    /** {@return what our answer has to be} */
    List<Object> of(OracleCase oracle) {
        var annotations = new DjangoAggregates(oracle).annotations();
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : seed.get(oracle.text("model"))) {
            if (isChosen(oracle, row, annotations)) {
                rows.add(row);
            }
        }
        if (oracle.has("aggregates")) {
            return OracleCase.normal(DjangoAggregates.named(oracle.json().get("aggregates")).values().stream()
                    .map(aggregate -> total(oracle.text("model"), rows, aggregate))
                    .toList());
        }
        return OracleCase.normal(rows.stream()
                .map(row ->
                        oracle.has("values") ? values(oracle, row, annotations) : Objects.requireNonNull(row.get("id")))
                .toList());
    }

    private List<@Nullable Object> values(
            OracleCase oracle, Map<String, Object> row, Map<String, Map<String, Object>> annotations) {
        var values = new ArrayList<@Nullable Object>();
        for (var name : oracle.list("values")) {
            values.addAll(values(oracle.text("model"), row, name.toString(), annotations));
        }
        return values;
    }

    private boolean isChosen(OracleCase oracle, Map<String, Object> row, Map<String, Map<String, Object>> annotations) {
        boolean chosen = holds(oracle, row, oracle.json().getOrDefault("q", Map.of()), annotations);
        for (var step : oracle.list("steps")) {
            var parts = (List<?>) step;
            chosen &= switch (parts.get(0).toString()) {
                case "filter" -> holds(oracle, row, parts.get(1), annotations);
                case "exclude" -> !holds(oracle, row, parts.get(1), annotations);
                default -> true;
            };
        }
        return chosen;
    }

    private boolean holds(
            OracleCase oracle, Map<String, Object> row, Object q, Map<String, Map<String, Object>> annotations) {
        return ((Map<?, ?>) q)
                .entrySet().stream()
                        .allMatch(each -> each.getKey().equals("not")
                                ? !holds(oracle, row, each.getValue(), annotations)
                                : compares(oracle, row, each.getKey().toString(), each.getValue(), annotations));
    }

    /** Null satisfies no comparison, and of related rows one is enough. */
    private boolean compares(
            OracleCase oracle,
            Map<String, Object> row,
            String key,
            Object value,
            Map<String, Map<String, Object>> annotations) {
        boolean isGreater = key.endsWith("__gt");
        var values = values(oracle.text("model"), row, isGreater ? key.replaceFirst("__gt$", "") : key, annotations);
        return values.stream()
                .filter(Objects::nonNull)
                .anyMatch(found -> isGreater
                        ? ((Number) found).longValue() > ((Number) value).longValue()
                        : OracleCase.normal(found).equals(OracleCase.normal(value)));
    }

    /** {@return an annotation or an attribute, or the attribute of related rows} */
    private List<@Nullable Object> values(
            String model, Map<String, Object> row, String name, Map<String, Map<String, Object>> annotations) {
        var values = new ArrayList<@Nullable Object>();
        if (annotations.containsKey(name)) {
            values.add(total(model, List.of(row), annotations.get(name)));
        } else if (name.contains("__")) {
            var parts = name.split("__", 2);
            related(model, row, parts[0]).forEach(other -> values.add(other.get(parts[1])));
        } else {
            values.add(row.get(name));
        }
        return values;
    }

    private @Nullable Object total(String model, List<Map<String, Object>> rows, Map<String, Object> aggregate) {
        var argument = aggregate.get("arg").toString();
        var values = new ArrayList<@Nullable Object>();
        for (var row : rows) {
            if (argument.contains("__") || row.containsKey(argument) && !(row.get(argument) instanceof List<?>)) {
                values.addAll(values(model, row, argument, Map.of()));
            } else {
                related(model, row, argument).forEach(other -> values.add(other.get("id")));
            }
        }
        values.removeIf(Objects::isNull);
        return switch (aggregate.get("fn").toString()) {
            case "Count" ->
                Boolean.TRUE.equals(aggregate.get("distinct"))
                        ? values.stream().distinct().count()
                        : (long) values.size();
            case "Sum" ->
                values.isEmpty()
                        ? null
                        : values.stream()
                                .mapToLong(each -> ((Number) each).longValue())
                                .sum();
            case String other -> throw new IllegalArgumentException(other + " is not computed here");
        };
    }

    /** The file has tags in their posts, and every other relation in the rows that refer to one. */
    private List<Map<String, Object>> related(String model, Map<String, Object> row, String relation) {
        if (row.get(relation) instanceof List<?> keys) {
            return seed.get("Tag").stream()
                    .filter(tag -> keys.contains(tag.get("id")))
                    .toList();
        }
        var target = Character.toUpperCase(relation.charAt(0))
                + relation.substring(1).replaceFirst("s$", "");
        var reference = model.toLowerCase(Locale.ROOT) + "_id";
        return seed.get(target).stream()
                .filter(other -> Objects.equals(other.get(reference), row.get("id")))
                .toList();
    }
}
