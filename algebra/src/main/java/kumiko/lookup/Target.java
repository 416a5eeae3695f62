package kumiko.lookup;

import io.vavr.collection.Vector;
import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.Model;

/** Where the names of a key lead; {@code place} is where what is there is named. */
sealed interface Target {

    /** {@return the relations to many rows on the way} */
    Vector<Hop> hops();

    Span place();

    /**
     * {@return the one value of a row that a key leads to}
     *
     * @throws Refusal if it leads to none, or to one that may not be named
     */
    default Expression<Object, ?> expression(Span key, Scope scope) {
        var expression = ExpressionNames.named(this, key);
        scope.requireShown(expression.isSensitive(), place());
        return expression;
    }

    /** A value of the row at the end of the way, what is asked of it, and what may be. */
    record Value(
            Vector<Hop> hops, Expression<Object, ?> expression, Comparison comparison, Operators operators, Span place)
            implements Target {}

    /** The rows of a relation themselves: whether there are any, or which key they have. */
    record Rows(Vector<Hop> hops, Path<Object, Object> path, Scope scope, Comparison comparison, Span place)
            implements Target {

        Model<?> model() {
            return scope.model();
        }

        @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
        Vector<Column<Object>> key() {
            return Vector.ofAll(model().key()).map(column -> (Column<Object>) column);
        }

        /** @throws Refusal if what is asked may not be asked of the key, which says which row it is */
        void requireKey() {
            var operators = scope.key();
            if (operators.isEmpty() || !operators.get().contain(comparison)) {
                var allowed = operators.map(Operators.PRESENCE::and).orElse(Operators.PRESENCE);
                throw allowed.refusal(comparison, place);
            }
        }
    }

    /** A condition that is computed from a value and the row that a path to one row leads to. */
    record Test(
            Vector<Hop> hops,
            Path<Object, Object> path,
            Computation.Test<?, ?> computed,
            Comparison comparison,
            Span place)
            implements Target {}

    /** A condition of its own on the rows of a relation. */
    record Group(Vector<Hop> hops, Scope scope, Span place) implements Target {}
}
