package kumiko.algebra;

import io.vavr.collection.Vector;

/** Refuses what names a value of single rows where rows are grouped: only keys have one value for all rows of a group. */
record KeyCheck(Vector<? extends Expression<?, ?>> keys) {

    void require(Selection<?, ?> selection) {
        switch (selection) {
            case Expression<?, ?> expression -> require(expression);
            case WindowFunction<?, ?> function -> {
                function.window().partition().forEach(this::require);
                function.window().orders().forEach(order -> require(order.expression()));
                requireOwn(function);
            }
        }
    }

    private void requireOwn(WindowFunction<?, ?> function) {
        switch (function) {
            case WindowFunction.Ranking<?> ranking -> {}
            case WindowFunction.Neighbour<?, ?> neighbour -> require(neighbour.of());
            case WindowFunction.Running<?, ?> running -> {
                running.aggregation().arguments().forEach(this::require);
                require(running.aggregation().filter());
            }
        }
    }

    void require(Expression<?, ?> expression) {
        switch (expression) {
            case Expression.Key<?, ?>(var of) -> requireKey(of);
            case Expression.OfGroup<?, ?> aggregation -> {}
            case Part<?, ?> part -> require(part.whole());
            case Expression.Constant<?, ?> constant -> {}
            case Expression.Now<?> now -> {}
            case Later<?, ?> later -> require(later.time());
            case Expression.Apply<?, ?> apply -> apply.arguments().forEach(this::require);
            case Expression.Choice<?, ?> choice -> {
                choice.whens().forEach(when -> require(when.condition()));
                choice.values().forEach(this::require);
            }
            case Expression.Call<?, ?>(var function, var argument) -> require(argument);
            case Expression.Arithmetic<?, ?> arithmetic -> {
                require(arithmetic.left());
                require(arithmetic.right());
            }
            case Attribute<?, ?> attribute -> requireKey(attribute);
            case Expression.Aggregate<?, ?, ?> aggregate -> requireKey(aggregate);
            case Expression.Condition<?, ?>(var filter) -> require(filter);
            case Expression.At<?, ?, ?> at -> requireKey(at);
            case Expression.Named<?, ?> named -> require(named.definition());
        }
    }

    private void requireKey(Expression<?, ?> expression) {
        if (!keys.exists(key -> key.equals(expression))) {
            throw new IllegalArgumentException(
                    "`%s` is not a key of the groups (%s), whose rows may differ in it; group by it as well, or take an aggregation of it%s"
                            .formatted(
                                    expression,
                                    keys.isEmpty() ? "there are none" : keys.mkString("`", "`, `", "`"),
                                    expression instanceof Attribute<?, ?> ? ", as `" + expression + "__max`" : ""));
        }
    }

    void require(Filter<?> filter) {
        switch (filter) {
            case Filter.Literal<?> literal -> {}
            case Filter.Comparison<?, ?> comparison -> {
                require(comparison.left());
                require(comparison.right());
            }
            case Filter.Range<?, ?> range -> {
                require(range.subject());
                require(range.lowest());
                require(range.highest());
            }
            case Filter.Membership<?, ?> membership -> require(membership.subject());
            case Filter.Text<?> text -> {
                require(text.subject());
                require(text.pattern());
            }
            case Filter.Contains<?> contains -> {
                require(contains.subject());
                require(contains.other());
            }
            case Filter.IsNull<?>(var subject) -> require(subject);
            case Filter.Some<?, ?> some -> throw ofRows(some);
            case Filter.Search<?> search -> throw ofRows(search);
            case Filter.Same<?, ?> same -> {
                require(same.left());
                require(same.right());
            }
            case Filter.OneOf<?, ?> oneOf -> oneOf.subjects().forEach(this::require);
            case Filter.And<?> and -> and.operands().forEach(this::require);
            case Filter.Or<?> or -> or.operands().forEach(this::require);
            case Filter.Not<?>(var operand) -> require(operand);
        }
    }

    private static IllegalArgumentException ofRows(Filter<?> filter) {
        return new IllegalArgumentException("`" + filter
                + "` is a condition on rows, not on groups of them; put it into the query before it is grouped");
    }
}
