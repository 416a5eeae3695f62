package kumiko.lookup;

import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as far as a scope lets it be asked, and lets be told why it cannot be.
 *
 * @param name where the expression is named
 * @param place where the whole comparison is
 */
record ScopedComparison<T>(
        Scope scope, Expression<Object, T> expression, Comparison comparison, Span name, Span place, Spent spent) {

    /**
     * {@return where the expression compares so with the value}
     *
     * @throws Refusal if it cannot be compared so
     */
    Filter<Object> with(@Nullable Object value) {
        scope.requireShown(expression.isSensitive(), name);
        if (comparison.scans(expression.type())) {
            spent.scan(place, 1);
        }
        try {
            return new ValueComparison<>(expression.unnamed(), comparison, place, spent.budget()).with(value);
        } catch (Refusal refusal) {
            throw scope.isWhole() || isPlain(expression) ? refusal : veiled(refusal.problem(), name);
        }
    }

    /** Whether what may be said of it is its name alone. */
    private static boolean isPlain(Expression<?, ?> expression) {
        return expression instanceof Attribute<?, ?>;
    }

    /** What a value is computed from is not named to someone who only knows what it is called. */
    private static Refusal veiled(Problem problem, Span name) {
        return problem instanceof Problem.Unsupported
                ? new Refusal(new Problem.Unsupported(
                        problem.span(),
                        "`%s` cannot be compared so with this value".formatted(Excerpt.shown(name.part()))))
                : new Refusal(problem);
    }
}
