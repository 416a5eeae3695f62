package kumiko.algebra;

import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kumiko.algebra.ViewCheck.Mistake;
import kumiko.model.DataType;
import kumiko.model.Model;

/** Finds what of a record does not fit the groups that it is to show: each component has to be a key or an aggregation. */
public final class GroupViewCheck<R> {

    private final Grouping<R> grouping;
    private final ComponentFit fit;

    private GroupViewCheck(Grouping<R> grouping, ComponentFit fit) {
        this.grouping = grouping;
        this.fit = fit;
    }

    /**
     * {@return what each of the components shows of a group, in their order, or else every mistake}
     *
     * @param names the canonical names of the Java types of attributes
     */
    public static <R> Validation<Vector<Mistake>, Vector<Expression<Group<R>, ?>>> check(
            Grouping<R> grouping, ViewRecord view, Function<DataType<?>, String> names) {
        return new GroupViewCheck<>(grouping, new ComponentFit(names)).check(view);
    }

    private Model<R> model() {
        return grouping.rows().model();
    }

    private Validation<Vector<Mistake>, Vector<Expression<Group<R>, ?>>> check(ViewRecord view) {
        var other = view.of().filter(of -> !of.equals(model().name()));
        if (other.isPresent()) {
            return refused(view, "is a view of `%s` and cannot show groups of `%s`".formatted(other.get(), model()));
        }
        var unusable = ViewCheck.unusable(view);
        if (unusable.isPresent()) {
            return refused(view, unusable.get());
        }
        var mistakes = Vector.<Mistake>empty();
        var shown = Vector.<Expression<Group<R>, ?>>empty();
        for (var component : view.components()) {
            try {
                shown = shown.append(shown(component));
            } catch (IllegalArgumentException mistake) {
                var message = "`%s` %s".formatted(ViewCheck.label(view, component), mistake.getMessage());
                mistakes = mistakes.append(new Mistake(view, Optional.of(component), message));
            }
        }
        return mistakes.isEmpty() ? Validation.valid(shown) : Validation.invalid(mistakes);
    }

    private Validation<Vector<Mistake>, Vector<Expression<Group<R>, ?>>> refused(ViewRecord view, String message) {
        return Validation.invalid(
                Vector.of(new Mistake(view, Optional.empty(), "`%s` %s".formatted(view.name(), message))));
    }

    private Expression<Group<R>, ?> shown(ViewRecord.Component component) {
        ComponentFit.requireOwnType(component);
        requireNoRows(component);
        if (!component.sort().isEmpty() || component.limit() != Integer.MAX_VALUE) {
            throw new IllegalArgumentException("shows one value of the group, so it can have no `sort` or `limit`");
        }
        var value = chosen(named(component), component);
        boolean isNullable = Shown.isNullable(value) && !isAlwaysThere(value);
        fit.requireType(component, value, isNullable);
        ComponentFit.requireNull(component, isNullable, reason(value, component));
        return value;
    }

    /** Related rows are those of a row; a group has only values. */
    private void requireNoRows(ViewRecord.Component component) {
        var way = Shown.Way.of(model(), component.path());
        boolean isRows = way.isOver()
                && (component.record().isPresent() || component.type().isCollection());
        if (isRows || way.isOver() && way.many() >= 0) {
            throw new IllegalArgumentException(
                    "is a `%1$s`, but a group has no related rows, only keys and aggregations; show the rows of `%2$s` with a query of their own, or one value, as `@Path(\"%2$s__count%3$s\")`"
                            .formatted(component.type(), component.path(), way.many() >= 0 ? "__sum" : "_distinct"));
        }
    }

    private Expression<Group<R>, ?> named(ViewRecord.Component component) {
        try {
            return QueryLanguage.current()
                    .expressions(grouping, List.of(component.path()))
                    .get(0);
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException(
                    "cannot be read from groups of %s: %s".formatted(model(), mistake.getMessage()), mistake);
        }
    }

    /** The condition of a component is one on the rows that its aggregation counts. */
    @SuppressWarnings("unchecked") // an aggregation of a group of R is one of rows of R
    private Expression<Group<R>, ?> chosen(Expression<Group<R>, ?> value, ViewRecord.Component component) {
        if (component.where().isEmpty()) {
            return value;
        }
        if (!(value instanceof Expression.OfGroup<?, ?> of)) {
            throw new IllegalArgumentException(
                    "has a `where`, but `%s` is no aggregation; put the condition into the query, or into its `having`"
                            .formatted(component.path()));
        }
        return Group.of(((Aggregation<R, ?>) of.aggregation())
                .where(ViewCheck.<R>chosen(model(), component).filter()));
    }

    /** {@return whether every group has such a value, as it has a row that counts, and each row has one} */
    private boolean isAlwaysThere(Expression<?, ?> value) {
        if (value instanceof Expression.Call<?, ?>(var function, var argument)) {
            return isAlwaysThere(argument);
        }
        return !grouping.keys().isEmpty()
                && value instanceof Expression.OfGroup<?, ?>(var aggregation)
                && aggregation.filter().isEverything()
                && aggregation.arguments().forAll(argument -> !Shown.isNullable(argument));
    }

    private String reason(Expression<?, ?> value, ViewRecord.Component component) {
        return value instanceof Expression.Key<?, ?>
                ? "the key `%s` of %s may be".formatted(component.path(), model())
                : "`%s` is null where no row of a group has a value".formatted(component.path());
    }
}
