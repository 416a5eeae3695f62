package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Policy.Rule;
import kumiko.algebra.Query;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Column;
import kumiko.model.Model;
import kumiko.plan.Write;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rows that a statement has written under a policy, in a transaction that is undone if the policy does not allow them.
 *
 * @param writer in the transaction
 */
record WrittenRows<R>(Writer<R> writer, List<R> rows) {

    WrittenRows {
        rows = List.copyOf(rows);
    }

    /** {@return the rows, if they satisfy the rules} */
    Mono<List<R>> satisfying(Vector<Rule<?>> rules) {
        return rows.isEmpty()
                ? Mono.just(rows)
                : Flux.fromIterable(rules).concatMap(this::require).then(Mono.just(rows));
    }

    private <P> Mono<Void> require(Rule<P> rule) {
        var model = writer.model();
        if (rule.model().equals(model) && OwnColumns.of(rule.filter()).isPresent()) {
            return holds(rule) ? Mono.empty() : Mono.error(DatabaseException.PolicyViolation.of(model, rule));
        }
        var others = keys(rule.model()).stream()
                .map(query -> query.where(rule.filter().not()))
                .toList();
        return Flux.fromIterable(others)
                .concatMap(query -> writer.seeingAll(rule.model()).exists(query))
                .any(found -> found)
                .flatMap(found -> found ? Mono.error(DatabaseException.PolicyViolation.of(model, rule)) : Mono.empty());
    }

    @SuppressWarnings("unchecked") // the rule is of the writer's model
    private boolean holds(Rule<?> rule) {
        var meaning = MemoryDatabase.empty().predicate(writer.model(), ((Rule<R>) rule).filter());
        return rows.stream().allMatch(meaning);
    }

    /** {@return queries for the rows, as another model of their table sees them} */
    private <P> List<Query<P>> keys(Model<P> other) {
        var model = writer.model();
        var columns = model.key().stream()
                .<Column<?>>map(key -> other.columns().stream()
                        .filter(column -> column.column().equals(key.column()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "the policy of %s cannot be asked of rows of %s, as it has no attribute for their column `%s`"
                                        .formatted(other, model, key.column()))))
                .toList();
        return AmongRows.of(
                other,
                columns,
                rows.stream().map(row -> stored(model, model.key(), row)).toList());
    }

    private static <R> List<@Nullable Object> stored(Model<R> model, List<Column<?>> columns, R row) {
        var values = new ArrayList<@Nullable Object>();
        columns.forEach(column -> values.add(stored(model, column, row)));
        return values;
    }

    private static <R, T> @Nullable Object stored(Model<R> model, Column<T> column, R row) {
        T value = model.value(row, column);
        return value == null ? null : column.type().encode(value);
    }

    /** {@return the rows, if the policy hides none of those that others were to be inserted beside} */
    Mono<List<R>> besides(Write<R> write) {
        return write instanceof Write.Insert<R> insert && insert.conflict().isPresent()
                ? besides(insert, insert.conflict().get())
                : Mono.just(rows);
    }

    private Mono<List<R>> besides(Write.Insert<R> insert, OnConflict<R> conflict) {
        var model = writer.model();
        var target = conflict.target().asJava();
        var places = target.stream().map(insert.columns()::indexOf).toList();
        var written = new HashSet<RowKey>();
        rows.forEach(row -> written.add(RowKey.of(model, target, row)));
        var missing = insert.input().rows().stream()
                .map(values -> places.stream()
                        .<@Nullable Object>map(place -> values[place])
                        .toList())
                .filter(values -> values.stream().allMatch(Objects::nonNull))
                .filter(values -> !written.contains(new RowKey(values.stream()
                        .map(value -> RowKey.canonical(Objects.requireNonNull(value)))
                        .toList())))
                .toList();
        if (missing.isEmpty()) {
            return Mono.just(rows);
        }
        return Flux.fromIterable(AmongRows.of(model, target, missing))
                .concatMap(query -> writer.seeingAll(model)
                        .count(query)
                        .zipWith(writer.seeing().count(query), (all, seen) -> all > seen))
                .any(hidden -> hidden)
                .flatMap(hidden ->
                        hidden ? Mono.error(DatabaseException.PolicyViolation.hidden(model, target)) : Mono.just(rows));
    }
}
