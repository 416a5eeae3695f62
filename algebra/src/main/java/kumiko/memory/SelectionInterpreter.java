package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.List;
import kumiko.algebra.Expression;
import kumiko.algebra.Order;
import kumiko.algebra.Selection;
import kumiko.algebra.WindowFunction;

/** Turns what is shown into functions of a row. */
record SelectionInterpreter<R>(ExpressionInterpreter<R> expressions, WindowInterpreter<R> windows) {

    /** @param found all rows that window functions see */
    static <R> SelectionInterpreter<R> of(ExpressionInterpreter<R> expressions, List<R> found) {
        Vector<Order<R>> key =
                found.isEmpty() ? Vector.empty() : QueryInterpreter.total(expressions.model(), Vector.empty());
        return new SelectionInterpreter<>(expressions, new WindowInterpreter<>(expressions, key, found));
    }

    /** {@return the value, in the stored form of its type} */
    RowValue<R> interpret(Selection<R, ?> selection) {
        return switch (selection) {
            case Expression<R, ?> expression -> expressions.interpret(expression);
            case WindowFunction<R, ?> function -> windows.interpret(function);
        };
    }
}
