package kumiko.lookup;

import java.util.List;
import kumiko.algebra.Containment;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list with raw values.
 *
 * @param general how anything is compared
 */
record ListComparison<E>(ValueComparison<List<E>> general) {

    @SuppressWarnings("unchecked") // the subject's type is that of lists
    static ListComparison<?> of(ValueComparison<?> general) {
        return new ListComparison<>((ValueComparison<List<Object>>) general);
    }

    private Expression<Object, List<E>> subject() {
        return general.subject();
    }

    /** {@return where the list compares so with the value} */
    Filter<Object> with(@Nullable Object raw) {
        try {
            return raw == null ? general.withNull() : raw instanceof Expression<?, ?> other ? with(other) : value(raw);
        } catch (IllegalArgumentException refused) {
            throw general.unsupported(String.valueOf(refused.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // the filter's constructors check that the two can be compared
    private Filter<Object> with(Expression<?, ?> other) {
        var right = (Expression<Object, List<E>>) other;
        return switch (general.comparison()) {
            case EXACT -> subject().is(right);
            case NE -> subject().isNot(right);
            case SAME -> subject().isSame(right);
            case CONTAINS -> new Filter.Contains<>(subject(), Containment.CONTAINS, right);
            case CONTAINED_BY -> new Filter.Contains<>(subject(), Containment.CONTAINED_BY, right);
            case OVERLAP -> new Filter.Contains<>(subject(), Containment.OVERLAP, right);
            case IN, NOTIN, ISNULL ->
                throw general.unsupported("`" + general.comparison().lookup() + "` takes values, not an attribute");
            case IEXACT,
                    GT,
                    GTE,
                    LT,
                    LTE,
                    RANGE,
                    ICONTAINS,
                    STARTSWITH,
                    ISTARTSWITH,
                    ENDSWITH,
                    IENDSWITH,
                    LIKE,
                    ILIKE,
                    REGEX,
                    IREGEX,
                    HAS_KEY,
                    HAS_KEYS,
                    HAS_ANY_KEYS -> throw notOfLists();
        };
    }

    private Filter<Object> value(Object raw) {
        return switch (general.comparison()) {
            case EXACT, SAME -> subject().is(list(raw));
            case NE -> subject().isNot(list(raw));
            case IN -> Filter.in(subject(), lists(raw));
            case NOTIN -> Filter.notIn(subject(), lists(raw));
            case ISNULL ->
                general.read(DataType.BOOLEAN, raw)
                        ? subject().isNull()
                        : subject().isNotNull();
            case CONTAINS -> Filter.contains(subject(), Containment.CONTAINS, list(raw));
            case CONTAINED_BY -> Filter.contains(subject(), Containment.CONTAINED_BY, list(raw));
            case OVERLAP -> Filter.contains(subject(), Containment.OVERLAP, list(raw));
            case IEXACT,
                    GT,
                    GTE,
                    LT,
                    LTE,
                    RANGE,
                    ICONTAINS,
                    STARTSWITH,
                    ISTARTSWITH,
                    ENDSWITH,
                    IENDSWITH,
                    LIKE,
                    ILIKE,
                    REGEX,
                    IREGEX,
                    HAS_KEY,
                    HAS_KEYS,
                    HAS_ANY_KEYS -> throw notOfLists();
        };
    }

    private List<E> list(Object raw) {
        var element = ((DataType.ListOf<E>) subject().type()).element();
        return general.elements(raw).stream()
                .map(each -> general.read(element, each))
                .toList();
    }

    private List<List<E>> lists(Object raw) {
        return general.elements(raw).stream().map(this::list).toList();
    }

    private Refusal notOfLists() {
        var name = new LookupPrinter().key(subject());
        return general.unsupported("`%s` cannot be asked of `%s`, which is %s; "
                        .formatted(
                                general.comparison().lookup(), name, subject().type())
                + "ask `contains`, `contained_by` or `overlap`, or of its `len` or of one place, as `"
                + name + "__0`");
    }
}
