package kumiko.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Predicate;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Operator;

/** Turns filters over the rows of a model into predicates. */
record FilterInterpreter<R>(ExpressionInterpreter<R> expressions) {

    /** {@return what the filter means: true or false of every row} */
    Predicate<R> interpret(Filter<R> filter) {
        return switch (filter) {
            case Filter.Literal<R>(var value) -> row -> value;
            case Filter.Comparison<R, ?> comparison ->
                compare(comparison.left(), comparison.operator(), comparison.right());
            case Filter.Range<R, ?> range ->
                compare(range.subject(), Operator.AT_LEAST, range.lowest())
                        .and(compare(range.subject(), Operator.AT_MOST, range.highest()));
            case Filter.Membership<R, ?> membership -> member(membership);
            case Filter.Text<R> text -> match(text);
            case Filter.Contains<R> contains -> contains(contains);
            case Filter.IsNull<R>(var subject) -> isNull(subject);
            case Filter.Some<R, ?> some -> some(some);
            case Filter.Search<R> search -> interpret(search.expanded());
            case Filter.Same<R, ?> same -> same(same);
            case Filter.OneOf<R, ?> oneOf -> oneOf(oneOf);
            case Filter.And<R>(var operands) -> all(operands.map(this::interpret));
            case Filter.Or<R>(var operands) -> any(operands.map(this::interpret));
            case Filter.Not<R>(var operand) -> interpret(operand).negate();
        };
    }

    private static <R> Predicate<R> all(Seq<Predicate<R>> conditions) {
        return row -> conditions.forAll(condition -> condition.test(row));
    }

    private static <R> Predicate<R> any(Seq<Predicate<R>> conditions) {
        return row -> conditions.exists(condition -> condition.test(row));
    }

    private Predicate<R> compare(Expression<R, ?> left, Operator operator, Expression<R, ?> right) {
        var one = expressions.interpret(left);
        var other = expressions.interpret(right);
        return row -> {
            var first = one.of(row);
            var second = other.of(row);
            return first != null && second != null && operator.accepts(StoredValues.compare(first, second));
        };
    }

    private <T> Predicate<R> member(Filter.Membership<R, T> membership) {
        var subject = expressions.interpret(membership.subject());
        var type = membership.subject().type();
        var values = membership
                .values()
                .map(value -> StoredValues.canonical(type, value))
                .toSet();
        return row -> {
            var value = subject.of(row);
            return value != null && values.contains(StoredValues.canonical(value)) == membership.included();
        };
    }

    private Predicate<R> match(Filter.Text<R> text) {
        var subject = expressions.interpret(text.subject());
        var matcher = new TextMatcher(text.match(), text.ignoreCase());
        if (text.pattern() instanceof Expression.Constant<R, String>(var type, var pattern)) {
            var matches = matcher.matching(pattern);
            return row -> {
                var value = subject.of(row);
                return value != null && matches.test(value.toString());
            };
        }
        var pattern = expressions.interpret(text.pattern());
        return row -> {
            var value = subject.of(row);
            var literal = pattern.of(row);
            return value != null
                    && literal != null
                    && matcher.matching(literal.toString()).test(value.toString());
        };
    }

    private Predicate<R> contains(Filter.Contains<R> contains) {
        var subject = expressions.interpret(contains.subject());
        var other = expressions.interpret(contains.other());
        return row -> {
            var value = subject.of(row);
            var compared = other.of(row);
            return value != null
                    && compared != null
                    && ContainmentInterpreter.holds(value, contains.containment(), compared);
        };
    }

    private Predicate<R> isNull(Expression<R, ?> subject) {
        var value = expressions.interpret(subject);
        return row -> value.of(row) == null;
    }

    private Predicate<R> same(Filter.Same<R, ?> same) {
        var one = expressions.interpret(same.left());
        var other = expressions.interpret(same.right());
        return row -> {
            var first = one.of(row);
            var second = other.of(row);
            return first == null ? second == null : second != null && StoredValues.compare(first, second) == 0;
        };
    }

    /** The query is answered once, for the same moment as the query around it. */
    private <S> Predicate<R> oneOf(Filter.OneOf<R, S> oneOf) {
        var subjects = oneOf.subjects().map(expressions::interpret);
        var rows = expressions.nested();
        var columns = oneOf.columns().map(rows.expressions(oneOf.query())::interpret);
        var values = new HashSet<Vector<Object>>();
        for (S row : rows.select(oneOf.query())) {
            tuple(columns, row).ifPresent(values::add);
        }
        return row -> tuple(subjects, row).filter(values::contains).isPresent();
    }

    /** {@return the values in a form that is equal where they are, empty if one is null} */
    private static <S> Optional<Vector<Object>> tuple(Vector<RowValue<S>> expressions, S row) {
        var values = new ArrayList<Object>(expressions.size());
        for (var expression : expressions) {
            var value = expression.of(row);
            if (value == null) {
                return Optional.empty();
            }
            values.add(StoredValues.canonical(value));
        }
        return Optional.of(Vector.ofAll(values));
    }

    private <S> Predicate<R> some(Filter.Some<R, S> some) {
        var rows = expressions.related().along(some.path());
        var condition = new FilterInterpreter<>(expressions.at(some.path())).interpret(some.condition());
        return row -> rows.apply(row).stream().anyMatch(condition);
    }
}
