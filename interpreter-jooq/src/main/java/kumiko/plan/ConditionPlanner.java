package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Operator;
import kumiko.algebra.TextMatch;
import kumiko.model.DataType;

/**
 * Turns filters into conditions. A negation is pushed down to the comparison it reaches, which is turned round and, only
 * where an operand can be null, widened by that null: so negation is two-valued and an index still serves.
 */
record ConditionPlanner(Scope scope, Arguments arguments, ZoneId zone, TimeSource times) {

    /** {@return a condition that is true exactly where the filter holds} */
    <R> Condition holds(Filter<R> filter) {
        return plan(filter, true);
    }

    /**
     * {@return a condition that, as the whole of what is asked of a select's rows, is true exactly where the filter holds} Of the one
     * row that a path leads to, if it has to be there, that is left to the join, which is an inner one then.
     */
    <R> Condition required(Filter<R> filter) {
        return switch (filter) {
            case Filter.And<R>(var operands) ->
                Condition.all(operands.map(this::required).asJava());
            case Filter.Some<R, ?> some when !some.path().isToMany() -> present(some);
            case Filter<R> other -> holds(other);
        };
    }

    private <S> Condition present(Filter.Some<?, S> some) {
        var there = new ConditionPlanner(scope.inner(some.path()), arguments, zone, times);
        return there.required(some.condition());
    }

    private <R> Condition plan(Filter<R> filter, boolean positive) {
        return switch (filter) {
            case Filter.Literal<R>(var value) -> new Condition.Literal(value == positive);
            case Filter.Comparison<R, ?> comparison -> compare(comparison, positive);
            case Filter.Range<R, ?> range -> range(range, positive);
            case Filter.Membership<R, ?> membership -> membership(membership, positive);
            case Filter.Text<R> text -> text(text, positive);
            case Filter.Contains<R> contains -> contains(contains, positive);
            case Filter.IsNull<R>(var subject) -> isNull(terms().term(subject), positive);
            case Filter.Some<R, ?> some -> exists(some, positive);
            case Filter.Search<R> search -> new SearchPlanner(scope, arguments, zone, times).plan(search, positive);
            case Filter.Same<R, ?> same -> same(same.left(), same.right(), positive);
            case Filter.OneOf<R, ?> oneOf -> new Subqueries(scope, arguments, zone, times).plan(oneOf, positive);
            case Filter.And<R>(var operands) -> join(operands, positive, positive);
            case Filter.Or<R>(var operands) -> join(operands, positive, !positive);
            case Filter.Not<R>(var operand) -> plan(operand, !positive);
        };
    }

    private <R, S> Condition exists(Filter.Some<R, S> some, boolean positive) {
        if (!some.path().isToMany()) {
            return there(some, positive);
        }
        return new Condition.Exists(positive, terms().some(some.path(), some.condition()));
    }

    /** What is asked of the one row that a path leads to is asked of that which is joined, if there is one. */
    private <S> Condition there(Filter.Some<?, S> some, boolean positive) {
        var there = scope.to(some.path());
        var condition = new ConditionPlanner(there, arguments, zone, times).plan(some.condition(), positive);
        var present = isNull(there.key(), !positive);
        return positive ? Condition.all(List.of(present, condition)) : Condition.any(List.of(present, condition));
    }

    private TermPlanner terms() {
        return new TermPlanner(scope, arguments, zone, times);
    }

    private <R> Condition join(Iterable<Filter<R>> operands, boolean positive, boolean all) {
        var conditions = new ArrayList<Condition>();
        for (Filter<R> operand : operands) {
            conditions.add(plan(operand, positive));
        }
        return all ? Condition.all(conditions) : Condition.any(conditions);
    }

    private static Condition isNull(Term term, boolean positive) {
        return term.nullable() ? new Condition.IsNull(term, positive) : new Condition.Literal(!positive);
    }

    private <R> Condition same(Expression<R, ?> left, Expression<R, ?> right, boolean positive) {
        var one = terms().term(left);
        var other = terms().term(right);
        return one.nullable() && other.nullable()
                ? new Condition.Same(one, positive, other)
                : compare(one, positive ? Operator.EQUAL : Operator.NOT_EQUAL, other, positive);
    }

    private static Condition compare(Term left, Operator operator, Term right, boolean positive) {
        var condition = new Condition.Compare(left, operator, right);
        return positive ? condition : orNull(condition, left, right);
    }

    private <R, T> Condition compare(Filter.Comparison<R, T> comparison, boolean positive) {
        var operator = positive ? comparison.operator() : comparison.operator().negated();
        if (Starts.canReplace(comparison)) {
            return new Starts(scope, arguments, zone, times).compare(comparison, operator, positive);
        }
        var left = terms().term(comparison.left());
        var right = terms().term(comparison.right());
        return compare(left, operator, right, positive);
    }

    private <R, T> Condition range(Filter.Range<R, T> range, boolean positive) {
        if (Starts.canReplace(range)) {
            return plan(
                    range.subject().atLeast(range.lowest()).and(range.subject().atMost(range.highest())), positive);
        }
        var subject = terms().term(range.subject());
        var lowest = terms().term(range.lowest());
        var highest = terms().term(range.highest());
        return positive
                ? new Condition.Between(subject, lowest, highest)
                : orNull(
                        Condition.any(List.of(
                                new Condition.Compare(subject, Operator.LESS, lowest),
                                new Condition.Compare(subject, Operator.GREATER, highest))),
                        subject,
                        lowest,
                        highest);
    }

    private <R, T> Condition membership(Filter.Membership<R, T> membership, boolean positive) {
        var subject = terms().term(membership.subject());
        var list = arguments.next(new DataType.ListOf<>(membership.subject().type()));
        var condition = new Condition.Member(subject, membership.included() == positive, list);
        return positive ? condition : orNull(condition, subject);
    }

    private <R> Condition contains(Filter.Contains<R> contains, boolean positive) {
        var subject = terms().term(contains.subject());
        var other = terms().term(contains.other());
        var condition = new Condition.Contains(subject, positive, contains.containment(), other);
        return positive ? condition : orNull(condition, subject, other);
    }

    private <R> Condition text(Filter.Text<R> text, boolean positive) {
        var subject = terms().term(text.subject());
        var pattern = pattern(text);
        var condition = text.match() == TextMatch.REGEX
                ? new Condition.Regex(subject, positive, text.ignoreCase(), pattern)
                : match(text, positive, subject, pattern);
        return positive ? condition : orNull(condition, subject, pattern);
    }

    private static Condition match(Filter.Text<?> text, boolean positive, Term subject, Term pattern) {
        var left = text.ignoreCase() ? new Term.Folded(subject) : subject;
        var right = text.ignoreCase() ? new Term.Folded(pattern) : pattern;
        return text.match() == TextMatch.EXACT
                ? new Condition.Compare(left, positive ? Operator.EQUAL : Operator.NOT_EQUAL, right)
                : new Condition.Like(left, positive, right);
    }

    private <R> Term pattern(Filter.Text<R> text) {
        return switch (text.match()) {
            case EXACT, REGEX -> terms().term(text.pattern());
            case LIKE -> pattern(text.pattern(), Bind.Wrapping.LIKE);
            case CONTAINS -> pattern(text.pattern(), Bind.Wrapping.CONTAINS);
            case STARTS_WITH -> pattern(text.pattern(), Bind.Wrapping.STARTS_WITH);
            case ENDS_WITH -> pattern(text.pattern(), Bind.Wrapping.ENDS_WITH);
        };
    }

    private <R> Term pattern(Expression<R, String> pattern, Bind.Wrapping wrapping) {
        return pattern instanceof Expression.Constant<R, String>
                ? new Term.Placeholder(new Bind.Pattern(arguments.nextIndex(), wrapping))
                : new Term.AsPattern(terms().term(pattern), wrapping);
    }

    /** What SQL leaves unknown because a term is null belongs to the negation. */
    static Condition orNull(Condition condition, Term... terms) {
        var nulls = Stream.of(terms).filter(Term::nullable).distinct().map(term -> new Condition.IsNull(term, true));
        return Condition.any(Stream.concat(Stream.of(condition), nulls).toList());
    }
}
