package kumiko.lookup;

import io.vavr.collection.Vector;
import kumiko.algebra.Expression;
import kumiko.algebra.Grouping;
import kumiko.model.Model;

/** What the names of a key are about. */
sealed interface Subject {

    Model<?> model();

    /**
     * {@return where a key leads}
     *
     * @throws Refusal if it leads nowhere
     */
    Target read(Span key, Limits limits);

    /** {@return rows that are related to what this is about} */
    default Subject of(Model<?> related) {
        return new Rows(related);
    }

    /** The rows of a model. */
    record Rows(Model<?> model) implements Subject {
        @Override
        public Target read(Span key, Limits limits) {
            return KnownKeys.read(model, key, limits);
        }
    }

    /** Rows of which a part of an expression is a condition, which goes on spending what the expression may. */
    record Inner(Model<?> model, Spent spent) implements Subject {
        @Override
        public Target read(Span key, Limits limits) {
            return KeyReader.read(model, key, limits, spent);
        }

        @Override
        public Subject of(Model<?> related) {
            return new Inner(related, spent);
        }
    }

    /** Groups of them, which have keys and aggregations. */
    record Groups(Model<?> model, Vector<Expression<Object, ?>> keys) implements Subject {

        @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
        static Groups of(Grouping<?> grouping) {
            return new Groups(
                    grouping.rows().model(), Vector.narrow(grouping.keys().map(key -> (Expression<Object, ?>) key)));
        }

        @Override
        public Target read(Span key, Limits limits) {
            return KeyReader.read(this, key, limits);
        }
    }
}
