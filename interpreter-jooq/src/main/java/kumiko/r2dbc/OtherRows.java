package kumiko.r2dbc;

import io.vavr.collection.Seq;
import kumiko.algebra.Assignment;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Later;
import kumiko.algebra.Part;

/** Whether what is assigned to a row depends on other rows, which a write of several rows may change as well. */
final class OtherRows {

    private OtherRows() {}

    static <R> boolean areRead(Seq<Assignment<R>> assignments) {
        return assignments.exists(assignment -> switch (assignment) {
            case Assignment.Value<R, ?> value -> false;
            case Assignment.Computed<R, ?> computed -> areRead(computed.expression());
            case Assignment.Now<R> now -> false;
        });
    }

    private static boolean areRead(Expression<?, ?> expression) {
        return switch (expression) {
            case Attribute<?, ?> attribute -> !attribute.path().isEmpty();
            case Part<?, ?> part -> areRead(part.whole());
            case Expression.Constant<?, ?> constant -> false;
            case Expression.Now<?> now -> false;
            case Later<?, ?> later -> areRead(later.time());
            case Expression.Apply<?, ?> apply -> apply.arguments().exists(OtherRows::areRead);
            case Expression.Choice<?, ?> choice -> true; // its conditions may ask for other rows
            case Expression.Call<?, ?> call -> areRead(call.argument());
            case Expression.Arithmetic<?, ?> arithmetic -> areRead(arithmetic.left()) || areRead(arithmetic.right());
            case Expression.Aggregate<?, ?, ?> aggregate -> true;
            case Expression.Condition<?, ?> condition -> true; // it may ask of related rows
            case Expression.At<?, ?, ?> at -> true;
            case Expression.Named<?, ?> named -> areRead(named.definition());
            case Expression.Key<?, ?> key -> true;
            case Expression.OfGroup<?, ?> aggregation -> true;
        };
    }
}
