package kumiko.lookup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.algebra.Searched;
import kumiko.model.Names;
import kumiko.model.Relation;

/**
 * What is allowed of the rows of one model. Names are joined by two underscores; each is there in both of its spellings.
 *
 * @param values what may be compared
 * @param relations what may be crossed
 * @param sorts what rows may be sorted by
 * @param texts what may be searched
 * @param shown what may be shown
 * @param longest how many names a value has at most
 * @param beginnings the first names of values
 * @param names that are hinted at
 */
record Grant(
        Map<String, Entry> values,
        Map<String, Across> relations,
        Map<String, Value> sorts,
        Map<String, Text> texts,
        Map<String, Value> shown,
        int longest,
        Set<String> beginnings,
        List<String> names) {

    static final Grant NOTHING = of(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** What may be compared. */
    sealed interface Entry {

        Meaning meaning(int names);

        /** {@return what may be asked of it, empty if it takes a value by itself} */
        Optional<Operators> operators();
    }

    record Value(Expression<Object, ?> expression, Operators allowed, Meaning.Cost cost) implements Entry {
        @Override
        public Meaning meaning(int names) {
            return new Meaning.Value(names, expression, allowed, cost);
        }

        @Override
        public Optional<Operators> operators() {
            return Optional.of(allowed);
        }

        private Value and(Entry other) {
            return new Value(expression, allowed.and(other.operators().orElse(allowed)), cost);
        }
    }

    record Test(Computation.Test<?, ?> computed) implements Entry {
        @Override
        public Meaning meaning(int names) {
            return new Meaning.Test(names, computed);
        }

        @Override
        public Optional<Operators> operators() {
            return Optional.empty();
        }
    }

    record Text(Searched<Object> text, Meaning.Cost cost) {}

    record Across(Relation<Object, Object> relation, Grant grant) {}

    static Grant of(
            Map<String, Entry> values,
            Map<String, Across> relations,
            Map<String, Value> sorts,
            Map<String, Text> texts,
            Map<String, Value> shown) {
        int longest = 0;
        var beginnings = new LinkedHashSet<String>();
        for (var name : values.keySet()) {
            var names = name.split("__");
            longest = Math.max(longest, names.length);
            beginnings.add(names[0]);
        }
        var hinted = Stream.of(values.keySet(), relations.keySet())
                .flatMap(known -> known.stream().sorted())
                .toList();
        return new Grant(
                Map.copyOf(values),
                Map.copyOf(relations),
                sorts,
                texts,
                shown,
                longest,
                Set.copyOf(beginnings),
                hinted);
    }

    Grant allowing(String name, Entry entry) {
        return of(with(values, name, entry, Grant::both), relations, sorts, texts, shown);
    }

    private static Entry both(Entry one, Entry other) {
        return one instanceof Value value ? value.and(other) : other;
    }

    Grant crossing(String name, Across across) {
        BinaryOperator<Across> both =
                (one, other) -> new Across(one.relation(), one.grant().and(other.grant()));
        return of(values, with(relations, name, across, both), sorts, texts, shown);
    }

    Grant sorting(String name, Value key) {
        return of(values, relations, with(sorts, name, key, (one, other) -> other), texts, shown);
    }

    Grant searching(String name, Text text) {
        return of(values, relations, sorts, with(texts, name, text, (one, other) -> other), shown);
    }

    Grant showing(String name, Value value) {
        return of(values, relations, sorts, texts, with(shown, name, value, (one, other) -> other));
    }

    /** {@return what either allows} */
    Grant and(Grant other) {
        var all = this;
        for (var entry : other.values.entrySet()) {
            all = all.allowing(entry.getKey(), entry.getValue());
        }
        for (var entry : other.relations.entrySet()) {
            all = all.crossing(entry.getKey(), entry.getValue());
        }
        for (var entry : other.sorts.entrySet()) {
            all = all.sorting(entry.getKey(), entry.getValue());
        }
        for (var entry : other.texts.entrySet()) {
            all = all.searching(entry.getKey(), entry.getValue());
        }
        for (var entry : other.shown.entrySet()) {
            all = all.showing(entry.getKey(), entry.getValue());
        }
        return all;
    }

    private static <T> Map<String, T> with(Map<String, T> known, String name, T value, BinaryOperator<T> both) {
        var all = new LinkedHashMap<>(known);
        for (var spelling : spellings(name)) {
            all.merge(spelling, value, both);
        }
        return Collections.unmodifiableMap(all);
    }

    /** {@return a name as it is, in snake_case and as components are spelled} */
    private static Set<String> spellings(String name) {
        var names = List.of(name.split("__"));
        var spellings = new LinkedHashSet<String>();
        spellings.add(String.join("__", names.stream().map(Names::snakeCase).toList()));
        spellings.add(name);
        spellings.add(String.join("__", names.stream().map(Names::camelCase).toList()));
        return spellings;
    }
}
