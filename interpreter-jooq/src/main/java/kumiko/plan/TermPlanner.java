package kumiko.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Later;
import kumiko.algebra.Operator;
import kumiko.algebra.Order;
import kumiko.algebra.Part;
import kumiko.algebra.Path;
import kumiko.algebra.Selection;
import kumiko.algebra.WindowFunction;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.ScalarKind;

/** Turns expressions into terms of one scope. */
record TermPlanner(Scope scope, Arguments arguments, ZoneId zone, TimeSource times) {

    <R> Term term(Expression<R, ?> expression) {
        return switch (expression) {
            case Attribute<R, ?> attribute -> scope.column(attribute);
            case Part<R, ?> part -> part(part);
            case Expression.Constant<R, ?>(var type, var value) -> new Term.Placeholder(arguments.next(type));
            case Expression.Now<?> now -> now();
            case Later<R, ?> later -> later(later);
            case Expression.Apply<R, ?> apply ->
                new Term.Apply(
                        apply.operation(),
                        apply.arguments().map(this::term).asJava(),
                        apply.type().stored());
            case Expression.Choice<R, ?> choice -> choice(choice);
            case Expression.Call<R, ?>(var function, var argument) -> call(function, term(argument));
            case Expression.Arithmetic<R, ?> sum ->
                new Term.Arithmetic(
                        sum.sign(),
                        term(sum.left()),
                        term(sum.right()),
                        sum.type().stored());
            case Expression.Aggregate<R, ?, ?> aggregate -> aggregate(aggregate);
            case Expression.Key<?, ?> key -> scope.key(key.of());
            case Expression.OfGroup<?, ?> value -> aggregation(value.aggregation());
            case Expression.Condition<R, ?>(var filter) ->
                new Term.Truth(new ConditionPlanner(scope, arguments, zone, times).holds(filter));
            case Expression.At<R, ?, ?> at -> at(at);
            case Expression.Named<R, ?> named -> term(named.definition());
        };
    }

    /**
     * {@return the term of what is shown}
     *
     * @param key what completes an order, so that no two rows are equal in it
     */
    <R> Term term(Selection<R, ?> selection, List<? extends Term> key) {
        return switch (selection) {
            case Expression<R, ?> expression -> term(expression);
            case WindowFunction<R, ?> function -> windowed(function, key);
        };
    }

    private <R> Term windowed(WindowFunction<R, ?> function, List<? extends Term> key) {
        var own = function(function);
        var partition = function.window().partition().<Term>map(this::term).toJavaList();
        var order = new ArrayList<Plan.Sort>();
        for (Order<R> sort : function.window().orders()) {
            order.add(new Plan.Sort(term(sort.expression()), sort.direction(), sort.nulls()));
        }
        if (isOfOneRow(own)) {
            for (var last : key) {
                if (order.stream().noneMatch(sort -> sort.term().equals(last))) {
                    order.add(new Plan.Sort(last, Order.Direction.ASCENDING, Order.Nulls.LAST));
                }
            }
        }
        return new Term.Windowed(own, partition, order);
    }

    /** Rows that are equal in the order have one rank, and all of them are summed up where there is none. */
    private static boolean isOfOneRow(Term.WindowFunction function) {
        return switch (function) {
            case Term.WindowFunction.Ranking(var rank) -> rank == WindowFunction.Rank.ROW_NUMBER;
            case Term.WindowFunction.Neighbour neighbour -> true;
            case Term.WindowFunction.Running running -> running.isOrdered();
        };
    }

    private <R> Term.WindowFunction function(WindowFunction<R, ?> function) {
        return switch (function) {
            case WindowFunction.Ranking<?> ranking -> new Term.WindowFunction.Ranking(ranking.rank());
            case WindowFunction.Neighbour<R, ?> neighbour ->
                new Term.WindowFunction.Neighbour(term(neighbour.of()), neighbour.side(), neighbour.distance());
            case WindowFunction.Running<R, ?> running ->
                new Term.WindowFunction.Running(
                        aggregation(running.aggregation()),
                        !running.window().orders().isEmpty());
        };
    }

    private <S> Term at(Expression.At<?, S, ?> at) {
        var there = scope.to(at.path());
        var term = new TermPlanner(there, arguments, zone, times).term(at.expression());
        var key = there.key();
        return key.nullable() && !isNullWithoutRow(at.expression()) ? new Term.OfRow(key, term) : term;
    }

    /** {@return whether an expression is null by itself where all attributes of its row are} */
    private static boolean isNullWithoutRow(Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute -> true;
            case Part<?, ?> part -> isNullWithoutRow(part.whole());
            case Expression.Call<?, ?> call -> isNullWithoutRow(call.argument());
            case Expression.Arithmetic<?, ?> sum -> isNullWithoutRow(sum.left()) || isNullWithoutRow(sum.right());
            case Expression.At<?, ?, ?> at -> true;
            case Expression.Named<?, ?> named -> isNullWithoutRow(named.definition());
            case Later<?, ?> later -> isNullWithoutRow(later.time());
            case Expression.Constant<?, ?> constant -> false;
            case Expression.Now<?> now -> false;
            case Expression.Apply<?, ?> apply -> false;
            case Expression.Choice<?, ?> choice -> false;
            case Expression.Aggregate<?, ?, ?> aggregate -> false;
            case Expression.Condition<?, ?> condition -> false;
            case Expression.Key<?, ?> key -> false;
            case Expression.OfGroup<?, ?> value -> false;
        };
    }

    private Term now() {
        var moment = arguments.next(DataType.INSTANT);
        return switch (times) {
            case CLOCK -> new Term.Placeholder(moment);
            case DATABASE -> new Term.Now(DataType.INSTANT, new Bind.Fixed(DataType.TEXT, zone.getId()));
        };
    }

    private <R> Term later(Later<R, ?> later) {
        var time = term(later.time());
        return later.isPeriod()
                ? new Term.LaterByPeriod(time, arguments.next(DataType.LONG), arguments.next(DataType.LONG))
                : new Term.LaterByDuration(time, arguments.next(DataType.LONG));
    }

    private <R> Term choice(Expression.Choice<R, ?> choice) {
        var whens = new ArrayList<Term.When>();
        for (Expression.When<R> when : choice.whens()) {
            var condition = new ConditionPlanner(scope, arguments, zone, times).holds(when.condition());
            whens.add(new Term.When(condition, term(when.value())));
        }
        return new Term.Choice(
                whens,
                choice.otherwise().headOption().<Term>map(this::term).toJavaOptional(),
                choice.type().stored());
    }

    private Term call(kumiko.algebra.Function function, Term argument) {
        return switch (function) {
            case LOCAL -> local(argument, zone);
            case AS_INSTANT -> argument;
            default -> new Term.Call(function, local(argument, zone));
        };
    }

    private Term part(Part<?, ?> part) {
        var whole = term(part.whole());
        return switch (part) {
            case Part.Length<?> length -> new Term.Length(whole);
            case Part.Element<?, ?> element ->
                new Term.Element(
                        whole, arguments.next(DataType.INTEGER), element.type().stored());
            case Part.InJson<?, ?> inJson ->
                new Term.InJson(
                        whole,
                        inJson.path()
                                .map(step -> switch (step) {
                                    case Part.Step.Member member -> arguments.next(DataType.TEXT);
                                    case Part.Step.Item item -> arguments.next(DataType.INTEGER);
                                })
                                .asJava(),
                        inJson.type());
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
        var inner = scope.inner(target(aggregate.path()));
        var value = new TermPlanner(inner, arguments, zone, times).aggregation(aggregate.aggregation());
        boolean named = value.argument().isPresent() || !value.filter().equals(new Condition.Literal(true));
        return new Term.Correlated(value.ofAll(), related(aggregate.path(), inner, value.filter(), named));
    }

    private <S> Term.Aggregate aggregation(Aggregation<S, ?> aggregation) {
        Optional<Term> argument =
                aggregation.arguments().headOption().<Term>map(this::term).toJavaOptional();
        var order = new ArrayList<Plan.Sort>();
        for (Order<S> key : aggregation.orders()) {
            order.add(new Plan.Sort(term(key.expression()), key.direction(), key.nulls()));
        }
        Optional<Bind> separator = aggregation instanceof Aggregation.Joined<?>
                ? Optional.of(arguments.next(DataType.TEXT))
                : Optional.empty();
        var filter = new ConditionPlanner(scope, arguments, zone, times).holds(aggregation.filter());
        return new Term.Aggregate(
                summary(aggregation),
                argument,
                aggregation.distinct(),
                order,
                separator,
                filter,
                aggregation.type().stored());
    }

    private static Term.Summary summary(Aggregation<?, ?> aggregation) {
        return switch (aggregation) {
            case Aggregation.Count<?> count -> Term.Summary.COUNT;
            case Aggregation.CountOf<?> count -> Term.Summary.COUNT;
            case Aggregation.Joined<?> joined -> Term.Summary.TEXT;
            case Aggregation.Listed<?, ?> listed -> Term.Summary.LIST;
            case Aggregation.Summary<?, ?> summary ->
                switch (summary.kind()) {
                    case SUM -> Term.Summary.SUM;
                    case AVERAGE -> Term.Summary.AVERAGE;
                    case MIN -> Term.Summary.MIN;
                    case MAX -> Term.Summary.MAX;
                };
        };
    }

    /** {@return the rows at the end of the path that satisfy the condition} */
    <R, S> Subselect some(Path<R, S> path, Filter<S> condition) {
        return some(path, inner -> new ConditionPlanner(inner, arguments, zone, times).required(condition));
    }

    /** {@return the rows at the end of the path that satisfy what is planned for them} */
    Subselect some(Path<?, ?> path, Function<Scope, Condition> condition) {
        var inner = scope.inner(target(path));
        var planned = condition.apply(inner);
        return related(path, inner, planned, inner.hasJoins() || !planned.equals(new Condition.Literal(true)));
    }

    private static Model<?> target(Path<?, ?> path) {
        return path.steps().last().target().model();
    }

    /**
     * The last step leads out of this scope into the inner one; the steps before it are joined here.
     *
     * @param named whether anything names the inner scope: else the rows of a table between are enough
     */
    private Subselect related(Path<?, ?> path, Scope inner, Condition condition, boolean named) {
        var relation = path.steps().last();
        var before = new Path<Object, Object>(path.steps().init());
        var there = inner.there();
        return switch (relation.join()) {
            case Join.Direct(var pairs) -> {
                var conditions = new ArrayList<Condition>();
                for (var pair : pairs) {
                    conditions.add(
                            equal(inner.column(pair.target()), scope.column(scope.reached(before, pair.owner()))));
                }
                conditions.add(condition);
                conditions.add(there);
                yield new Subselect(inner.source(), Condition.all(conditions));
            }
            case Join.Through through -> {
                var link = scope.aliases().alias(through.table());
                var source = named || !there.equals(new Condition.Literal(true))
                        ? joined(inner.source(), through, link, inner)
                        : new Source(new Source.Table.Stored(through.table(), link), List.of());
                var pair = scope.there(through, link).orElse(new Condition.Literal(true));
                yield new Subselect(
                        source, Condition.all(List.of(linked(through, link, before), condition, there, pair)));
            }
        };
    }

    private Condition linked(Join.Through through, String link, Path<Object, Object> before) {
        return Condition.all(through.near().stream()
                .map(near -> equal(Scope.reference(link, near), scope.column(scope.reached(before, near.key()))))
                .toList());
    }

    private static Source joined(Source source, Join.Through through, String link, Scope inner) {
        var on = through.far().stream()
                .map(far -> new Source.Match(Scope.reference(link, far), inner.column(far.key())))
                .toList();
        var joins = new ArrayList<>(source.joins());
        joins.add(0, new Source.Joined(new Source.Table.Stored(through.table(), link), false, on, Optional.empty()));
        return new Source(source.table(), joins);
    }

    private static Condition equal(Term left, Term right) {
        return new Condition.Compare(left, Operator.EQUAL, right);
    }
}
