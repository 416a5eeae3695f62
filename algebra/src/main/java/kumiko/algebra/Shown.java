package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kumiko.model.Model;
import kumiko.model.Relation;

/** What a component of a view shows of a row. */
public sealed interface Shown {

    /** One value. */
    record Value(Expression<?, ?> expression) implements Shown {}

    /** The row at the end of relations to one row, if there is one. */
    record Row(Vector<Relation<?, ?>> steps) implements Shown {}

    /** The rows at the end of relations, of which the last leads to many. */
    record Rows(Vector<Relation<?, ?>> steps) implements Shown {}

    /** One value of each of those rows that have it. */
    record Values(Vector<Relation<?, ?>> steps, Expression<?, ?> expression) implements Shown {}

    /** {@return the relations that lead to the rows, none for a value} */
    default Vector<Relation<?, ?>> steps() {
        return Vector.empty();
    }

    /** {@return whether there may be no value or no row; what is shown of many rows is always there} */
    default boolean isNullable() {
        return switch (this) {
            case Value(var expression) -> isNullable(expression);
            case Row(var steps) -> Absence.STORED.mayEnd(steps);
            case Rows rows -> false;
            case Values values -> false;
        };
    }

    /** {@return whether there are rows for which the expression has no value} */
    static boolean isNullable(Expression<?, ?> expression) {
        return Absence.STORED.mayBe(expression);
    }

    /** {@return whether there are rows for which the expression has no value, be it that a policy hides the row that has it} */
    static boolean mayBeAbsent(Expression<?, ?> expression) {
        return Absence.HIDDEN.mayBe(expression);
    }

    /**
     * {@return what the component shows of the model's rows}
     *
     * @throws IllegalArgumentException saying why it can show nothing, to be read after the name of the component
     */
    static Shown of(Model<?> model, ViewRecord.Component component) {
        var way = Way.of(model, component.path());
        if (component.type().isCollection() && way.many() >= 0) {
            return many(model, way, component);
        }
        if (!way.isOver()) {
            return chosen(value(model, component.path()), component);
        }
        boolean isRecord = component.record().isPresent();
        if (way.many() >= 0) {
            throw one(component);
        }
        if (component.type().isCollection()) {
            throw new IllegalArgumentException("is a `%s`, but `%s` leads to one row; make it a `%s`"
                    .formatted(
                            component.type(), component.path(), component.type().element()));
        }
        return isRecord ? new Row(way.steps()) : value(model, component.path());
    }

    private static IllegalArgumentException one(ViewRecord.Component component) {
        var element = component.type().element();
        if (element.isCollection()) {
            return new IllegalArgumentException(
                    "is an `Optional`, but of no rows the list is empty; make it a `%s`".formatted(element));
        }
        return new IllegalArgumentException(
                component.record().isPresent()
                        ? "is one, but `%s` leads to many rows; make it a `List<%s>`"
                                .formatted(component.path(), element)
                        : "is a `%1$s`, but `%2$s` leads to many rows; make it a `List` of a view record, or show one value, as `%2$s__count`"
                                .formatted(component.type(), component.path()));
    }

    private static Shown many(Model<?> model, Way way, ViewRecord.Component component) {
        var steps = way.steps().take(way.many() + 1);
        var target = steps.last().target().model();
        var rest = way.after(way.many());
        if (component.record().isEmpty()) {
            return values(model, steps, rest, component);
        }
        if (rest.isEmpty()) {
            return new Rows(steps);
        }
        if (!way.isOver()) {
            value(target, rest);
        }
        throw new IllegalArgumentException(
                "goes on from the many rows of `%1$s` to `%2$s`; show `%1$s` as a list of a view record that has `%2$s`"
                        .formatted(way.before(way.many()), rest));
    }

    /** The rows stand for their keys, and an aggregate that lists values is one value. */
    private static Shown values(
            Model<?> model, Vector<Relation<?, ?>> steps, String rest, ViewRecord.Component component) {
        var target = steps.last().target().model();
        if (rest.isEmpty() && target.key().size() > 1) {
            throw new IllegalArgumentException(
                    "is a `%s`, but `%s` leads to rows of `%s`; make it a `%s` of a view record"
                            .formatted(
                                    component.type(),
                                    component.path(),
                                    target,
                                    component.type().withoutArguments()));
        }
        var each = rest.isEmpty() ? "pk" : rest;
        return isNamed(target, each) || !isNamed(model, component.path())
                ? new Values(steps, value(target, each).expression())
                : chosen(value(model, component.path()), component);
    }

    private static boolean isNamed(Model<?> model, String name) {
        try {
            QueryLanguage.current().expression(model, name);
            return true;
        } catch (IllegalArgumentException mistake) {
            return false;
        }
    }

    /** The condition of a component is one on the rows that its aggregate takes. */
    private static Value chosen(Value value, ViewRecord.Component component) {
        return !component.where().isEmpty() && value.expression() instanceof Expression.Aggregate<?, ?, ?> aggregate
                ? new Value(chosen(aggregate, component))
                : value;
    }

    @SuppressWarnings("unchecked") // the path leads to the rows that the aggregation is of
    private static <R, S, T> Expression<R, T> chosen(
            Expression.Aggregate<R, S, T> aggregate, ViewRecord.Component component) {
        var target = (Model<S>) aggregate.path().steps().last().target().model();
        var condition = ViewCheck.chosen(target, component).filter();
        return new Expression.Aggregate<>(
                aggregate.path(), aggregate.aggregation().where(condition));
    }

    private static Value value(Model<?> model, String name) {
        try {
            return new Value(QueryLanguage.current().expression(model, name));
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException(
                    "cannot be read from %s: %s".formatted(model, mistake.getMessage()), mistake);
        }
    }

    /**
     * The relations that a path begins with. As in the string language, an attribute shadows a relation.
     *
     * @param ends where in the path the name of each relation ends
     */
    record Way(String path, Vector<Relation<?, ?>> steps, List<Integer> ends) {

        private static final Pattern SEPARATOR = Pattern.compile("_{2,3}");

        static Way of(Model<?> model, String path) {
            var steps = Vector.<Relation<?, ?>>empty();
            var ends = new ArrayList<Integer>();
            var separator = SEPARATOR.matcher(path);
            var at = model;
            int start = 0;
            while (start <= path.length()) {
                int end = separator.find() ? separator.start() : path.length();
                var name = path.substring(start, end);
                var relation = at.relation(name);
                if (at.column(name).isPresent() || relation.isEmpty()) {
                    break;
                }
                steps = steps.append(relation.get());
                ends.add(end);
                at = relation.get().target().model();
                start = end == path.length() ? end + 1 : separator.end();
            }
            return new Way(path, steps, ends);
        }

        /** {@return whether the path is nothing but relations} */
        boolean isOver() {
            return !ends.isEmpty() && ends.get(ends.size() - 1) == path.length();
        }

        /** {@return the model of the rows that the last of the relations leads to} */
        Model<?> target() {
            return steps.last().target().model();
        }

        /** {@return the place of the first relation to many rows, negative if there is none} */
        int many() {
            return steps.indexWhere(Relation::isToMany);
        }

        String before(int step) {
            return path.substring(0, ends.get(step));
        }

        String after(int step) {
            Matcher separator = SEPARATOR.matcher(path);
            return separator.find(ends.get(step)) ? path.substring(separator.end()) : "";
        }
    }
}
