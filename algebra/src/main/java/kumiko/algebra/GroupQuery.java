package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;

/**
 * Groups of rows, and what is made of each. A value: nothing has run.
 *
 * @param grouping which groups, in which order
 * @param columns what is computed from a group
 * @param maker what makes one object of that
 * @param <R> the record type of the rows
 * @param <V> what is made of the groups
 */
public record GroupQuery<R, V>(Grouping<R> grouping, Vector<Selection<Group<R>, ?>> columns, View.Maker<V> maker) {

    /** @throws IllegalArgumentException if a column is neither made of keys nor of aggregations */
    public GroupQuery {
        Objects.requireNonNull(maker, "maker");
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("name at least one value of the groups, as `count`");
        }
        var check = new KeyCheck(grouping.keys());
        columns.forEach(column -> check.require((Selection<?, ?>) column));
    }

    private GroupQuery<R, V> of(Grouping<R> other) {
        return new GroupQuery<>(other, columns, maker);
    }

    /** {@return at most the first of these} */
    public GroupQuery<R, V> limit(long groups) {
        return of(grouping.limit(groups));
    }

    /** {@return these without the first} */
    public GroupQuery<R, V> offset(long groups) {
        return of(grouping.offset(groups));
    }

    @Override
    public String toString() {
        return QueryLanguage.current().print(this);
    }
}
