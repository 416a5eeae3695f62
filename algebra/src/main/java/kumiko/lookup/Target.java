package kumiko.lookup;

import io.vavr.collection.Vector;
import kumiko.algebra.Computed;
import kumiko.algebra.Expression;
import kumiko.algebra.Path;
import kumiko.model.Model;

/** Where the names of a key lead; {@code place} is where what is there is named. */
sealed interface Target {

    /** {@return the relations to many rows on the way} */
    Vector<Hop> hops();

    Span place();

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
    }

    /** A condition that is computed from a value and the row that a path to one row leads to. */
    record Test(
            Vector<Hop> hops,
            Path<Object, Object> path,
            Computed.Test<?, ?> computed,
            Comparison comparison,
            Span place)
            implements Target {}

    /** A condition of its own on the rows of a relation. */
    record Group(Vector<Hop> hops, Scope scope, Span place) implements Target {}
}
