package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Expression;

/** Reads names of values. */
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
}
