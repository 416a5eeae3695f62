package kumiko.memory;

import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kumiko.algebra.Eager;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Order;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.RecordMaker;
import kumiko.algebra.Slice;
import kumiko.algebra.View;
import kumiko.algebra.ViewQuery;
import kumiko.algebra.Visibility;
import kumiko.model.Model;

/**
 * Finds the rows that queries ask for among those of a moment.
 *
 * @param zone where the parts of moments are those of the local time, unless a query says
 * @param now the moment
 */
record QueryInterpreter(Snapshot rows, ZoneId zone, Instant now) {

    /** {@return the rows in the query's order; without one, in that of their insertion} */
    <R> List<R> select(Query<R> query) {
        return in(query).inSlice(query, in(query).found(query));
    }

    /** {@return the same rows, read in the query's time zone if it has one} */
    private QueryInterpreter in(Query<?> query) {
        return new QueryInterpreter(rows, query.zone().orElse(zone), now);
    }

    /** {@return the rows that satisfy the query's condition, in no order} */
    private <R> List<R> found(Query<R> query) {
        var expressions = expressions(query.model(), query.visibility());
        var condition = new FilterInterpreter<>(expressions).interpret(query.filter());
        var visible = rows.visible(query.visibility()).rows(query.model());
        return StreamSupport.stream(visible.spliterator(), false)
                .filter(condition)
                .toList();
    }

    private <R> List<R> inSlice(Query<R> query, List<R> found) {
        var expressions = expressions(query.model(), query.visibility());
        var sorted = new OrderInterpreter<>(expressions).sort(found, orders(query));
        return window(sorted.stream(), query.slice()).toList();
    }

    /** {@return what the view shows of the rows, in the query's order} */
    <R, V> List<V> view(ViewQuery<R, V> viewed) {
        var query = viewed.query();
        var found = in(query).found(query);
        var expressions = in(query).expressions(query.model(), query.visibility());
        var view = new ViewInterpreter<>(viewed.view(), expressions, found);
        return in(query).inSlice(query, found).stream().map(view::make).toList();
    }

    /** {@return what is made of the groups, in their order} */
    <R, V> List<V> groups(GroupQuery<R, V> query) {
        return groups(query.grouping()).made(query, select(query.grouping().rows()));
    }

    /** {@return how many groups there are} */
    <R> long count(Grouping<R> grouping) {
        return groups(grouping).groups(select(grouping.rows())).size();
    }

    private <R> GroupInterpreter<R> groups(Grouping<R> grouping) {
        var query = grouping.rows();
        return new GroupInterpreter<>(grouping, in(query).expressions(query.model(), query.visibility()));
    }

    /** {@return the records with what the plan loads} */
    <R> List<R> load(Model<R> model, Iterable<? extends R> records, Eager<R> eager) {
        var maker = RecordMaker.of(model, eager);
        var view = new ViewInterpreter<>(View.of(model, eager), expressions(model, Visibility.LIVE));
        var loaded = new ArrayList<R>();
        for (R row : records) {
            loaded.add(maker.with(row, view.related(row)));
        }
        return List.copyOf(loaded);
    }

    /** {@return what expressions mean for the rows of the query} */
    <R> ExpressionInterpreter<R> expressions(Query<R> query) {
        return in(query).expressions(query.model(), query.visibility());
    }

    <R> ExpressionInterpreter<R> expressions(Model<R> model, Visibility visibility) {
        return new ExpressionInterpreter<>(
                new Leaves.OfModel<>(model), new RelatedRows(rows.visible(visibility)), zone, now);
    }

    /** A window needs an order without ties, so that pages neither overlap nor leave rows out. */
    private static <R> Vector<Order<R>> orders(Query<R> query) {
        if (query.slice().isAll()) {
            return query.orders();
        }
        return total(query.model(), query.orders());
    }

    /** {@return the order, completed by the key, so that no two rows are equal in it} */
    static <R> Vector<Order<R>> total(Model<R> model, Vector<Order<R>> orders) {
        Path<R, R> here = Path.here();
        return orders.appendAll(Vector.ofAll(model.key()).map(column -> Order.ascending(here.attribute(column))));
    }

    static <R> Stream<R> window(Stream<R> rows, Slice slice) {
        var rest = rows.skip(slice.offset());
        return slice.limit().isPresent() ? rest.limit(slice.limit().getAsLong()) : rest;
    }
}
