package kumiko.records;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Eager;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Eager.Subset;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Shown;
import kumiko.algebra.View;
import kumiko.algebra.View.Branch;
import kumiko.algebra.ViewCheck;
import kumiko.model.Model;
import kumiko.model.Relation;

/** Makes a view of a record that was checked. */
final class ViewBuilder<R> {

    private final Model<R> model;
    private final List<Expression<R, ?>> columns = new ArrayList<>();
    private final List<Branch<R, ?, ?>> branches = new ArrayList<>();

    private ViewBuilder(Model<R> model) {
        this.model = model;
    }

    /** {@return the view of the model's own records, with nothing loaded} */
    static <R> View<R, R> whole(Model<R> model) {
        return View.of(model, Eager.nothing());
    }

    static <R, V> View<R, V> of(Model<R> model, Class<V> type) {
        return new ViewBuilder<>(model).view(type);
    }

    private <V> View<R, V> view(Class<V> type) {
        var parts = new ViewedRecord(type).components().stream().map(this::part).toList();
        return new View<>(model, Vector.ofAll(columns), Vector.ofAll(branches), new ViewMaker<>(type, parts));
    }

    private ViewPart part(ViewedComponent component) {
        return switch (Shown.of(model, component)) {
            case Shown.Value(var expression) ->
                new ViewPart.Value(component, column(expression), ValueShape.of(component), expression.isSensitive());
            case Shown.Row(var steps) ->
                new ViewPart.Row(component, branch(component, steps, nested(component, target(steps))));
            case Shown.Rows(var steps) ->
                new ViewPart.Rows(component, branch(component, steps, nested(component, target(steps))));
            case Shown.Values(var steps, var expression) ->
                new ViewPart.Rows(component, branch(component, steps, single(component, target(steps), expression)));
        };
    }

    @SuppressWarnings("unchecked") // it was resolved against this model
    private int column(Expression<?, ?> expression) {
        int known = columns.indexOf(expression);
        if (known >= 0) {
            return known;
        }
        columns.add((Expression<R, ?>) expression);
        return columns.size() - 1;
    }

    private static Model<?> target(Vector<Relation<?, ?>> steps) {
        return steps.last().target().model();
    }

    private static View<?, ?> nested(ViewedComponent component, Model<?> target) {
        var type = component.elementClass().orElseThrow();
        return type == target.type() ? whole(target) : of(target, type);
    }

    /** The values of the rows that have one. */
    @SuppressWarnings("unchecked") // it was resolved against the target
    private static <S> View<S, ?> single(ViewedComponent component, Model<S> target, Expression<?, ?> expression) {
        var shape = ValueShape.of(component);
        return new View<>(
                target, Vector.of((Expression<S, ?>) expression), Vector.empty(), new ViewMaker.Single(shape));
    }

    /** {@return the place of the branch that leads over the relations to the rows that the view is of} */
    @SuppressWarnings("unchecked") // the path begins here, and each of its steps goes on from the one before
    private int branch(ViewedComponent component, Vector<Relation<?, ?>> steps, View<?, ?> end) {
        var branch = (Branch<Object, ?, ?>) last(component, (Relation<Object, Object>) steps.last(), end);
        for (var step : steps.init().reverse()) {
            var through = new View<>(
                    (Model<Object>) step.target().model(), Vector.empty(), Vector.of(branch), ViewMaker.HANDED_ON);
            branch = new Branch<>((Relation<Object, Object>) step, Strategy.AUTOMATIC, Subset.all(), through);
        }
        branches.add((Branch<R, ?, ?>) (Branch<?, ?, ?>) branch);
        return branches.size() - 1;
    }

    @SuppressWarnings("unchecked") // the view is of the relation's target
    private static <A, S> Branch<A, S, ?> last(ViewedComponent component, Relation<A, S> relation, View<?, ?> end) {
        var view = (View<S, Object>) end;
        var subset = ViewCheck.chosen(view.model(), component);
        boolean mayLack = view.maker() instanceof ViewMaker.Single
                && view.columns().head() instanceof Expression<S, ?> value
                && Shown.mayBeAbsent(value);
        return new Branch<>(relation, Strategy.AUTOMATIC, mayLack ? subset.where(present(view)) : subset, view);
    }

    private static <S> Filter<S> present(View<S, ?> view) {
        return ((Expression<S, ?>) view.columns().head()).isNotNull();
    }
}
