package kumiko.lookup;

import java.util.List;
import kumiko.algebra.Expression.Aggregate;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;

/** Reads the condition in parentheses behind an aggregate of related rows: of which of them it is taken. */
final class AggregateReader {

    private AggregateReader() {}

    /**
     * {@return the aggregate of those of its rows alone that satisfy the condition}
     *
     * @param rows what may be named of them
     * @param spent what the text around the condition has used up of the limits
     * @throws Refusal if it is no condition about these rows
     */
    @SuppressWarnings("unchecked") // the condition was read for the rows' scope
    static <S, T> Aggregate<Object, S, T> read(Scope rows, Aggregate<Object, S, T> all, Span condition, Spent spent) {
        var filter = (Filter<S>) (Filter<?>) LookupResolver.within(rows, condition, spent);
        return new Aggregate<>(all.path(), all.aggregation().where(filter));
    }

    /**
     * {@return what may be named of the rows that a path leads to}
     *
     * @throws Refusal if it cannot be gone over here, though a value behind it may be named
     */
    static Scope behind(Scope start, Path<?, ?> path, Span names) {
        var scope = start;
        for (var step : path.steps()) {
            scope = scope.behind(step.name())
                    .orElseThrow(() -> new Refusal(new Problem.NotAllowed(names, "a condition", List.of())));
        }
        return scope;
    }
}
