package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Slice;
import kumiko.lookup.SmartQuery.Condition;
import kumiko.lookup.SmartQuery.Load;

/**
 * What a URL says of relations to be loaded: {@code with=posts.comments}, {@code with[posts][sort]=-rating}, {@code
 * with[posts][limit]=3}.
 */
final class UrlLoads {

    private static final List<String> WORDS = List.of("filter", "sort", "limit", "offset", "strategy");

    /** What is said of one path so far. */
    private static final class Said {
        private final String path;
        private final List<Condition> conditions = new ArrayList<>();
        private final List<String> sort = new ArrayList<>();
        private Optional<Long> limit = Optional.empty();
        private Optional<Long> offset = Optional.empty();
        private Optional<Strategy> strategy = Optional.empty();

        Said(String path) {
            this.path = path;
        }

        Load load() {
            var from = offset.map(Slice::offset).orElse(Slice.ALL);
            return new Load(
                    path,
                    strategy.orElse(Strategy.AUTOMATIC),
                    Vector.ofAll(conditions),
                    Vector.ofAll(sort),
                    limit.map(rows -> from.and(Slice.limit(rows))).orElse(from));
        }
    }

    private final UrlFindings findings;
    private final Map<String, Said> loads = new LinkedHashMap<>();

    UrlLoads(UrlFindings findings) {
        this.findings = findings;
    }

    Vector<Load> all() {
        return Vector.ofAll(loads.values()).map(Said::load);
    }

    void read(UrlParameter parameter) {
        var inner = parameter.inner();
        if (inner.isEmpty()) {
            UrlList.names(Span.of(parameter.value().text()))
                    .forEach(path ->
                            loads.computeIfAbsent(path.part(), text -> new Said(findings.ofValue(parameter, path))));
        } else if (inner.size() == 2) {
            var said = loads.computeIfAbsent(
                    inner.get(0).part(), text -> new Said(findings.ofName(parameter, inner.get(0))));
            read(parameter, said, inner.get(1).part());
        } else {
            throw new Refusal(new Problem.Malformed(
                    parameter.name().raw(), "what is said of a relation stands behind it: `with[posts][limit]=3`"));
        }
    }

    private void read(UrlParameter parameter, Said said, String word) {
        var value = Span.of(parameter.value().text());
        switch (word) {
            case "filter" -> {
                if (!value.part().isBlank()) {
                    said.conditions.add(new Condition.Text(findings.ofValue(parameter, value)));
                }
            }
            case "sort" -> UrlList.names(value).forEach(key -> said.sort.add(findings.ofValue(parameter, key)));
            case "limit" -> said.limit = once(parameter, said.limit, rows(parameter));
            case "offset" -> said.offset = once(parameter, said.offset, rows(parameter));
            case "strategy" -> said.strategy = once(parameter, said.strategy, strategy(parameter));
            default ->
                findings.add(
                        parameter,
                        new Problem.UnknownName(Span.of(word), "a relation to be loaded", Nearest.to(word, WORDS)),
                        parameter.name().raw());
        }
    }

    private static <T> Optional<T> once(UrlParameter parameter, Optional<T> before, T value) {
        if (before.isPresent()) {
            throw new Refusal(new Problem.Malformed(
                    parameter.name().raw(), "`" + Excerpt.shown(parameter.name().text()) + "` is there twice"));
        }
        return Optional.of(value);
    }

    private static long rows(UrlParameter parameter) {
        var text = parameter.value().text();
        try {
            long rows = Long.parseLong(text);
            if (rows >= 0) {
                return rows;
            }
        } catch (NumberFormatException unreadable) {
            // refused below, as a negative number is
        }
        throw new Refusal(
                new Problem.UnreadableValue(parameter.value().raw(), text, "a whole number that is not negative"));
    }

    private static Strategy strategy(UrlParameter parameter) {
        var text = parameter.value().text();
        return Stream.of(Strategy.values())
                .filter(strategy -> word(strategy).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(
                        parameter.value().raw(),
                        text,
                        "one of "
                                + Stream.of(Strategy.values())
                                        .map(UrlLoads::word)
                                        .toList())));
    }

    static String word(Strategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT);
    }
}
