package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.HashSet;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.StoredRow;

/** What may be assigned. */
final class Commands {

    private Commands() {}

    static <R> void check(Model<R> model, Vector<Assignment<R>> assignments) {
        var assigned = new HashSet<Column<?>>();
        for (Assignment<R> assignment : assignments) {
            model.indexOf(assignment.column());
            if (!assigned.add(assignment.column())) {
                throw new IllegalArgumentException("`" + assignment.column() + "` is assigned twice");
            }
            switch (assignment) {
                case Assignment.Value<R, ?> value -> check(model, value);
                case Assignment.Computed<R, ?> computed -> requireOwnColumns(model, computed.expression());
                case Assignment.Now<R> now -> {}
            }
        }
    }

    static IllegalArgumentException withoutTimeOfWriting(Model<?> model) {
        return new IllegalArgumentException(
                "nothing is assigned, and " + model + " has no `@UpdatedAt` that could be set to now");
    }

    static void requireGeneratedKey(Model<?> model) {
        if (model.key().stream().noneMatch(column -> column.is(ColumnRole.GENERATED))) {
            throw new ModelException("a " + model + " cannot be saved: its key is given by you and not by the database,"
                    + " so it does not say whether there is a row; use insert, update or upsert");
        }
    }

    /** {@return whether the record says what the column is to hold} */
    static <R> boolean isHeld(Model<R> model, R row, Column<?> column) {
        return !column.is(ColumnRole.ID)
                && !column.is(ColumnRole.GENERATED)
                && !column.is(ColumnRole.VERSION)
                && !column.is(ColumnRole.UPDATED_AT)
                && !(column.is(ColumnRole.CREATED_AT) && model.value(row, column) == null);
    }

    static <R, T> Assignment<R> value(Model<R> model, R row, Column<T> column) {
        return new Assignment.Value<>(column, model.value(row, column));
    }

    private static <R, T> void check(Model<R> model, Assignment.Value<R, T> assignment) {
        StoredRow.of(model, assignment.column(), assignment.value());
    }

    private static void requireOwnColumns(Model<?> model, Expression<?, ?> expression) {
        switch (expression) {
            case Attribute<?, ?> attribute -> {
                if (!attribute.path().isEmpty()) {
                    throw new IllegalArgumentException("`" + attribute
                            + "` is of another row; an assignment can use the row's own attributes and aggregates");
                }
                model.indexOf(attribute.column());
            }
            case Part<?, ?> part -> requireOwnColumns(model, part.whole());
            case Expression.Constant<?, ?> constant -> {}
            case Expression.Key<?, ?> key -> throw ofGroup(key);
            case Expression.OfGroup<?, ?> aggregation -> throw ofGroup(aggregation);
            case Expression.Now<?> now -> {}
            case Later<?, ?> later -> requireOwnColumns(model, later.time());
            case Expression.Apply<?, ?> apply -> apply.arguments().forEach(each -> requireOwnColumns(model, each));
            case Expression.Choice<?, ?> choice -> {
                choice.whens().forEach(when -> requireOwnColumns(model, when.condition()));
                choice.values().forEach(each -> requireOwnColumns(model, each));
            }
            case Expression.Call<?, ?> call -> requireOwnColumns(model, call.argument());
            case Expression.Arithmetic<?, ?> arithmetic -> {
                requireOwnColumns(model, arithmetic.left());
                requireOwnColumns(model, arithmetic.right());
            }
            case Expression.Aggregate<?, ?, ?> aggregate -> {
                if (aggregate.path().steps().size() > 1) {
                    throw new IllegalArgumentException(
                            "`" + aggregate + "` is of another row's relation; an assignment can use the row's own");
                }
            }
            case Expression.Condition<?, ?>(var filter) -> requireOwnColumns(model, filter);
            case Expression.At<?, ?, ?> at ->
                throw new IllegalArgumentException("`" + at
                        + "` is of another row; an assignment can use the row's own attributes and aggregates");
            case Expression.Named<?, ?> named -> requireOwnColumns(model, named.definition());
        }
    }

    private static void requireOwnColumns(Model<?> model, Filter<?> filter) {
        switch (filter) {
            case Filter.Literal<?> literal -> {}
            case Filter.Comparison<?, ?> comparison -> {
                requireOwnColumns(model, comparison.left());
                requireOwnColumns(model, comparison.right());
            }
            case Filter.Range<?, ?> range -> {
                requireOwnColumns(model, range.subject());
                requireOwnColumns(model, range.lowest());
                requireOwnColumns(model, range.highest());
            }
            case Filter.Membership<?, ?> membership -> requireOwnColumns(model, membership.subject());
            case Filter.Text<?> text -> {
                requireOwnColumns(model, text.subject());
                requireOwnColumns(model, text.pattern());
            }
            case Filter.Contains<?> contains -> {
                requireOwnColumns(model, contains.subject());
                requireOwnColumns(model, contains.other());
            }
            case Filter.IsNull<?>(var subject) -> requireOwnColumns(model, subject);
            case Filter.Some<?, ?> some -> {
                if (!some.path().isToMany() || some.path().steps().size() > 1) {
                    throw new IllegalArgumentException(
                            "`" + some + "` is of another row; an assignment can ask for the row's own related rows");
                }
            }
            case Filter.Search<?> search -> requireOwnColumns(model, search.expanded());
            case Filter.Same<?, ?> same -> {
                requireOwnColumns(model, same.left());
                requireOwnColumns(model, same.right());
            }
            case Filter.OneOf<?, ?> oneOf -> oneOf.subjects().forEach(each -> requireOwnColumns(model, each));
            case Filter.And<?> and -> and.operands().forEach(operand -> requireOwnColumns(model, operand));
            case Filter.Or<?> or -> or.operands().forEach(operand -> requireOwnColumns(model, operand));
            case Filter.Not<?>(var operand) -> requireOwnColumns(model, operand);
        }
    }

    private static IllegalArgumentException ofGroup(Expression<?, ?> expression) {
        return new IllegalArgumentException(
                "`" + expression + "` is of a group of rows, not of the row that is written");
    }
}
