package kumiko.lookup;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kumiko.algebra.Expression;
import kumiko.algebra.Part;
import kumiko.model.DataType;

/**
 * Lookups that may be asked of an attribute: {@link #EQUALITY}, {@link #ORDERED}, {@link #TEXT} and so on, or some by their names.
 *
 * <p>{@code regex} and {@code iregex}, which can keep a database busy for long, are in no set but that of {@link #of one's own}.
 */
public final class Operators {

    /** Whether it is there, and whether it is one of some values: {@code exact}, {@code ne}, {@code same}, {@code in} … */
    public static final Operators EQUALITY = of("exact", "ne", "same", "in", "notin", "isnull");

    /** {@link #EQUALITY}, and what is less or greater. */
    public static final Operators ORDERED = EQUALITY.and(of("gt", "gte", "lt", "lte", "range"));

    /** {@link #EQUALITY}, and what begins, ends or is anywhere in a text, taken literally. */
    public static final Operators TEXT =
            EQUALITY.and(of("iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith"));

    /** {@link #TEXT}, {@link #ORDERED}, and patterns with {@code %} and {@code _}. */
    public static final Operators PATTERN = TEXT.and(ORDERED).and(of("like", "ilike"));

    /** Of lists: {@link #EQUALITY}, and what is in them. */
    public static final Operators LIST = EQUALITY.and(of("contains", "contained_by", "overlap"));

    /** Of a JSON document: what is in it. */
    public static final Operators JSON =
            of("isnull", "contains", "contained_by", "has_key", "has_keys", "has_any_keys");

    /** Whether it is there, of which anything can be asked. */
    public static final Operators PRESENCE = of("isnull");

    /** What a program may ask. */
    static final Operators EVERY = new Operators(EnumSet.allOf(Comparison.class));

    private final Set<Comparison> comparisons;

    private Operators(Collection<Comparison> comparisons) {
        this.comparisons = comparisons.isEmpty() ? EnumSet.noneOf(Comparison.class) : EnumSet.copyOf(comparisons);
    }

    /**
     * {@return the lookups of these names}
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    public static Operators of(String... lookups) {
        return new Operators(List.of(lookups).stream().map(Operators::named).toList());
    }

    private static Comparison named(String lookup) {
        return Comparison.named(lookup)
                .orElseThrow(() -> new IllegalArgumentException("`%s` is no lookup%s"
                        .formatted(
                                Excerpt.shown(lookup),
                                Nearest.to(lookup, Comparison.allNames())
                                        .map("; did you mean `%s`?"::formatted)
                                        .orElse(""))));
    }

    /** {@return what is usually asked of such values} That of texts is {@link #TEXT}, of what has an order {@link #ORDERED}. */
    public static Operators usual(DataType<?> type) {
        if (type instanceof DataType.ListOf<?>) {
            return LIST.fitting(type);
        }
        if (type.equals(DataType.JSON)) {
            return JSON;
        }
        return (Comparison.ICONTAINS.fits(type) ? TEXT : ORDERED).fitting(type);
    }

    /** {@return what is usually asked of a value} What is in JSON may be of any type. */
    static Operators usual(Expression<?, ?> value) {
        return value instanceof Part.InJson<?, ?> inside && !inside.path().isEmpty()
                ? TEXT.and(ORDERED).and(JSON)
                : usual(value.type());
    }

    /** {@return these and the others} */
    public Operators and(Operators others) {
        var all = EnumSet.copyOf(others.comparisons.isEmpty() ? comparisons : others.comparisons);
        all.addAll(comparisons);
        return new Operators(all);
    }

    /**
     * {@return these but for the named ones}
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    public Operators without(String... lookups) {
        var left = EnumSet.copyOf(comparisons);
        left.removeAll(of(lookups).comparisons);
        return new Operators(left);
    }

    private Operators fitting(DataType<?> type) {
        return new Operators(
                comparisons.stream().filter(comparison -> comparison.fits(type)).toList());
    }

    /** {@return the names, in the order of the language} */
    public List<String> names() {
        return comparisons.stream().map(Comparison::lookup).toList();
    }

    boolean contain(Comparison comparison) {
        return comparisons.contains(comparison);
    }

    /** @throws Refusal unless it is one of these */
    void require(Comparison comparison, Span place) {
        if (!contain(comparison)) {
            throw refusal(comparison, place);
        }
    }

    Refusal refusal(Comparison refused, Span place) {
        return new Refusal(new Problem.NotAllowed(place, "`" + refused.lookup() + "`", names()));
    }

    /** {@return those that cannot be asked of the value} */
    List<String> unfit(Expression<?, ?> value) {
        return comparisons.stream()
                .filter(comparison -> !fits(comparison, value))
                .map(Comparison::lookup)
                .toList();
    }

    private static boolean fits(Comparison comparison, Expression<?, ?> value) {
        return comparison.fits(value.type())
                || value instanceof Part.InJson<?, ?> inside && !inside.path().isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Operators operators && comparisons.equals(operators.comparisons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(comparisons);
    }

    @Override
    public String toString() {
        return names().stream().collect(Collectors.joining(", "));
    }
}
