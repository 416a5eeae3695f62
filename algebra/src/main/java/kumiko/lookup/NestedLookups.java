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
 * behind them, hold a map or a list of maps; a map in a list is the conjunction of its entries. A key that ends with {@code
 * some}, {@code every} or {@code none} holds a map about the related rows, and {@code search} a term, or a map with the {@code
 * term} and the names of the texts it is {@code in}. The value {@code {"F": "boss___age"}} is that of another attribute; a
 * document of JSON that looks so is given as its text.
 */
final class NestedLookups {

    static final String REFERENCE = "F";
    static final String TERM = "term";
    static final String TEXTS = "in";

    private static final List<String> QUANTIFIERS = List.of("__some", "__every", "__none");
    private static final int CONDITIONS_OF_A_SEARCH = 8;

    private enum Connective {
        AND,
        OR,
        NOT,
        SEARCH
    }

    private static final Map<String, Connective> CONNECTIVES = Map.of(
            "and", Connective.AND,
            "and_", Connective.AND,
            "or", Connective.OR,
            "or_", Connective.OR,
            "not", Connective.NOT,
            "not_", Connective.NOT,
            "search", Connective.SEARCH,
            "search_", Connective.SEARCH);

    private final Spent spent;

    private NestedLookups(Spent spent) {
        this.spent = spent;
    }

    static Validation<Seq<Problem>, Lookup> read(
            Scope scope, List<? extends Map.Entry<String, ? extends @Nullable Object>> entries, Spent spent) {
        try {
            return Validation.valid(new NestedLookups(spent).all(scope, entries));
        } catch (Refusal refusal) {
            return Validation.invalid(Vector.of(refusal.problem()));
        }
    }

    private Lookup all(Scope scope, List<? extends Map.Entry<String, ? extends @Nullable Object>> entries) {
        if (entries.size() == 1) {
            return entry(scope, entries.get(0).getKey(), entries.get(0).getValue(), 0);
        }
        var operands = new ArrayList<Lookup>(entries.size());
        for (var entry : entries) {
            operands.add(entry(scope, entry.getKey(), entry.getValue(), 0));
        }
        return new Lookup.All(Vector.ofAll(operands));
    }

    private Lookup entry(Scope scope, String key, @Nullable Object value, int depth) {
        var connective = Optional.ofNullable(CONNECTIVES.get(key)).filter(word -> !scope.isKnown(key));
        count(key, 1);
        if (connective.isEmpty()) {
            return value instanceof Map<?, ?> map && isQuantified(key)
                    ? new Lookup.Quantified(
                            Span.of(key), new Lookup.All(entries(related(scope, key), key, map, deeper(key, depth))))
                    : Lookup.test(key, value(value));
        }
        return switch (connective.get()) {
            case AND -> new Lookup.All(operands(scope, key, value, deeper(key, depth)));
            case OR -> new Lookup.Any(operands(scope, key, value, deeper(key, depth)));
            case NOT -> new Lookup.Not(new Lookup.All(operands(scope, key, value, deeper(key, depth))));
            case SEARCH -> search(key, value);
        };
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            return list.stream().map(NestedLookups::value).toList();
        }
        return value instanceof Map<?, ?> map && map.size() == 1 && map.get(REFERENCE) instanceof String name
                ? new Lookup.Reference(Span.of(name))
                : value;
    }

    private void count(String key, int conditions) {
        for (int i = 0; i < conditions; i++) {
            spent.count(Span.of(key), "conditions");
        }
    }

    private int deeper(String key, int depth) {
        int most = spent.budget().depth();
        if (depth >= most) {
            throw new Refusal(new Problem.LimitExceeded(Span.of(key), "conditions within conditions", most));
        }
        return depth + 1;
    }

    static boolean isConnective(String key) {
        return CONNECTIVES.containsKey(key);
    }

    static boolean isQuantified(String key) {
        return QUANTIFIERS.stream().anyMatch(key::endsWith);
    }

    /** {@return what may be named where the relations of a key lead to, or where the first unknown one is} */
    private static Scope related(Scope scope, String key) {
        var there = scope;
        for (var name : key.substring(0, key.lastIndexOf("__")).split("___")) {
            there = there.behind(name).orElse(there);
        }
        return there;
    }

    private Vector<Lookup> operands(Scope scope, String key, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            return entries(scope, key, map, depth);
        }
        if (value instanceof Iterable<?> list) {
            return Vector.<Object>ofAll(list).map(element -> map(scope, key, element, depth));
        }
        if (value instanceof CharSequence text) {
            return Vector.of(LookupParser.parse(Span.of(text.toString()), spent));
        }
        throw holdsConditions(key);
    }

    private static Refusal holdsConditions(String key) {
        return new Refusal(new Problem.Malformed(
                Span.of(key), "`" + key + "` holds an object of lookups, a text with a condition, or a list of these"));
    }

    private Vector<Lookup> entries(Scope scope, String key, Map<?, ?> map, int depth) {
        return Vector.ofAll(map.entrySet())
                .map(entry -> entry(scope, name(key, entry.getKey()), entry.getValue(), depth));
    }

    private Lookup map(Scope scope, String key, @Nullable Object element, int depth) {
        if (element instanceof Map<?, ?> map) {
            return new Lookup.All(entries(scope, key, map, depth));
        }
        if (element instanceof CharSequence text) {
            return LookupParser.parse(Span.of(text.toString()), spent);
        }
        throw holdsConditions(key);
    }

    /** A search is dear: it counts for several conditions, and for one more with each name. */
    private Lookup search(String key, @Nullable Object value) {
        count(key, CONDITIONS_OF_A_SEARCH);
        if (value instanceof CharSequence term) {
            return new Lookup.Search(term.toString(), Span.of(key), Vector.empty());
        }
        if (value instanceof Map<?, ?> map
                && map.get(TERM) instanceof CharSequence term
                && (!map.containsKey(TEXTS) || map.get(TEXTS) instanceof Iterable<?>)
                && map.size() == (map.containsKey(TEXTS) ? 2 : 1)) {
            var names = map.get(TEXTS) instanceof Iterable<?> texts ? Vector.<Object>ofAll(texts) : Vector.empty();
            count(key, names.size());
            return new Lookup.Search(term.toString(), Span.of(key), names.map(name -> Span.of(name(key, name))));
        }
        throw new Refusal(new Problem.Malformed(
                Span.of(key), "`" + key + "` holds a text, or a map with the `term` and the names it is `in`"));
    }

    private static String name(String parent, @Nullable Object key) {
        if (key instanceof String name) {
            return name;
        }
        throw new Refusal(new Problem.Malformed(Span.of(parent), "the keys in `" + parent + "` are text"));
    }
}
