package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys and values that were given apart. The keys {@code and}, {@code or} and {@code not}, also with an underscore
 * behind them, hold a map or a list of maps; a map in a list is the conjunction of its entries.
 */
final class NestedLookups {

    private enum Connective {
        AND,
        OR,
        NOT
    }

    private static final Map<String, Connective> CONNECTIVES = Map.of(
            "and", Connective.AND,
            "and_", Connective.AND,
            "or", Connective.OR,
            "or_", Connective.OR,
            "not", Connective.NOT,
            "not_", Connective.NOT);

    private final Scope scope;
    private final Spent spent;

    private NestedLookups(Scope scope, Spent spent) {
        this.scope = scope;
        this.spent = spent;
    }

    static Validation<Seq<Problem>, Lookup> read(
            Scope scope, List<? extends Map.Entry<String, ? extends @Nullable Object>> entries, Spent spent) {
        try {
            return Validation.valid(new NestedLookups(scope, spent).all(entries));
        } catch (Refusal refusal) {
            return Validation.invalid(Vector.of(refusal.problem()));
        }
    }

    private Lookup all(List<? extends Map.Entry<String, ? extends @Nullable Object>> entries) {
        if (entries.size() == 1) {
            return entry(entries.get(0).getKey(), entries.get(0).getValue(), 0);
        }
        var operands = new ArrayList<Lookup>(entries.size());
        for (var entry : entries) {
            operands.add(entry(entry.getKey(), entry.getValue(), 0));
        }
        return new Lookup.All(Vector.ofAll(operands));
    }

    private Lookup entry(String key, @Nullable Object value, int depth) {
        var connective = Optional.ofNullable(CONNECTIVES.get(key)).filter(word -> !scope.isKnown(key));
        spent.count(Span.of(key), "conditions");
        if (connective.isEmpty()) {
            return Lookup.test(key, value);
        }
        int most = spent.budget().depth();
        if (depth >= most) {
            throw new Refusal(new Problem.LimitExceeded(Span.of(key), "conditions within conditions", most));
        }
        var operands = operands(key, value, depth + 1);
        return switch (connective.get()) {
            case AND -> new Lookup.All(operands);
            case OR -> new Lookup.Any(operands);
            case NOT -> new Lookup.Not(new Lookup.All(operands));
        };
    }

    private Vector<Lookup> operands(String key, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            return Vector.ofAll(map.entrySet()).map(entry -> entry(name(key, entry.getKey()), entry.getValue(), depth));
        }
        if (value instanceof Iterable<?> list) {
            return Vector.<Object>ofAll(list).map(element -> map(key, element, depth));
        }
        throw new Refusal(new Problem.Malformed(Span.of(key), "`" + key + "` holds a map or a list of maps"));
    }

    private Lookup map(String key, @Nullable Object element, int depth) {
        if (element instanceof Map<?, ?> map) {
            return new Lookup.All(Vector.ofAll(map.entrySet())
                    .map(entry -> entry(name(key, entry.getKey()), entry.getValue(), depth)));
        }
        throw new Refusal(new Problem.Malformed(Span.of(key), "`" + key + "` holds a map or a list of maps"));
    }

    private static String name(String parent, @Nullable Object key) {
        if (key instanceof String name) {
            return name;
        }
        throw new Refusal(new Problem.Malformed(Span.of(parent), "the keys in `" + parent + "` are text"));
    }
}
