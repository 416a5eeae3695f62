package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Order;
import kumiko.algebra.Selection;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/** Puts rows into groups, and makes of groups what is asked for. */
record GroupInterpreter<R>(Grouping<R> grouping, ExpressionInterpreter<R> rows) {

    /** {@return the groups that are there, in their order} */
    List<Group<R>> groups(List<R> selected) {
        return inSlice(found(selected));
    }

    private List<Group<R>> found(List<R> selected) {
        var condition = new FilterInterpreter<>(groups()).interpret(grouping.having());
        return grouped(selected).stream().filter(condition).toList();
    }

    private Vector<Order<Group<R>>> key() {
        return grouping.keys().map(GroupInterpreter::ascending);
    }

    private List<Group<R>> inSlice(List<Group<R>> found) {
        var sorted =
                new OrderInterpreter<>(groups()).sort(found, grouping.orders().appendAll(key()));
        return QueryInterpreter.window(sorted.stream(), grouping.slice()).toList();
    }

    /** {@return what is made of each group} */
    <V> List<V> made(GroupQuery<R, V> query, List<R> selected) {
        var found = found(selected);
        var selections = new SelectionInterpreter<>(groups(), new WindowInterpreter<>(groups(), key(), found));
        var columns = query.columns().map(column -> column(column, selections));
        var made = new ArrayList<V>();
        for (var group : inSlice(found)) {
            made.add(query.maker().make(values(columns, group), new @Nullable Object[0]));
        }
        return List.copyOf(made);
    }

    private ExpressionInterpreter<Group<R>> groups() {
        return new ExpressionInterpreter<>(
                new Leaves.OfGroups<>(rows, grouping.keys()), rows.related(), rows.zone(), rows.now());
    }

    private static <R, T> Order<Group<R>> ascending(Expression<R, T> key) {
        return Order.ascending(Group.key(key));
    }

    /** Without keys all rows are one group, also where there are none. */
    private List<Group<R>> grouped(List<R> selected) {
        if (grouping.keys().isEmpty()) {
            return List.of(new Group<>(Vector.empty(), Vector.ofAll(selected)));
        }
        var keys = grouping.keys().map(rows::interpret);
        var groups = new LinkedHashMap<Vector<@Nullable Object>, Group<R>>();
        for (R row : selected) {
            Vector<@Nullable Object> values = keys.map(key -> key.of(row));
            var alike = values.map(GroupInterpreter::canonical);
            var group = groups.getOrDefault(alike, new Group<>(values, Vector.empty()));
            groups.put(alike, new Group<>(group.keys(), group.rows().append(row)));
        }
        return List.copyOf(groups.values());
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        return value == null ? null : StoredValues.canonical(value);
    }

    private static @Nullable Object[] values(Vector<Function<Group<?>, @Nullable Object>> columns, Group<?> group) {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).apply(group);
        }
        return values;
    }

    @SuppressWarnings("unchecked") // it is applied to groups of these rows alone
    private static <R, T> Function<Group<?>, @Nullable Object> column(
            Selection<Group<R>, T> column, SelectionInterpreter<Group<R>> selections) {
        var value = selections.interpret(column);
        DataType<T> type = column.type();
        return group -> {
            var stored = value.of((Group<R>) group);
            return stored == null ? null : type.decode(StoredValues.fitting(column, type, stored));
        };
    }
}
