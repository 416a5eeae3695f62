package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.model.ScalarKind;

/** Turns expressions into terms of one scope. */
record TermPlanner(Scope scope, Arguments arguments, ZoneId zone) {

    <R> Term term(Expression<R, ?> expression) {
        return switch (expression) {
            case Attribute<R, ?> attribute -> scope.column(attribute);
            case Expression.Constant<R, ?>(var type, var value) -> new Term.Placeholder(arguments.next(type));
            case Expression.Call<R, ?>(var function, var argument) ->
                new Term.Call(function, local(term(argument), zone));
            case Expression.Arithmetic<R, ?> sum ->
                new Term.Arithmetic(
                        sum.sign(),
                        term(sum.left()),
                        term(sum.right()),
                        sum.type().stored());
            case Expression.Aggregate<R, ?, ?> aggregate -> aggregate(aggregate);
        };
    }

    private static Term local(Term argument, ZoneId zone) {
        return isMoment(argument.type())
                ? new Term.LocalTime(argument, new Bind.Fixed(DataType.TEXT, zone.getId()))
                : argument;
    }

    private static boolean isMoment(DataType<?> type) {
        return type instanceof Scalar<?>(var kind, var javaType)
                && (kind == ScalarKind.INSTANT || kind == ScalarKind.OFFSET_DATE_TIME);
    }

    private <R, S> Term aggregate(Expression.Aggregate<R, S, ?> aggregate) {
        var inner = new Scope(target(aggregate.path()), scope.aliases());
        var terms = new TermPlanner(inner, arguments, zone);
        Optional<Term> argument = aggregate.argument().isEmpty()
                ? Optional.empty()
                : Optional.of(terms.term(aggregate.argument().head()));
        var rows = related(aggregate.path(), inner, new Condition.Literal(true));
        return new Term.Aggregate(
                aggregate.summary(), argument, rows, aggregate.type().stored());
    }

    /** {@return the rows at the end of the path that satisfy the condition} */
    <R, S> Subselect some(Path<R, S> path, Filter<S> condition) {
        var inner = new Scope(target(path), scope.aliases());
        return related(path, inner, new ConditionPlanner(inner, arguments, zone).holds(condition));
    }

    private static Model<?> target(Path<?, ?> path) {
        return path.steps().last().target().model();
    }

    /** The last step leads out of this scope into the inner one; the steps before it are joined here. */
    private Subselect related(Path<?, ?> path, Scope inner, Condition condition) {
        var relation = path.steps().last();
        var before = new Path<Object, Object>(path.steps().init());
        return switch (relation.join()) {
            case Join.Direct(var pairs) -> {
                var conditions = new ArrayList<Condition>();
                for (var pair : pairs) {
                    conditions.add(equal(inner.column(pair.target()), scope.column(before.attribute(pair.owner()))));
                }
                conditions.add(condition);
                yield new Subselect(inner.source(), Condition.all(conditions));
            }
            case Join.Through through -> through(relation, through, before, inner, condition);
        };
    }

    private Subselect through(
            Relation<?, ?> relation,
            Join.Through through,
            Path<Object, Object> before,
            Scope inner,
            Condition condition) {
        var link = scope.aliases().alias(through.table());
        var conditions = new ArrayList<Condition>();
        for (var near : through.near()) {
            conditions.add(equal(reference(link, near), scope.column(before.attribute(near.key()))));
        }
        var source = inner.source();
        var joins = new ArrayList<>(source.joins());
        var on = through.far().stream()
                .map(far -> new Source.Match(reference(link, far), inner.column(far.key())))
                .toList();
        joins.add(0, new Source.Joined(through.table(), link, false, on));
        conditions.add(condition);
        return new Subselect(new Source(source.table(), source.alias(), joins), Condition.all(conditions));
    }

    private static Term.Stored reference(String alias, Join.Reference reference) {
        return new Term.Stored(alias, reference.column(), reference.key().type().stored(), false);
    }

    private static Condition equal(Term left, Term right) {
        return new Condition.Compare(left, kumiko.algebra.Operator.EQUAL, right);
    }
}
