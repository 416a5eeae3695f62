package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kumiko.algebra.Assignment;
import kumiko.algebra.Expression;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.Names;
import kumiko.model.One;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/** Reads assignments: names of a model's own attributes, or of relations whose key it holds, and their new values. */
final class Assignments {

    private Assignments() {}

    static <R> Validation<Seq<Problem>, Vector<Assignment<R>>> read(
            Model<R> model, List<? extends Map.Entry<String, ? extends @Nullable Object>> values) {
        var assignments = Vector.<Assignment<R>>empty();
        var problems = new ArrayList<Problem>();
        for (var entry : values) {
            var name = Span.of(entry.getKey());
            try {
                assignments = assignments.append(read(model, name, entry.getValue()));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem.Unsupported(name, String.valueOf(refused.getMessage())));
            }
        }
        return problems.isEmpty() ? Validation.valid(assignments) : Validation.invalid(Vector.ofAll(problems));
    }

    private static <R> Assignment<R> read(Model<R> model, Span name, @Nullable Object value) {
        var column = model.column(name.part());
        var relation = model.relation(name.part());
        if (column.isEmpty() && relation.isPresent()) {
            return reference(model, relation.get(), name, value);
        }
        return assignment(column.orElseThrow(() -> unknown(model, name)), name, value);
    }

    private static Refusal unknown(Model<?> model, Span name) {
        var first = name.part().split("__", 2)[0];
        if (name.part().contains("__") && model.relation(first).isPresent()) {
            return new Refusal(new Problem.Unsupported(
                    name,
                    "`" + Excerpt.shown(name.part()) + "` is of another row, which has to be written on its own"));
        }
        var names = Stream.concat(
                        model.attributeNames().stream(),
                        model.relations().stream().map(Relation::name))
                .toList();
        return new Refusal(
                new Problem.UnknownName(name, model.name(), Nearest.to(Names.snakeCase(name.part()), names)));
    }

    /** A relation is assigned by the key of its row, or by the row itself. */
    private static <R, S> Assignment<R> reference(
            Model<R> model, Relation<R, S> relation, Span name, @Nullable Object value) {
        if (!(relation.link() instanceof Link.ForeignKey key)
                || key.attributes().size() > 1
                || !(relation.join() instanceof Join.Direct(var pairs))) {
            throw new Refusal(new Problem.Unsupported(
                    name,
                    "`" + name.part() + "` is held by no one attribute of " + model + ", so it cannot be assigned"));
        }
        var target = relation.target().model();
        return assignment(pairs.get(0).owner(), name, keyOf(target, pairs.get(0).target(), value));
    }

    private static <S> @Nullable Object keyOf(Model<S> target, Column<?> column, @Nullable Object value) {
        if (value instanceof One<?, ?> one) {
            return one.key().orElse(null);
        }
        return target.type().isInstance(value) ? target.value(target.type().cast(value), column) : value;
    }

    private static <R, T> Assignment<R> assignment(Column<T> column, Span name, @Nullable Object value) {
        if (value == null) {
            return new Assignment.Value<>(column, null);
        }
        if (value instanceof Expression<?, ?> expression) {
            return new Assignment.Computed<>(column, ofThisModel(expression));
        }
        Optional<T> read = ValueReader.assigned(column.type(), value);
        return new Assignment.Value<>(
                column,
                read.orElseThrow(() -> new Refusal(new Problem.UnreadableValue(
                        name, shown(column, value), ValueComparison.expected(column.type())))));
    }

    private static String shown(Column<?> column, Object value) {
        return column.is(ColumnRole.SENSITIVE) ? "the value of " + column : String.valueOf(value);
    }

    @SuppressWarnings("unchecked") // what it computes is checked by the assignment; whose row it is of, by the command
    private static <R, T> Expression<R, T> ofThisModel(Expression<?, ?> expression) {
        return (Expression<R, T>) expression;
    }
}
