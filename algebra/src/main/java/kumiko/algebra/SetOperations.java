package kumiko.algebra;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The union, intersection or difference of two queries of one model, which is a query again. A side takes part with its
 * filter where that alone says which rows it has, else as a query within the filter.
 *
 * @param left whose order and eager plan the result has
 * @param visibility which deleted rows are there for the result
 */
record SetOperations<R>(Query<R> left, Query<R> right, Visibility visibility) {

    SetOperations {
        if (!left.model().type().equals(right.model().type())) {
            throw new IllegalArgumentException(
                    "a query of %s and one of %s have no rows in common".formatted(left.model(), right.model()));
        }
    }

    static <R> Query<R> union(Query<R> left, Query<R> right) {
        var sides = new SetOperations<>(left, right, left.visibility().and(right.visibility()));
        return sides.where(sides.isIn(left).or(sides.isIn(right)));
    }

    static <R> Query<R> intersection(Query<R> left, Query<R> right) {
        var sides = new SetOperations<>(left, right, left.visibility());
        return sides.where(sides.isIn(left).and(sides.isIn(right)));
    }

    static <R> Query<R> difference(Query<R> left, Query<R> right) {
        var sides = new SetOperations<>(left, right, left.visibility());
        return sides.where(sides.isIn(left).and(sides.isIn(right).not()));
    }

    private Query<R> where(Filter<R> filter) {
        return new Query<>(
                left.model(), filter, left.orders(), Slice.ALL, left.eager(), visibility, left.lock(), left.zone());
    }

    private Filter<R> isIn(Query<R> side) {
        boolean saysItsFilter = side.slice().isAll() && side.visibility() == visibility && isReadHere(side.zone());
        return saysItsFilter ? side.filter() : Filter.among(side);
    }

    private boolean isReadHere(Optional<ZoneId> zone) {
        return zone.isEmpty() || zone.equals(left.zone());
    }
}
