package kumiko.writes;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Assignment;
import kumiko.algebra.Filter;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A model, and what to write and ask of it.
 *
 * @param values of each attribute, few enough to meet
 * @param computed assignments from the row
 * @param conflicts each with some action
 */
record Kind<R>(
        Model<R> model,
        Map<String, Arbitrary<?>> values,
        Vector<Filter<R>> filters,
        Vector<String> orders,
        Vector<Assignment<R>> computed,
        Vector<OnConflict<R>> conflicts) {

    private static final double DELETED = 0.25;

    Arbitrary<?> values(Column<?> column) {
        return Objects.requireNonNull(values.get(column.name()), column.name());
    }

    Arbitrary<R> rows() {
        return Combinators.combine(model.columns().stream()
                        .map(column -> values(column).asGeneric())
                        .toList())
                .as(values -> model.create(values.toArray()));
    }

    /** Queries in their key's order. */
    Arbitrary<Query<R>> queries() {
        return unordered()
                .map(query -> query.sort(model.key().stream().map(Column::name).toArray(String[]::new)));
    }

    /** Queries of which some have a slice, an order, a lock, or see rows that are deleted. */
    Arbitrary<Query<R>> unordered() {
        var sorts = Arbitraries.of(orders.asJava()).list().ofMaxSize(2);
        var slices = Arbitraries.longs().between(0, 3).injectNull(0.8);
        var locks = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just("none")), Tuple.of(1, Arbitraries.of("update", "share", "skip", "fail")));
        return Combinators.combine(filters(2), sorts, slices, slices, locks, visibilities())
                .as((filter, sort, limit, offset, lock, visibility) -> {
                    var query = locked(seeing(Query.all(model).where(filter), visibility), lock);
                    query = query.sort(sort.toArray(String[]::new));
                    query = offset == null ? query : query.offset(offset);
                    return limit == null ? query : query.limit(limit);
                });
    }

    private static Arbitrary<String> visibilities() {
        return Arbitraries.of("live", "live", "live", "all", "deleted");
    }

    private Query<R> seeing(Query<R> query, String visibility) {
        boolean isSoft = model.column(ColumnRole.SOFT_DELETE).isPresent();
        return switch (visibility) {
            case "all" -> query.withDeleted();
            case "deleted" -> isSoft ? query.onlyDeleted() : query;
            default -> query;
        };
    }

    private static <R> Query<R> locked(Query<R> query, String lock) {
        return switch (lock) {
            case "update" -> query.forUpdate();
            case "share" -> query.forShare();
            case "skip" -> query.skipLocked();
            case "fail" -> query.forUpdate().noWait();
            default -> query;
        };
    }

    private Arbitrary<Filter<R>> filters(int depth) {
        var plain = Arbitraries.of(filters.asJava());
        if (depth == 0) {
            return plain;
        }
        var operands =
                Arbitraries.lazy(() -> filters(depth - 1)).list().ofMinSize(1).ofMaxSize(2);
        return Arbitraries.oneOf(
                plain,
                plain,
                Arbitraries.just(Filter.everything()),
                plain.map(Filter::not),
                operands.map(Filter::allOf),
                operands.map(Filter::anyOf));
    }

    /** Assignments of some columns, each at most once. */
    Arbitrary<Vector<Assignment<R>>> assignments() {
        return Arbitraries.oneOf(List.of(constants(), Arbitraries.of(computed.asJava())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(list -> Vector.ofAll(list).distinctBy(Assignment::column));
    }

    private Arbitrary<Assignment<R>> constants() {
        var assignable = model.columns().stream()
                .filter(column -> !column.is(ColumnRole.ID) && !column.is(ColumnRole.VERSION))
                .toList();
        return Arbitraries.of(assignable).flatMap(this::constants);
    }

    @SuppressWarnings("unchecked") // the values are of the column's type
    private <T> Arbitrary<Assignment<R>> constants(Column<T> column) {
        return ((Arbitrary<T>) values(column))
                .filter(value -> value != null || column.nullable())
                .map(value -> new Assignment.Value<>(column, value));
    }
}
