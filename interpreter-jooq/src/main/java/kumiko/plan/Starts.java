package kumiko.plan;

import java.time.ZoneId;
import java.util.List;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Function;
import kumiko.algebra.Operator;
import kumiko.model.DataType.Scalar;

/**
 * Compares a year or a day with a constant by comparing the date or moment itself with where that year or day starts:
 * the same rows, found by an index.
 */
record Starts(Scope scope, Arguments arguments, ZoneId zone, TimeSource times) {

    static boolean canReplace(Filter.Comparison<?, ?> comparison) {
        return isYearOrDay(comparison.left()) && isStart(comparison.left(), comparison.right());
    }

    static boolean canReplace(Filter.Range<?, ?> range) {
        return isYearOrDay(range.subject())
                && isReadOnce(range.subject())
                && isStart(range.subject(), range.lowest())
                && isStart(range.subject(), range.highest());
    }

    /** A range becomes two comparisons, and the constants within its subject are arguments only once. */
    private static boolean isReadOnce(Expression<?, ?> subject) {
        return subject instanceof Expression.Call<?, ?> call && call.argument() instanceof Attribute<?, ?>;
    }

    /** Another number than the year's own type is compared as a number. */
    private static boolean isStart(Expression<?, ?> subject, Expression<?, ?> value) {
        return value instanceof Expression.Constant<?, ?> && value.type().equals(subject.type());
    }

    private static boolean isYearOrDay(Expression<?, ?> subject) {
        return subject instanceof Expression.Call<?, ?>(var function, var argument)
                && (function == Function.YEAR || function == Function.DATE)
                && argument.type().stored() instanceof Scalar<?>;
    }

    <R> Condition compare(Filter.Comparison<R, ?> comparison, Operator operator, boolean positive) {
        var call = (Expression.Call<R, ?>) comparison.left();
        var subject = new TermPlanner(scope, arguments, zone, times).term(call.argument());
        var unit = call.function() == Function.YEAR ? Bind.Unit.YEAR : Bind.Unit.DAY;
        int index = arguments.nextIndex();
        var start = start(subject, index, unit, 0);
        var end = start(subject, index, unit, 1);
        var condition = switch (operator) {
            case EQUAL -> Condition.all(List.of(atLeast(subject, start), before(subject, end)));
            case NOT_EQUAL -> Condition.any(List.of(before(subject, start), atLeast(subject, end)));
            case LESS -> before(subject, start);
            case AT_MOST -> before(subject, end);
            case GREATER -> atLeast(subject, end);
            case AT_LEAST -> atLeast(subject, start);
        };
        return positive ? condition : ConditionPlanner.orNull(condition, subject);
    }

    private Term start(Term subject, int index, Bind.Unit unit, int later) {
        return new Term.Placeholder(new Bind.Start((Scalar<?>) subject.type(), index, unit, later, zone));
    }

    private static Condition before(Term subject, Term start) {
        return new Condition.Compare(subject, Operator.LESS, start);
    }

    private static Condition atLeast(Term subject, Term start) {
        return new Condition.Compare(subject, Operator.AT_LEAST, start);
    }
}
