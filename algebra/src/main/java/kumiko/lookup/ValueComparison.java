package kumiko.lookup;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Operator;
import kumiko.algebra.TextMatch;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/**
 * Compares one expression with raw values.
 *
 * @param subject what is compared
 * @param place where the value stands
 */
record ValueComparison<T>(Expression<Object, T> subject, Comparison comparison, Span place, Budget budget) {

    private static final int MOST_CONSTANTS = 20;

    /**
     * {@return where the subject compares so with the value}
     *
     * @throws Refusal if it cannot be compared so with such a value
     */
    Filter<Object> with(@Nullable Object raw) {
        if (subject.type() instanceof DataType.ListOf<?>) {
            return ListComparison.of(this).with(raw);
        }
        if (subject.type().equals(DataType.JSON)) {
            return new JsonComparison(subject, comparison, place, budget).with(raw);
        }
        try {
            var query = Subquery.of(raw);
            if (query.isPresent()) {
                return contains(Vector.of(subject), comparison, query.get(), place);
            }
            return raw == null ? withNull() : raw instanceof Expression<?, ?> other ? with(other) : withValue(raw);
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(place, String.valueOf(refused.getMessage())));
        }
    }

    Filter<Object> withNull() {
        return switch (comparison) {
            case EXACT, SAME -> subject.isNull();
            case NE -> subject.isNotNull();
            case IEXACT,
                    GT,
                    GTE,
                    LT,
                    LTE,
                    IN,
                    NOTIN,
                    RANGE,
                    ISNULL,
                    CONTAINS,
                    ICONTAINS,
                    STARTSWITH,
                    ISTARTSWITH,
                    ENDSWITH,
                    IENDSWITH,
                    LIKE,
                    ILIKE,
                    REGEX,
                    IREGEX,
                    CONTAINED_BY,
                    OVERLAP,
                    HAS_KEY,
                    HAS_KEYS,
                    HAS_ANY_KEYS ->
                throw unsupported("`" + comparison.lookup() + "` has no meaning for null; ask with `isnull`");
        };
    }

    @SuppressWarnings("unchecked") // the filter's constructors check that the two can be compared
    private Filter<Object> with(Expression<?, ?> other) {
        var right = (Expression<Object, T>) other;
        return switch (comparison) {
            case EXACT -> subject.is(right);
            case NE -> subject.isNot(right);
            case SAME -> subject.isSame(right);
            case GT -> subject.greaterThan(right);
            case GTE -> subject.atLeast(right);
            case LT -> subject.lessThan(right);
            case LTE -> subject.atMost(right);
            case IEXACT -> text(TextMatch.EXACT, true, (Expression<Object, String>) other);
            case CONTAINS -> text(TextMatch.CONTAINS, false, (Expression<Object, String>) other);
            case ICONTAINS -> text(TextMatch.CONTAINS, true, (Expression<Object, String>) other);
            case STARTSWITH -> text(TextMatch.STARTS_WITH, false, (Expression<Object, String>) other);
            case ISTARTSWITH -> text(TextMatch.STARTS_WITH, true, (Expression<Object, String>) other);
            case ENDSWITH -> text(TextMatch.ENDS_WITH, false, (Expression<Object, String>) other);
            case IENDSWITH -> text(TextMatch.ENDS_WITH, true, (Expression<Object, String>) other);
            case IN, NOTIN, RANGE, ISNULL, LIKE, ILIKE, REGEX, IREGEX ->
                throw unsupported("`" + comparison.lookup() + "` takes values, not an attribute");
            case CONTAINED_BY, OVERLAP, HAS_KEY, HAS_KEYS, HAS_ANY_KEYS -> throw ofOthers();
        };
    }

    /** {@return where the subjects are together in the query, or none of it, as a relation whose rows have such a key} */
    static Filter<Object> contains(
            Vector<Expression<Object, ?>> subjects, Comparison comparison, Subquery query, Span place) {
        if (comparison != Comparison.IN && comparison != Comparison.NOTIN) {
            throw new Refusal(new Problem.Unsupported(
                    place, "`" + comparison.lookup() + "` takes no query; `in` and `notin` do"));
        }
        try {
            return query.contains(subjects, comparison == Comparison.IN);
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(place, String.valueOf(refused.getMessage())));
        }
    }

    private Filter<Object> withValue(Object raw) {
        return switch (comparison) {
            case EXACT, SAME -> compare(Operator.EQUAL, raw);
            case NE -> compare(Operator.NOT_EQUAL, raw);
            case GT -> compare(Operator.GREATER, raw);
            case GTE -> compare(Operator.AT_LEAST, raw);
            case LT -> compare(Operator.LESS, raw);
            case LTE -> compare(Operator.AT_MOST, raw);
            case IN -> Filter.in(subject, list(raw));
            case NOTIN -> Filter.notIn(subject, list(raw));
            case RANGE -> range(raw);
            case ISNULL -> read(DataType.BOOLEAN, raw) ? subject.isNull() : subject.isNotNull();
            case IEXACT -> text(TextMatch.EXACT, true, raw);
            case CONTAINS -> text(TextMatch.CONTAINS, false, raw);
            case ICONTAINS -> text(TextMatch.CONTAINS, true, raw);
            case STARTSWITH -> text(TextMatch.STARTS_WITH, false, raw);
            case ISTARTSWITH -> text(TextMatch.STARTS_WITH, true, raw);
            case ENDSWITH -> text(TextMatch.ENDS_WITH, false, raw);
            case IENDSWITH -> text(TextMatch.ENDS_WITH, true, raw);
            case LIKE -> text(TextMatch.LIKE, false, raw);
            case ILIKE -> text(TextMatch.LIKE, true, raw);
            case REGEX -> text(TextMatch.REGEX, false, raw);
            case IREGEX -> text(TextMatch.REGEX, true, raw);
            case CONTAINED_BY, OVERLAP, HAS_KEY, HAS_KEYS, HAS_ANY_KEYS -> throw ofOthers();
        };
    }

    private Refusal ofOthers() {
        var asked = comparison == Comparison.OVERLAP
                ? "a list"
                : comparison == Comparison.CONTAINED_BY ? "a list or of JSON" : "JSON";
        return unsupported("`%s` is asked of %s, and `%s` is %s"
                .formatted(comparison.lookup(), asked, new LookupPrinter().key(subject), subject.type()));
    }

    private Filter<Object> compare(Operator operator, Object raw) {
        var number = number(raw);
        if (operator == Operator.EQUAL && number.isEmpty()) {
            return subject.is(read(subject.type(), raw));
        }
        if (operator == Operator.NOT_EQUAL && number.isEmpty()) {
            return subject.isNot(read(subject.type(), raw));
        }
        return number.isPresent()
                ? new NumberComparison<>(subject, kind().orElseThrow()).compare(operator, number.get())
                : new Filter.Comparison<>(subject, operator, constant(read(subject.type(), raw)));
    }

    private Expression<Object, T> constant(T value) {
        return Expression.constant(subject.type(), value);
    }

    /** The number that a numeric attribute is compared with, which it may not be able to hold. */
    private Optional<BigDecimal> number(Object raw) {
        return kind().filter(ScalarKind::isNumeric)
                .map(kind -> Numbers.read(raw).orElseThrow(() -> unreadable(raw, subject.type())));
    }

    private Optional<ScalarKind> kind() {
        return subject.type() instanceof Scalar<T> scalar ? Optional.of(scalar.kind()) : Optional.empty();
    }

    private Filter<Object> range(Object raw) {
        var bounds = elements(raw);
        if (bounds.size() != 2) {
            throw unsupported("`range` takes two values, the lowest and the highest, not " + bounds.size());
        }
        if (bounds.stream().anyMatch(Expression.class::isInstance)) {
            return new Filter.Range<>(subject, bound(bounds.get(0)), bound(bounds.get(1)));
        }
        if (kind().filter(ScalarKind::isNumeric).isEmpty()) {
            return subject.between(read(subject.type(), bounds.get(0)), read(subject.type(), bounds.get(1)));
        }
        var lowest = exactly(bounds.get(0));
        var highest = exactly(bounds.get(1));
        return lowest.isPresent() && highest.isPresent()
                ? subject.between(lowest.get(), highest.get())
                : compare(Operator.AT_LEAST, bounds.get(0)).and(compare(Operator.AT_MOST, bounds.get(1)));
    }

    @SuppressWarnings("unchecked") // the filter's constructor checks that it can be compared
    private Expression<Object, T> bound(Object raw) {
        return raw instanceof Expression<?, ?> other
                ? (Expression<Object, T>) other
                : constant(read(subject.type(), raw));
    }

    /** {@return the number as a value of the subject's type, empty if it has no such value} */
    @SuppressWarnings("unchecked") // a number of the kind is a value of the type
    private Optional<T> exactly(Object raw) {
        return (Optional<T>) number(raw).flatMap(number -> kind().orElseThrow().number(number));
    }

    /** Numbers that the attribute cannot hold are left out: no row has them. */
    private Vector<T> list(Object raw) {
        var values = new ArrayList<T>();
        for (var element : elements(raw)) {
            if (kind().filter(ScalarKind::isNumeric).isPresent()) {
                exactly(element).ifPresent(values::add);
            } else {
                values.add(read(subject.type(), element));
            }
        }
        return Vector.ofAll(values);
    }

    List<Object> elements(Object raw) {
        var elements = new ArrayList<Object>();
        for (var element : Elements.of(raw)
                .orElseThrow(() -> unsupported("`" + comparison.lookup() + "` takes a list of values"))) {
            if (element == null) {
                throw unsupported("a list of values has no null in it; ask for null with `isnull`");
            }
            elements.add(element);
            if (elements.size() > budget.listSize()) {
                throw new Refusal(new Problem.LimitExceeded(place, "values of a list", budget.listSize()));
            }
        }
        return elements;
    }

    private Filter<Object> text(TextMatch match, boolean ignoreCase, Object raw) {
        return text(match, ignoreCase, Expression.constant(DataType.TEXT, read(DataType.TEXT, raw)));
    }

    @SuppressWarnings("unchecked") // the filter's constructor checks that the subject is text
    private Filter<Object> text(TextMatch match, boolean ignoreCase, Expression<Object, String> pattern) {
        return new Filter.Text<>((Expression<Object, String>) subject, match, ignoreCase, pattern);
    }

    <V> V read(DataType<V> type, Object raw) {
        if (raw instanceof CharSequence text && text.length() > budget.valueLength()) {
            throw new Refusal(new Problem.LimitExceeded(place, "characters of a value", budget.valueLength()));
        }
        return ValueReader.read(type, raw).orElseThrow(() -> unreadable(raw, type));
    }

    Refusal unreadable(Object raw, DataType<?> type) {
        var shown = raw instanceof Map<?, ?>
                ? "an object"
                : raw instanceof Iterable<?> || raw.getClass().isArray() ? "a list" : raw.toString();
        return new Refusal(new Problem.UnreadableValue(place, shown, expected(type)));
    }

    /** {@return what a value of the type looks like, for an error message} */
    static String expected(DataType<?> type) {
        Object @Nullable [] constants = type.javaType().getEnumConstants();
        if (constants == null) {
            return type.toString();
        }
        var names = Stream.of(constants).map(constant -> "`" + ((Enum<?>) constant).name() + "`");
        return "one of " + names.limit(MOST_CONSTANTS).collect(Collectors.joining(", "))
                + (constants.length > MOST_CONSTANTS ? " …" : "");
    }

    Refusal unsupported(String message) {
        return new Refusal(new Problem.Unsupported(place, message));
    }
}
