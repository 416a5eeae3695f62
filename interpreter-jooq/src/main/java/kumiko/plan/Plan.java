package kumiko.plan;

import java.util.List;
import java.util.Optional;
import kumiko.algebra.Lock;
import kumiko.algebra.Order.Direction;
import kumiko.algebra.Order.Nulls;

/** What a statement asks for. */
public sealed interface Plan {

    /** The values of the columns of each row, in order. */
    record Rows(List<? extends Term> columns, Select select) implements Plan {
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /** How many rows there are. */
    record Count(Select select) implements Plan {}

    /** Whether there is a row. */
    record Exists(Select select) implements Plan {}

    /**
     * Rows of a source: which, in which order, and which of those.
     *
     * @param groups how they are put together, before they are ordered and cut
     */
    record Select(
            Source source,
            Condition where,
            Optional<Groups> groups,
            List<Sort> order,
            Optional<Bind> limit,
            Optional<Bind> offset,
            Lock lock) {
        public Select {
            order = List.copyOf(order);
        }

        /** Rows that are not grouped. */
        public Select(
                Source source,
                Condition where,
                List<Sort> order,
                Optional<Bind> limit,
                Optional<Bind> offset,
                Lock lock) {
            this(source, where, Optional.empty(), order, limit, offset, lock);
        }

        public boolean isSliced() {
            return limit.isPresent() || offset.isPresent();
        }
    }

    /** Rows with the same keys are one; without keys, all rows are. */
    record Groups(List<Term> keys, Condition having) {
        public Groups {
            keys = List.copyOf(keys);
        }
    }

    /** A sort key. */
    record Sort(Term term, Direction direction, Nulls nulls) {}
}
