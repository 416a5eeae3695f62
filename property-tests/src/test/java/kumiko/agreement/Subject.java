package kumiko.agreement;

import io.vavr.collection.Vector;
import java.util.List;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.TextMatch;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** An expression, and values to compare it with. */
record Subject<R, T>(Expression<R, T> expression, Arbitrary<T> values) {

    Arbitrary<Filter<R>> filters() {
        var one = values.map(value -> List.<Filter<R>>of(
                expression.is(value),
                expression.isNot(value),
                expression.lessThan(value),
                expression.atMost(value),
                expression.greaterThan(value),
                expression.atLeast(value),
                expression.isNull(),
                expression.is(expression),
                expression.isNot(expression)));
        var two = Combinators.combine(values, values).as((a, b) -> List.of(expression.between(a, b)));
        var lists = values.list().ofMaxSize(4).map(list -> List.of(expression.in(list), expression.notIn(list)));
        return Arbitraries.oneOf(one, one, two, lists).flatMap(Arbitraries::of);
    }

    Arbitrary<Order<R>> orders() {
        return Arbitraries.of(
                expression.asc(),
                expression.desc(),
                expression.asc().nullsFirst(),
                expression.desc().nullsLast());
    }

    /** Where the subject is a text, it is matched as well. */
    static <R> Arbitrary<Filter<R>> matches(Expression<R, String> subject) {
        var literal = Arbitraries.of(TextMatch.EXACT, TextMatch.CONTAINS, TextMatch.STARTS_WITH, TextMatch.ENDS_WITH);
        var literals = Combinators.combine(literal, Arbitraries.of(true, false), Values.texts())
                .as((match, ignoreCase, text) -> match(subject, match, ignoreCase, text));
        var patterns = Combinators.combine(
                        Arbitraries.of("%", "a%", "%b", "%a%", "A%B", "a\\%b", "%\\_%", "%é", "\\\\", ""),
                        Arbitraries.of(true, false))
                .as((pattern, ignoreCase) -> match(subject, TextMatch.LIKE, ignoreCase, pattern));
        var regexes = Combinators.combine(
                        Arbitraries.of("^a", "[ab]", "a|x", "^\\\\", "b+", "^[^a]"), Arbitraries.of(true, false))
                .as((regex, ignoreCase) -> match(subject, TextMatch.REGEX, ignoreCase, regex));
        return Arbitraries.oneOf(literals, literals, patterns, regexes);
    }

    private static <R> Filter<R> match(
            Expression<R, String> subject, TextMatch match, boolean ignoreCase, String text) {
        return ignoreCase ? Filter.textIgnoringCase(subject, match, text) : Filter.text(subject, match, text);
    }

    static <R> Arbitrary<Filter<R>> filtersOf(Vector<Subject<R, ?>> subjects) {
        return Arbitraries.of(subjects.asJava()).flatMap(Subject::filters);
    }

    static <R> Arbitrary<Order<R>> ordersOf(Vector<Subject<R, ?>> subjects) {
        return Arbitraries.of(subjects.asJava()).flatMap(Subject::orders);
    }
}
