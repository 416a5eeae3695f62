package kumiko.lookup;

import kumiko.algebra.Expression.Aggregate;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;

/** Reads the condition in parentheses behind an aggregate of related rows: of which of them it is taken. */
final class AggregateReader {

    private AggregateReader() {}

    /**
     * {@return the aggregate of those of its rows alone that satisfy the condition}
     *
     * @param spent what the text around the condition has used up of the limits
     * @throws Refusal if it is no condition about these rows
     */
    @SuppressWarnings("unchecked") // the condition was read for the rows' model
    static <S, T> Aggregate<Object, S, T> read(
            Aggregate<Object, S, T> all, Span condition, Limits limits, Spent spent) {
        var rows = all.path().steps().last().target().model();
        var filter = (Filter<S>) (Filter<?>) LookupResolver.within(rows, Path.here(), condition, limits, spent);
        return new Aggregate<>(all.path(), all.aggregation().where(filter));
    }
}
