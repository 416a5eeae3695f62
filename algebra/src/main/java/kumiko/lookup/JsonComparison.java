package kumiko.lookup;

import java.util.List;
import kumiko.algebra.Containment;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Part;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Compares a JSON document, or what a path in it leads to, with raw values: with a number as a number, with a text as a
 * text, with true or false as such.
 */
record JsonComparison(Expression<Object, ?> subject, Comparison comparison, Span place, Budget budget) {

    /** {@return where what is there compares so with the value} */
    Filter<Object> with(@Nullable Object raw) {
        try {
            return raw == null ? general(json()).withNull() : compare(raw);
        } catch (IllegalArgumentException refused) {
            throw unsupported(String.valueOf(refused.getMessage()));
        }
    }

    private Filter<Object> compare(Object raw) {
        return switch (comparison) {
            case ISNULL -> general(json()).read(DataType.BOOLEAN, raw) ? json().isNull() : json().isNotNull();
            case CONTAINS -> contains(Containment.CONTAINS, raw);
            case CONTAINED_BY -> contains(Containment.CONTAINED_BY, raw);
            case HAS_KEY -> Filter.hasKeys(json(), Containment.HAS_KEYS, List.of(name(raw)));
            case HAS_KEYS -> Filter.hasKeys(json(), Containment.HAS_KEYS, names(raw));
            case HAS_ANY_KEYS -> Filter.hasKeys(json(), Containment.HAS_ANY_KEYS, names(raw));
            case IEXACT, ICONTAINS, STARTSWITH, ISTARTSWITH, ENDSWITH, IENDSWITH, LIKE, ILIKE, REGEX, IREGEX ->
                general(path().asText()).with(raw);
            case IN, NOTIN, RANGE -> among(raw);
            case EXACT, NE, SAME, GT, GTE, LT, LTE -> general(as(raw)).with(raw);
            case OVERLAP ->
                throw unsupported(
                        "`overlap` is asked of a list, and `" + new LookupPrinter().key(subject) + "` is JSON");
        };
    }

    @SuppressWarnings("unchecked") // the subject's type is JSON
    private Expression<Object, Json> json() {
        return (Expression<Object, Json>) subject;
    }

    private <T> ValueComparison<T> general(Expression<Object, T> typed) {
        return new ValueComparison<>(typed, comparison, place, budget);
    }

    /** A whole document is not compared: what is in it is. */
    private Part.InJson<Object, Json> path() {
        var path = PartNames.inside(json());
        if (path.path().isEmpty()) {
            throw unsupported(("`%1$s` is JSON: `%2$s` compares what a path in it leads to, as `%1$s__name%3$s`; "
                            + "of all of it ask `contains`, `has_key` or `isnull`")
                    .formatted(
                            new LookupPrinter().key(subject),
                            comparison.lookup(),
                            comparison == Comparison.EXACT ? "" : "__" + comparison.lookup()));
        }
        return path;
    }

    /** {@return what is there as the type of the value} */
    private Expression<Object, ?> as(Object raw) {
        return switch (raw) {
            case Expression<?, ?> other -> as(other);
            case Number number -> path().asNumber();
            case Boolean truth -> path().asBoolean();
            case CharSequence text -> path().asText();
            default -> throw unreadable(raw);
        };
    }

    private Expression<Object, ?> as(Expression<?, ?> other) {
        if (other.type().equals(DataType.BOOLEAN)) {
            return path().asBoolean();
        }
        if (other.type().equals(DataType.TEXT)) {
            return path().asText();
        }
        if (other.type().stored() instanceof DataType.Scalar<?>(var kind, var javaType) && kind.isNumeric()) {
            return path().asNumber();
        }
        throw unsupported("`%s` is in JSON and `%s` is %s: they cannot be compared"
                .formatted(new LookupPrinter().key(subject), other, other.type()));
    }

    private Filter<Object> among(Object raw) {
        var elements = general(json()).elements(raw);
        if (elements.isEmpty()) {
            return comparison == Comparison.NOTIN ? path().isNotNull() : Filter.nothing();
        }
        var typed = as(elements.get(0));
        elements.forEach(element -> {
            if (!as(element).equals(typed)) {
                throw unsupported(
                        "what is in JSON is compared with values of one type: numbers, texts, or true and false");
            }
        });
        return general(typed).with(elements);
    }

    private Filter<Object> contains(Containment containment, Object raw) {
        if (raw instanceof Expression<?, ?> other) {
            return new Filter.Contains<>(subject, containment, untyped(other));
        }
        return Filter.contains(json(), containment, document(raw));
    }

    @SuppressWarnings("unchecked") // the filter's constructor checks its type
    private static Expression<Object, ?> untyped(Expression<?, ?> other) {
        return (Expression<Object, ?>) other;
    }

    /** {@return JSON that is given as such, as its text, or as a map or a list} */
    private Json document(Object raw) {
        if (raw instanceof CharSequence text) {
            var json = new Json(general(json()).read(DataType.TEXT, text));
            JsonTree.of(json);
            return json;
        }
        return JsonTree.of(raw).map(tree -> new Json(tree.toString())).orElseThrow(() -> unreadable(raw));
    }

    private String name(Object raw) {
        return general(json()).read(DataType.TEXT, raw);
    }

    private List<String> names(Object raw) {
        return general(json()).elements(raw).stream().map(this::name).toList();
    }

    private Refusal unreadable(Object raw) {
        return new Refusal(new Problem.UnreadableValue(
                place, raw.toString(), "what JSON has: a text, a number, true, false or null"));
    }

    private Refusal unsupported(String message) {
        return new Refusal(new Problem.Unsupported(place, message));
    }
}
