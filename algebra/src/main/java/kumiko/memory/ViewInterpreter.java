package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Order;
import kumiko.algebra.Path;
import kumiko.algebra.Selection;
import kumiko.algebra.View;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/** Makes of rows what a view shows of them: of a row that is met again the same object. */
final class ViewInterpreter<R, V> {

    private final View<R, V> view;
    private final Vector<Function<R, @Nullable Object>> columns;
    private final Vector<Function<R, @Nullable Object>> branches;
    private final Map<R, V> made = new IdentityHashMap<>();

    /** @param found all rows of the query, before its slice */
    ViewInterpreter(View<R, V> view, ExpressionInterpreter<R> expressions, List<R> found) {
        this.view = view;
        this.columns = view.columns().map(column -> column(column, expressions, found));
        this.branches = view.branches().map(branch -> branch(branch, expressions));
    }

    ViewInterpreter(View<R, V> view, ExpressionInterpreter<R> expressions) {
        this(view, expressions, List.of());
    }

    V make(R row) {
        var known = made.get(row);
        if (known == null) {
            known = view.maker().make(all(columns, row), related(row));
            made.put(row, known);
        }
        return known;
    }

    /** {@return what is made of the rows that are related to the row, for each branch} */
    @Nullable
    Object[] related(R row) {
        return all(branches, row);
    }

    private static <R> @Nullable Object[] all(Vector<Function<R, @Nullable Object>> parts, R row) {
        var values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).apply(row);
        }
        return values;
    }

    private static <R, T> Function<R, @Nullable Object> column(
            Selection<R, T> column, ExpressionInterpreter<R> expressions, List<R> found) {
        var value = SelectionInterpreter.of(expressions, found).interpret(column);
        DataType<T> type = column.type();
        return row -> {
            var stored = value.of(row);
            return stored == null ? null : type.decode(StoredValues.fitting(column, type, stored));
        };
    }

    private static <R, S, T> Function<R, @Nullable Object> branch(
            View.Branch<R, S, T> branch, ExpressionInterpreter<R> expressions) {
        var path = Path.of(branch.relation());
        var rows = expressions.related().along(path);
        var there = expressions.at(path);
        var subset = new SubsetInterpreter<>(there, branch.subset());
        var objects = new ViewInterpreter<>(branch.view(), there);
        return row -> {
            var found = subset.of(rows.apply(row)).stream().map(objects::make).toList();
            return branch.relation().isToMany() ? found : first(found);
        };
    }

    private static @Nullable Object first(List<?> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    /** Which of the rows of a relation are meant, in their order. */
    private record SubsetInterpreter<S>(
            Predicate<S> filter, OrderInterpreter<S> order, Subset<S> subset, Vector<Order<S>> orders) {

        SubsetInterpreter(ExpressionInterpreter<S> expressions, Subset<S> subset) {
            this(
                    new FilterInterpreter<>(expressions).interpret(subset.filter()),
                    new OrderInterpreter<>(expressions),
                    subset,
                    QueryInterpreter.total(expressions.model(), subset.orders()));
        }

        List<S> of(List<S> rows) {
            var sorted = order.sort(rows.stream().filter(filter).toList(), orders);
            return QueryInterpreter.window(sorted.stream(), subset.slice()).toList();
        }
    }
}
