package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Expression;

/** Reads names of values: of a row, or of a group. */
final class ExpressionNames {

    private ExpressionNames() {}

    @SuppressWarnings("unchecked") // the names were read for the model of R, or groups of it
    static <R> Validation<Seq<Problem>, Vector<Expression<R, ?>>> read(
            Subject subject, List<String> names, Spent spent) {
        var expressions = Vector.<Expression<R, ?>>empty();
        var problems = new ArrayList<Problem>();
        for (var name : names) {
            try {
                expressions = expressions.append(
                        (Expression<R, ?>) (Expression<?, ?>) subject.expression(Span.of(name), spent));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            }
        }
        return problems.isEmpty() ? Validation.valid(expressions) : Validation.invalid(Vector.ofAll(problems));
    }

    /**
     * {@return the value that a key leads to}
     *
     * @throws Refusal if it leads to none
     */
    static Expression<Object, ?> named(Target target, Span key) {
        return switch (target) {
            case Target.Value value -> {
                requireNoLookup(value.comparison(), key);
                requireOne(value.hops().isEmpty(), key);
                yield value.expression();
            }
            case Target.Rows rows -> {
                requireNoLookup(rows.comparison(), key);
                requireOne(rows.hops().isEmpty() && !rows.path().isToMany(), key);
                yield keyOf(rows, key);
            }
            case Target.Test test ->
                throw unsupported(key, "`%s` is a condition that takes a value, and no value itself");
            case Target.Group group -> throw condition(key);
        };
    }

    /** What ends in a lookup compares; only {@code exact} may be left out as well as written. */
    private static void requireNoLookup(Comparison comparison, Span key) {
        if (comparison != Comparison.EXACT) {
            throw condition(key);
        }
    }

    private static void requireOne(boolean isOne, Span key) {
        if (!isOne) {
            throw unsupported(
                    key,
                    "`%s` is not one value of a row; of a relation to many rows take one, as with `count`, `min` or `max`");
        }
    }

    /** {@return the key of the row that a relation leads to, for which it stands} */
    private static Expression<Object, ?> keyOf(Target.Rows rows, Span key) {
        rows.requireKey();
        if (rows.key().size() > 1) {
            throw unsupported(key, "`%s` leads to a row whose key has several attributes; name one of them");
        }
        return rows.path().attribute(rows.key().get(0));
    }

    private static Refusal condition(Span key) {
        return unsupported(key, "`%s` is a condition, not a value; leave out the lookup at its end");
    }

    private static Refusal unsupported(Span key, String message) {
        return new Refusal(new Problem.Unsupported(key, message.formatted(Excerpt.shown(key.part()))));
    }
}
