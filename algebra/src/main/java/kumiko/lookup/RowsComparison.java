package kumiko.lookup;

import io.vavr.collection.Vector;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.model.DataType;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the rows of a relation. Whether there are any may be asked of every relation; what else is asked is asked of
 * their key.
 *
 * @param place where the whole comparison is
 */
record RowsComparison(Target.Rows target, Span place, Spent spent) {

    /**
     * {@return where the rows compare so with the value}
     *
     * @throws Refusal if they cannot be compared so
     */
    Condition with(@Nullable Object raw) {
        var value = target.comparison() == Comparison.ISNULL && raw instanceof CharSequence text ? truth(text) : raw;
        if (isNullTest(value)) {
            return target.path().isToMany() ? presence(value) : ofKey(value);
        }
        target.requireKey();
        var query = Subquery.of(value);
        if (query.isPresent()) {
            return in(query.get());
        }
        if (target.key().size() > 1) {
            throw new Refusal(new Problem.Unsupported(
                    target.place(),
                    "`%s` has a key of several attributes; compare each of them"
                            .formatted(target.model().name())));
        }
        return ofKey(keyOf(target.model(), value));
    }

    private boolean isNullTest(@Nullable Object value) {
        var comparison = target.comparison();
        return (value == null && (comparison == Comparison.EXACT || comparison == Comparison.NE))
                || (value instanceof Boolean && comparison == Comparison.ISNULL);
    }

    private Condition presence(@Nullable Object value) {
        boolean none = target.comparison() == Comparison.EXACT || Boolean.TRUE.equals(value);
        var some = Filter.some(target.path(), Filter.everything());
        return new Condition(target.hops(), none ? some.not() : some);
    }

    private Condition ofKey(@Nullable Object value) {
        var attribute = near().attribute(target.key().get(0));
        var comparison =
                new ScopedComparison<>(target.scope(), attribute, target.comparison(), target.place(), place, spent);
        return new Condition(hops(), comparison.with(value));
    }

    private Condition in(Subquery query) {
        var key = target.key().<Expression<Object, ?>>map(column -> near().attribute(column));
        return new Condition(hops(), ValueComparison.contains(key, target.comparison(), query, place));
    }

    /** {@return the way to the key} What a path to one row leads to is compared by its key, which may be held on the way. */
    private Path<Object, Object> near() {
        return target.path().isToMany() ? Path.here() : target.path();
    }

    private Vector<Hop> hops() {
        return target.path().isToMany()
                ? target.hops().append(new Hop(target.path(), Hop.Quantifier.SHARED))
                : target.hops();
    }

    private Object truth(CharSequence text) {
        return ValueReader.read(DataType.BOOLEAN, text)
                .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(
                        place, Excerpt.shown(text.toString()), DataType.BOOLEAN.toString())));
    }

    /** A record stands for its key. */
    private static <S> @Nullable Object keyOf(Model<S> model, @Nullable Object value) {
        return model.type().isInstance(value)
                ? model.value(model.type().cast(value), model.key().get(0))
                : value;
    }
}
