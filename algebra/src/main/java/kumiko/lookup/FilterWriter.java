package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Operator;
import kumiko.algebra.Searched;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Writes filters as names and values, as {@link NestedLookups} reads them.
 *
 * @param model whose names hide connectives of the same name
 */
record FilterWriter(Model<?> model) {

    private static final LookupPrinter PRINTER = new LookupPrinter();

    /** {@return the filter as entries all of which must hold; none for everything} */
    List<Map.Entry<String, @Nullable Object>> entries(Filter<?> filter) {
        if (filter instanceof Filter.And<?> and) {
            var entries = new ArrayList<Map.Entry<String, @Nullable Object>>();
            Vector.<Filter<?>>narrow(and.operands()).forEach(operand -> entries.addAll(entries(operand)));
            return entries;
        }
        return filter.isEverything() ? List.of() : List.of(entry(filter));
    }

    private Map<String, @Nullable Object> map(Filter<?> filter) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        var entries = entries(filter);
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        if (map.size() == entries.size()) {
            return map;
        }
        var operands = new ArrayList<@Nullable Object>();
        for (var entry : entries) {
            var operand = new LinkedHashMap<String, @Nullable Object>();
            operand.put(entry.getKey(), entry.getValue());
            operands.add(operand);
        }
        return new LinkedHashMap<>(Map.of(word("and"), operands));
    }

    private Map.Entry<String, @Nullable Object> entry(Filter<?> filter) {
        return switch (filter) {
            case Filter.Literal<?>(var value) -> entry(word(value ? "and" : "or"), List.of());
            case Filter.Comparison<?, ?>(var left, var operator, var right) ->
                entry(
                        operator == Operator.EQUAL ? PRINTER.key(left) : PRINTER.key(left) + "__" + operator.lookup(),
                        value(right));
            case Filter.Range<?, ?> range ->
                entry(PRINTER.key(range.subject()) + "__range", List.of(value(range.lowest()), value(range.highest())));
            case Filter.Membership<?, ?> membership -> membership(membership);
            case Filter.Text<?> text ->
                entry(
                        PRINTER.key(text.subject()) + "__" + (text.ignoreCase() ? "i" : "")
                                + text.match().lookup(),
                        value(text.pattern()));
            case Filter.Contains<?>(var subject, var containment, var other) ->
                entry(PRINTER.key(subject) + "__" + containment.lookup(), value(other));
            case Filter.IsNull<?>(var subject) -> entry(PRINTER.key(subject) + "__isnull", true);
            case Filter.Some<?, ?> some -> some(some);
            case Filter.Search<?> search -> search(search);
            case Filter.Same<?, ?>(var left, var right) -> entry(PRINTER.key(left) + "__same", value(right));
            case Filter.OneOf<?, ?> oneOf ->
                throw new IllegalArgumentException(
                        "a condition on the rows of another query is no part of a request, which names one model and those "
                                + "that are related to it; ask the relation, with `some` or `none`: " + oneOf);
            case Filter.And<?> and -> entry(word("and"), operands(Vector.narrow(and.operands())));
            case Filter.Or<?> or -> entry(word("or"), operands(Vector.narrow(or.operands())));
            case Filter.Not<?>(var operand) -> negation(operand);
        };
    }

    private List<Map<String, @Nullable Object>> operands(Vector<Filter<?>> filters) {
        return filters.map(this::map).asJava();
    }

    private Map.Entry<String, @Nullable Object> negation(Filter<?> operand) {
        if (operand instanceof Filter.IsNull<?>(var subject)) {
            return entry(PRINTER.key(subject) + "__isnull", false);
        }
        return operand instanceof Filter.Some<?, ?>(var path, var condition)
                        && condition.isEverything()
                        && path.isToMany()
                ? entry(path + "__isnull", true)
                : entry(word("not"), map(operand));
    }

    private static <T> Map.Entry<String, @Nullable Object> membership(Filter.Membership<?, T> membership) {
        var type = membership.subject().type();
        return entry(
                PRINTER.key(membership.subject()) + (membership.included() ? "__in" : "__notin"),
                membership.values().map(value -> PlainValues.of(type, value)).asJava());
    }

    private static Map.Entry<String, @Nullable Object> some(Filter.Some<?, ?> some) {
        var path = some.path();
        if (some.condition().isEverything() && path.isToMany()) {
            return entry(path + "__isnull", false);
        }
        var there = path.steps().last().target().model();
        return entry(path + "__some", new FilterWriter(there).map(some.condition()));
    }

    private Map.Entry<String, @Nullable Object> search(Filter.Search<?> search) {
        var searched = new LinkedHashMap<String, Object>();
        searched.put(NestedLookups.TERM, search.term());
        searched.put(
                NestedLookups.TEXTS,
                Vector.<Searched<?>>narrow(search.searched())
                        .map(PRINTER::searched)
                        .asJava());
        return entry(word("search"), searched);
    }

    /** {@return the word, with an underscore behind it where it names something of the model} */
    private String word(String word) {
        return model.column(word).isPresent() || model.relation(word).isPresent() ? word + "_" : word;
    }

    private static Object value(Expression<?, ?> expression) {
        return expression instanceof Expression.Constant<?, ?> constant
                ? constant(constant)
                : Map.of(NestedLookups.REFERENCE, PRINTER.key(expression));
    }

    private static <T> Object constant(Expression.Constant<?, T> constant) {
        return PlainValues.of(constant.type(), constant.value());
    }

    private static Map.Entry<String, @Nullable Object> entry(String key, Object value) {
        return new SimpleImmutableEntry<>(key, value);
    }
}
