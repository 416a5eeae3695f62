package kumiko.algebra;

import io.vavr.collection.Vector;

/** Makes what a view shows distinct: groups of the rows of which it shows the same. */
final class Distinct {

    private Distinct() {}

    static <R, V> GroupQuery<R, V> of(ViewQuery<R, V> viewed) {
        var view = viewed.view();
        if (!view.branches().isEmpty()) {
            throw new IllegalArgumentException("a view of `"
                    + view.branches().map(View.Branch::relation).mkString("`, `")
                    + "` cannot be distinct; only what is computed from the row itself can");
        }
        Vector<Expression<R, ?>> columns = view.expressions();
        Vector<Order<Group<R>>> orders = viewed.query().orders().map(order -> order(order, columns));
        var grouping = Grouping.of(viewed.query(), columns);
        return new GroupQuery<>(
                new Grouping<>(grouping.rows(), grouping.keys(), grouping.having(), orders, Slice.ALL),
                columns.map(Distinct::key),
                view.maker());
    }

    private static <R> Order<Group<R>> order(Order<R> order, Vector<Expression<R, ?>> columns) {
        if (!columns.exists(column -> column.unnamed().equals(order.expression().unnamed()))) {
            throw new IllegalArgumentException(
                    "rows that are shown once may differ in `%s`, so they cannot be sorted by it; show it as well, or group by what is shown and sort by an aggregation"
                            .formatted(order.expression()));
        }
        return new Order<>(key(order.expression()), order.direction(), order.nulls());
    }

    private static <R, T> Expression<Group<R>, T> key(Expression<R, T> column) {
        return Group.key(column);
    }
}
