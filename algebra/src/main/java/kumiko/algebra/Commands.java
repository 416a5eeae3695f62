package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.HashSet;
import kumiko.model.Column;
import kumiko.model.Model;
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
                case Assignment.Computed<R, ?> computed -> requireOwnColumns(computed.expression());
                case Assignment.Now<R> now -> {}
            }
        }
    }

    private static <R, T> void check(Model<R> model, Assignment.Value<R, T> assignment) {
        StoredRow.of(model, assignment.column(), assignment.value());
    }

    private static void requireOwnColumns(Expression<?, ?> expression) {
        switch (expression) {
            case Attribute<?, ?> attribute -> {
                if (!attribute.path().isEmpty()) {
                    throw new IllegalArgumentException("`" + attribute
                            + "` is of another row; an assignment can use the row's own attributes and aggregates");
                }
            }
            case Expression.Constant<?, ?> constant -> {}
            case Expression.Call<?, ?> call -> requireOwnColumns(call.argument());
            case Expression.Arithmetic<?, ?> arithmetic -> {
                requireOwnColumns(arithmetic.left());
                requireOwnColumns(arithmetic.right());
            }
            case Expression.Aggregate<?, ?, ?> aggregate -> {
                if (aggregate.path().steps().size() > 1) {
                    throw new IllegalArgumentException(
                            "`" + aggregate + "` is of another row's relation; an assignment can use the row's own");
                }
            }
        }
    }
}
