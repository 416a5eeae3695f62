package kumiko.memory;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kumiko.algebra.Order;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.algebra.Visibility;
import kumiko.model.Model;

/** Finds the rows that queries ask for among those of a moment. */
record QueryInterpreter(Snapshot rows, ZoneId zone) {

    /** {@return the rows in the query's order; without one, in that of their insertion} */
    <R> List<R> select(Query<R> query) {
        var expressions = expressions(query.model(), query.visibility());
        var condition = new FilterInterpreter<>(expressions).interpret(query.filter());
        var visible = rows.visible(query.visibility()).rows(query.model());
        var found = StreamSupport.stream(visible.spliterator(), false)
                .filter(condition)
                .toList();
        var sorted = new OrderInterpreter<>(expressions).sort(found, orders(query));
        return window(sorted.stream(), query.slice()).toList();
    }

    <R> ExpressionInterpreter<R> expressions(Model<R> model, Visibility visibility) {
        return new ExpressionInterpreter<>(model, new RelatedRows(rows.visible(visibility)), zone);
    }

    /** A window needs an order without ties, so that pages neither overlap nor leave rows out. */
    private static <R> Vector<Order<R>> orders(Query<R> query) {
        if (query.slice().isAll()) {
            return query.orders();
        }
        Path<R, R> here = Path.here();
        return query.orders()
                .appendAll(Vector.ofAll(query.model().key()).map(column -> Order.ascending(here.attribute(column))));
    }

    private static <R> Stream<R> window(Stream<R> rows, Slice slice) {
        var rest = rows.skip(slice.offset());
        return slice.limit().isPresent() ? rest.limit(slice.limit().getAsLong()) : rest;
    }
}
