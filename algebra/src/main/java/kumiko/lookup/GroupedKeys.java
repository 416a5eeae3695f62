package kumiko.lookup;

import io.vavr.collection.Vector;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Expression;

/** Says what names stand for where rows are grouped: a key, or an aggregation of the rows of a group. */
record GroupedKeys(Vector<Expression<Object, ?>> keys) {

    /** {@return the aggregation as a value of a group} */
    @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
    static Expression<Object, ?> of(Aggregation<Object, ?> aggregation) {
        return (Expression<Object, ?>) (Expression<?, ?>) new Expression.OfGroup<>(aggregation);
    }

    static boolean isOfGroup(Expression<?, ?> expression) {
        return expression instanceof Expression.OfGroup<?, ?>
                || expression instanceof Expression.Call<?, ?> call && isOfGroup(call.argument());
    }

    /**
     * {@return the value of a group} A function of a key is one as well.
     *
     * @throws Refusal if the expression is of single rows
     */
    Expression<Object, ?> named(Expression<Object, ?> expression, Span name) {
        if (keys.contains(expression.unnamed())) {
            return key(expression.unnamed());
        }
        if ((Expression<?, ?>) expression instanceof Expression.OfGroup<?, ?>) {
            return expression;
        }
        if (expression instanceof Expression.Call<Object, ?>(var function, var argument)) {
            return new Expression.Call<Object, Object>(function, named(argument, name));
        }
        throw new Refusal(neither(name, name.part()));
    }

    @SuppressWarnings("unchecked") // see of
    private static <T> Expression<Object, T> key(Expression<Object, T> of) {
        return (Expression<Object, T>) (Expression<?, ?>) new Expression.Key<>(of);
    }

    /** {@return what is wrong with an aggregation where there is only one row} */
    static Problem ofRows(Segment aggregation, String reason) {
        var ofRelation = aggregation.name().equals(Aggregations.COUNT) ? "comments__%1$s" : "comments___stars__%1$s";
        var ofGroup = aggregation.name().equals(Aggregations.COUNT) ? "%1$s" : "score__%1$s";
        return new Problem.Unsupported(
                aggregation.span(),
                ("`%1$s` is made of several rows: of a relation to many rows, as `" + ofRelation
                                + "`, or of a group, as `groupBy(\"age\").values(\"" + ofGroup + "\")`; %2$s")
                        .formatted(aggregation.name(), reason));
    }

    /** {@return what is wrong with an aggregation of an aggregation} */
    static Problem ofGroup(Segment aggregation) {
        return new Problem.Unsupported(
                aggregation.span(),
                "`%s` is taken of values of the rows, and what stands before it is one value of the group already; leave one of both out"
                        .formatted(aggregation.name()));
    }

    /** {@return what is wrong with a value of the rows that the rows of a group lead to} */
    static Problem ofMany(Span place, String name) {
        return new Problem.Unsupported(
                place,
                "`%1$s` is of many rows of each row of a group; take an aggregation of them, and one of that, as `%1$s__max__max`"
                        .formatted(Excerpt.shown(name)));
    }

    static Problem rows(Span place, String relation) {
        return new Problem.Unsupported(
                place,
                "`%1$s` leads to many rows of each row of a group; take their number and an aggregation of that, as `%1$s__count__sum`"
                        .formatted(Excerpt.shown(relation)));
    }

    static Problem neither(Span place, String name) {
        return new Problem.Unsupported(
                place,
                "`%1$s` is neither a key of the groups nor an aggregation; group by it as well, or take its `count`, `sum`, `avg`, `min` or `max`, as `%1$s__max`"
                        .formatted(Excerpt.shown(name)));
    }
}
