package kumiko.lookup;

import io.vavr.collection.Vector;
import kumiko.algebra.Expression;
import kumiko.algebra.Grouping;

/** What the names of a key are about. */
sealed interface Subject {

    /** {@return what may be named} */
    Scope scope();

    /**
     * {@return where a key leads}
     *
     * @throws Refusal if it leads nowhere
     */
    Target read(Span key, Spent spent);

    /**
     * {@return the expression that a key names}
     *
     * @throws Refusal if it names none, or one that may not be named
     */
    default Expression<Object, ?> expression(Span key, Spent spent) {
        return read(key, spent).expression(key, scope());
    }

    /** The rows of a model. */
    record Rows(Scope scope) implements Subject {
        @Override
        public Target read(Span key, Spent spent) {
            return KnownKeys.read(scope, key, spent);
        }
    }

    /** Groups of them, which have keys and aggregations. */
    record Groups(Scope scope, Vector<Expression<Object, ?>> keys) implements Subject {

        @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
        static Groups of(Grouping<?> grouping) {
            return new Groups(
                    Scope.ofProgram(grouping.rows().model()),
                    Vector.narrow(grouping.keys().map(key -> (Expression<Object, ?>) key)));
        }

        @Override
        public Target read(Span key, Spent spent) {
            return KeyReader.read(this, key, spent);
        }
    }
}
