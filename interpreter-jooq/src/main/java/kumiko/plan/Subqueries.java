package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Operator;
import kumiko.algebra.Query;
import kumiko.plan.Source.Output;

/** Plans queries within filters. Where they are negated, null must not disturb, so {@code NOT EXISTS} stands for {@code NOT IN}. */
record Subqueries(Scope scope, Arguments arguments, ZoneId zone, TimeSource times) {

    /** The rows of a query, and the columns of them that are asked for. */
    private record Rows(Scope scope, Plan.Select select, List<Term> columns, Term key) {}

    <R, S> Condition plan(Filter.OneOf<R, S> oneOf, boolean positive) {
        var terms = new TermPlanner(scope, arguments, zone, times);
        var subjects = new ArrayList<Term>();
        for (Expression<R, ?> subject : oneOf.subjects()) {
            subjects.add(terms.term(subject));
        }
        var rows = rows(oneOf.query(), oneOf.columns());
        return positive && !subjects.isEmpty()
                ? new Condition.OneOf(subjects, rows.columns(), rows.select())
                : new Condition.Exists(
                        positive, rows.select().isSliced() ? derived(subjects, rows) : own(subjects, rows));
    }

    private <S> Rows rows(Query<S> query, Iterable<Expression<S, ?>> columns) {
        var inner = scope.inner(query.model(), query.visibility());
        var zone = query.zone().orElse(this.zone);
        var select = new Planner(zone, times, Restrictions.NONE).select(query, inner, arguments);
        var terms = new TermPlanner(inner.reading(), arguments, zone, times);
        var shown = new ArrayList<Term>();
        for (Expression<S, ?> column : columns) {
            shown.add(terms.term(column));
        }
        return new Rows(
                inner,
                new Plan.Select(
                        inner.source(), select.where(), select.order(), select.limit(), select.offset(), select.lock()),
                shown,
                inner.column(query.model().key().get(0)));
    }

    /** {@return those of the rows that have the subjects' values} */
    private static Subselect own(List<Term> subjects, Rows rows) {
        return new Subselect(
                rows.select().source(),
                Condition.all(Stream.concat(
                                equal(rows.columns(), subjects),
                                Stream.of(rows.select().where()))
                        .toList()));
    }

    /** A slice is cut before its rows are compared. */
    private static Subselect derived(List<Term> subjects, Rows rows) {
        var alias = rows.scope().aliases().alias("derived");
        var outputs = IntStream.range(0, rows.columns().size())
                .mapToObj(i -> new Output(rows.columns().get(i), "#" + (i + 1)))
                .toList();
        var shown = outputs.isEmpty() ? List.of(new Output(rows.key(), "#1")) : outputs;
        var table = new Source.Table.Derived(shown, rows.select(), alias, false);
        var columns =
                outputs.stream().<Term>map(output -> output.of(alias, false)).toList();
        return new Subselect(
                new Source(table, List.of()),
                Condition.all(equal(columns, subjects).toList()));
    }

    private static Stream<Condition> equal(List<Term> columns, List<Term> subjects) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new Condition.Compare(columns.get(i), Operator.EQUAL, subjects.get(i)));
    }
}
