package kumiko.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;
import kumiko.algebra.Policy;
import kumiko.algebra.Policy.Rule;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a policy leaves.
 *
 * @param all the rows there are; rules see all of them, those too that rules hide
 * @param zone where the parts of moments are those of the local time
 * @param now the moment
 */
record Visible(Policy policy, Snapshot all, ZoneId zone, Instant now) {

    Snapshot rows() {
        var rows = all;
        if (policy.isNone()) {
            return rows;
        }
        for (var model : all.tables().keySet()) {
            rows = policy.of(model.table()).isEmpty() ? rows : allowed(model, rows);
        }
        for (var table : all.links().keySet()) {
            rows = rows.withLinks(table, rows.linked(table).filter(allowedIn(table)));
        }
        return rows;
    }

    private <R> Snapshot allowed(Model<R> model, Snapshot rows) {
        return rows.retaining(model, allowed(model));
    }

    /** {@return whether a row of the model is there} */
    <R> Predicate<R> allowed(Model<R> model) {
        Predicate<R> allowed = row -> true;
        for (var rule : policy.of(model.table())) {
            allowed = allowed.and(satisfying(rule, model));
        }
        return allowed;
    }

    /** {@return whether a row of a join table is there} */
    Predicate<Map<String, Object>> allowedIn(String table) {
        Predicate<Map<String, Object>> allowed = row -> true;
        for (var rule : policy.of(table)) {
            allowed = allowed.and(satisfying(rule));
        }
        return allowed;
    }

    /** @throws RefusedWriteException if the policy would hide one of the rows, which are among {@link #all} */
    <R> void requireAllowed(Model<R> model, Iterable<R> rows) {
        for (var rule : policy.of(model.table()).flatMap(Rule::parts)) {
            var allowed = satisfying(rule, model);
            for (R row : rows) {
                if (!allowed.test(row)) {
                    throw RefusedWriteException.notAllowed(model, rule);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // the same model has the same rows
    <R, P> Predicate<R> satisfying(Rule<P> rule, Model<R> model) {
        return rule.model().equals(model)
                ? (Predicate<R>) meaning(rule)
                : row -> satisfying(rule).test(stored(model, row));
    }

    private <P> Predicate<P> meaning(Rule<P> rule) {
        var expressions = new QueryInterpreter(all, zone, now).expressions(rule.model(), Visibility.WITH_DELETED);
        return new FilterInterpreter<>(expressions).interpret(rule.filter());
    }

    /** A rule is of one model, but what it is asked of may be a row of its table that another describes. */
    <P> Predicate<Map<String, Object>> satisfying(Rule<P> rule) {
        var meaning = meaning(rule);
        return row -> meaning.test(read(rule.model(), row));
    }

    private static <R> Map<String, Object> stored(Model<R> model, R row) {
        Map<String, Object> values = HashMap.empty();
        for (var column : model.columns()) {
            var value = RowValue.column(model, column).of(row);
            if (value != null) {
                values = values.put(column.column(), value);
            }
        }
        return values;
    }

    private static <P> P read(Model<P> model, Map<String, Object> row) {
        var values = new @Nullable Object[model.columns().size()];
        for (int i = 0; i < values.length; i++) {
            var column = model.columns().get(i);
            values[i] = row.get(column.column())
                    .map(value -> fitting(column, value))
                    .getOrNull();
            if (values[i] == null && !column.nullable()) {
                throw new IllegalStateException(
                        "in memory the rows of `%s` are known without `%s`, so a policy of %s cannot be asked of them"
                                .formatted(model.table(), column, model));
            }
        }
        return NewRows.decoded(model, values);
    }

    private static Object fitting(Column<?> column, Object value) {
        DataType<?> stored = column.type().stored();
        return StoredValues.fitting(column, stored, value);
    }
}
