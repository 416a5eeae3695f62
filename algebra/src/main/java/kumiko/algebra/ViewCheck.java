package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kumiko.model.DataType;
import kumiko.model.Model;

/** Finds what of a record does not fit the model whose rows it is to show: the compiler and reflection find the same. */
public final class ViewCheck {

    private final ComponentFit fit;
    private final Set<Mistake> mistakes = new LinkedHashSet<>();

    private ViewCheck(ComponentFit fit) {
        this.fit = fit;
    }

    /**
     * What is wrong with a record, or with a component of it.
     *
     * @param component which one, empty for the record itself
     */
    public record Mistake(ViewRecord view, Optional<ViewRecord.Component> component, String message) {}

    /**
     * {@return every mistake of a view and of the views in it, in their order}
     *
     * @param names the canonical names of the Java types of attributes
     */
    public static List<Mistake> mistakes(Model<?> model, ViewRecord view, Function<DataType<?>, String> names) {
        var check = new ViewCheck(new ComponentFit(names));
        check.check(new Place(model, view, Vector.empty()));
        return List.copyOf(check.mistakes);
    }

    /**
     * A view, and where it is.
     *
     * @param around the components that it is in, from the outermost
     */
    private record Place(Model<?> model, ViewRecord view, Vector<Around> around) {

        private record Around(ViewRecord view, ViewRecord.Component component) {}

        Place inside(Model<?> target, ViewRecord nested, ViewRecord.Component component) {
            return new Place(target, nested, around.append(new Around(view, component)));
        }

        /** {@return the components from a view that it is in down to itself} */
        String since(ViewRecord first, ViewRecord.Component last) {
            return around.append(new Around(view, last))
                    .dropUntil(place -> place.view.equals(first))
                    .map(place -> "`" + label(place.view, place.component) + "`")
                    .collect(Collectors.joining(", "));
        }

        /** {@return which component shows the view, if one does} */
        String shownBy() {
            return around.lastOption()
                    .map(place -> " (in `" + label(place.view, place.component) + "`)")
                    .getOrElse("");
        }

        boolean isIn(ViewRecord other) {
            return view.equals(other) || around.exists(place -> place.view.equals(other));
        }
    }

    static String label(ViewRecord view, ViewRecord.Component component) {
        return view.name() + "." + component.name();
    }

    private void check(Place place) {
        var view = place.view();
        var other = view.of().filter(of -> !of.equals(place.model().name()));
        if (other.isPresent()) {
            refuse(place, "is a view of `%s` and cannot show the rows of `%s`".formatted(other.get(), place.model()));
            return;
        }
        var unusable = unusable(view);
        if (unusable.isPresent()) {
            refuse(place, unusable.get());
            return;
        }
        for (var component : view.components()) {
            try {
                check(place, component);
            } catch (IllegalArgumentException mistake) {
                var message = "`%s`%s %s".formatted(label(view, component), place.shownBy(), mistake.getMessage());
                mistakes.add(new Mistake(view, Optional.of(component), message));
            }
        }
    }

    /** {@return why nothing can be shown as the record, whatever the rows are} */
    static Optional<String> unusable(ViewRecord view) {
        if (view.isGeneric()) {
            return Optional.of("has type parameters, but a view shows values of known types; leave them out");
        }
        return view.components().isEmpty()
                ? Optional.of("has no components, so it would show nothing")
                : Optional.empty();
    }

    private void refuse(Place place, String message) {
        var view = place.view();
        mistakes.add(new Mistake(view, Optional.empty(), "`%s`%s %s".formatted(view.name(), place.shownBy(), message)));
    }

    private void check(Place place, ViewRecord.Component component) {
        ComponentFit.requireOwnType(component);
        var shown = Shown.of(place.model(), component);
        requireChoice(shown, component);
        switch (shown) {
            case Shown.Value(var expression) -> {
                var way = Shown.Way.of(place.model(), component.path());
                if (way.isOver()) {
                    fit.requireKey(component, way.target(), expression, shown.isNullable());
                } else {
                    fit.requireType(component, expression, shown.isNullable());
                }
                ComponentFit.requireNull(
                        component, shown.isNullable(), "`%s` of %s may be".formatted(component.path(), place.model()));
            }
            case Shown.Row(var steps) -> {
                boolean isNullable = shown.isNullable() || !component.where().isEmpty();
                ComponentFit.requireNull(
                        component, isNullable, "there may be no row behind `%s`".formatted(component.path()));
                checkNested(place, component, steps.last().target().model());
            }
            case Shown.Rows(var steps) ->
                checkNested(place, component, steps.last().target().model());
            case Shown.Values(var steps, var expression) -> {
                var way = Shown.Way.of(place.model(), component.path());
                if (way.isOver()) {
                    fit.requireKeys(component, way.target(), expression);
                } else {
                    fit.requireElements(component, expression);
                }
            }
        }
    }

    private void checkNested(Place place, ViewRecord.Component component, Model<?> target) {
        var nested = component.record().orElseThrow();
        if (nested.isTable()) {
            if (!nested.name().equals(target.name())) {
                throw new IllegalArgumentException(
                        "shows rows of `%1$s` as `%2$s`, which is the record of another table; take `%1$s` or a view record"
                                .formatted(target, nested.name()));
            }
        } else if (place.isIn(nested)) {
            throw new IllegalArgumentException("shows `%s` inside of itself, without end: %s; make it another record"
                    .formatted(nested.name(), place.since(nested, component)));
        } else {
            check(place.inside(target, nested, component));
        }
    }

    /** Only of related rows, or of those that an aggregate takes, some can be chosen, and only many have an order. */
    private static void requireChoice(Shown shown, ViewRecord.Component component) {
        boolean isWindow = !component.sort().isEmpty() || component.limit() != Integer.MAX_VALUE;
        switch (shown) {
            case Shown.Value(var expression) -> {
                boolean isAggregate = expression instanceof Expression.Aggregate<?, ?, ?>;
                if (isWindow || !isAggregate && !component.where().isEmpty()) {
                    throw new IllegalArgumentException("shows one value of the row, so it can have no "
                            + (isAggregate ? "`sort` or `limit`" : "`where`, `sort` or `limit`"));
                }
            }
            case Shown.Row row -> {
                if (isWindow) {
                    throw new IllegalArgumentException("shows one row, which has no order and no limit");
                }
            }
            case Shown.Rows rows -> {}
            case Shown.Values values -> {}
        }
        if (component.limit() < 1) {
            throw new IllegalArgumentException(
                    "has the limit %d, so it would show nothing; it must be at least 1".formatted(component.limit()));
        }
        if (!shown.steps().isEmpty()) {
            chosen(shown.steps().last().target().model(), component);
        }
    }

    /**
     * {@return which of the rows of its relation the component shows, or its aggregate takes}
     *
     * @throws IllegalArgumentException naming every mistake of its condition and of its order
     */
    public static <S> Eager.Subset<S> chosen(Model<S> target, ViewRecord.Component component) {
        var subset = Eager.Subset.<S>all();
        if (!component.where().isEmpty()) {
            subset = subset.where(
                    described("condition", target, () -> QueryLanguage.current().filter(target, component.where())));
        }
        if (!component.sort().isEmpty()) {
            subset = subset.sort(
                    described("order", target, () -> QueryLanguage.current().orders(target, component.sort())));
        }
        return component.limit() == Integer.MAX_VALUE ? subset : subset.slice(Slice.limit(component.limit()));
    }

    private static <T> T described(String what, Model<?> target, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException(
                    "has a mistake in its %s of %s: %s".formatted(what, target, mistake.getMessage()), mistake);
        }
    }
}
