package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import org.jspecify.annotations.Nullable;

/** A query where a value could stand: its rows, which stand for their keys, or values of them. */
sealed interface Subquery {

    /** {@return the value as a query, empty if it is none} */
    static Optional<Subquery> of(@Nullable Object value) {
        return switch (value) {
            case Query<?> query -> Optional.of(new Rows(query));
            case ViewQuery<?, ?> query -> Optional.of(new Values(query));
            case null, default -> Optional.empty();
        };
    }

    record Rows(Query<?> query) implements Subquery {}

    record Values(ViewQuery<?, ?> query) implements Subquery {}

    /**
     * {@return where the subjects are together one of the rows, or are present and none of them}
     *
     * @throws IllegalArgumentException if there are not as many values as subjects, or others
     */
    default Filter<Object> contains(Vector<Expression<Object, ?>> subjects, boolean included) {
        return switch (this) {
            case Rows(var query) -> included ? Filter.in(subjects, query) : Filter.notIn(subjects, query);
            case Values(var query) -> included ? Filter.in(subjects, query) : Filter.notIn(subjects, query);
        };
    }
}
