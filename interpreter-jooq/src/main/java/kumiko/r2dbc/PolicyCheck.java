package kumiko.r2dbc;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kumiko.algebra.Assignment;
import kumiko.algebra.OnConflict.Action;
import kumiko.algebra.Policy.Rule;
import kumiko.model.Column;
import kumiko.model.Model;
import kumiko.model.StoredRow;
import kumiko.plan.Write;
import org.jspecify.annotations.Nullable;

/**
 * Which rules have to be asked after a write. Where a rule asks for nothing but columns whose values come with the write, it is
 * asked before; where it asks for columns that are not written, it holds as it did.
 */
final class PolicyCheck<R> {

    private final Write<R> write;
    private final Model<R> model;
    private final Vector<PendingRow> rows;
    private final Set<Column<?>> written;

    PolicyCheck(Write<R> write) {
        this.write = write;
        this.model = write.model();
        this.rows = rows(write);
        this.written = written(write);
    }

    /**
     * {@return the rules that only the written rows tell}
     *
     * @throws DatabaseException.PolicyViolation if a row that is inserted breaks one
     */
    Vector<Rule<?>> undecided(Vector<Rule<?>> rules) {
        return write instanceof Write.Delete<R>
                ? Vector.empty()
                : rules.<Rule<?>>flatMap(Rule::parts).filter(this::isUndecided);
    }

    private boolean isUndecided(Rule<?> rule) {
        var read = rule.model().equals(model) ? OwnColumns.of(rule.filter()).orElse(null) : null;
        if (read == null) {
            return true;
        }
        boolean isKept = !written.exists(read::contains);
        if (!(write instanceof Write.Insert<R>(var of, var columns, var input, var conflict))) {
            return !(isKept || holds(rule, read));
        }
        boolean holds = holds(rule, read);
        if (conflict.isPresent()) {
            boolean isOverwritten = conflict.get().action() instanceof Action.Overwrite<R>(var overwritten)
                    && overwritten.toSet().containsAll(read);
            return !(holds && (isKept || isOverwritten));
        }
        if (!holds && isKnown(read)) {
            throw DatabaseException.PolicyViolation.of(model, rule);
        }
        return !holds;
    }

    private boolean isKnown(Set<Column<?>> read) {
        return rows.forAll(row -> row.knows(read));
    }

    /** {@return whether it is known of all rows that the rule holds} */
    private boolean holds(Rule<?> rule, Set<Column<?>> read) {
        var meaning = PendingRow.meaning(model, rule.filter());
        return isKnown(read) && rows.forAll(meaning);
    }

    /** {@return what is known of the rows that are written} */
    private static <R> Vector<PendingRow> rows(Write<R> write) {
        return switch (write) {
            case Write.Insert<R>(var model, var columns, var input, var conflict) -> rows(columns, input);
            case Write.Change<R>(var model, var match, var set, var input) ->
                rows(Stream.concat(match.stream(), set.stream()).toList(), input);
            case Write.Update<R> update -> Vector.of(assigned(update.model(), update.assignments()));
            case Write.Delete<R> delete -> Vector.empty();
        };
    }

    private static Vector<PendingRow> rows(List<Column<?>> columns, Write.Input input) {
        var rows = Vector.<PendingRow>empty();
        for (var values : input.rows()) {
            rows = rows.append(new PendingRow(columns, values));
        }
        return rows;
    }

    private static <R> PendingRow assigned(Model<R> model, Iterable<Assignment<R>> assignments) {
        var columns = new ArrayList<Column<?>>();
        var values = new ArrayList<@Nullable Object>();
        for (Assignment<R> assignment : assignments) {
            if (assignment instanceof Assignment.Value<R, ?> value) {
                columns.add(value.column());
                values.add(stored(model, value));
            }
        }
        return new PendingRow(columns, values.toArray());
    }

    private static <T> @Nullable Object stored(Model<?> model, Assignment.Value<?, T> value) {
        return StoredRow.of(model, value.column(), value.value());
    }

    /** {@return the columns of rows that are there already which the write may change} */
    private static <R> Set<Column<?>> written(Write<R> write) {
        var columns = switch (write) {
            case Write.Insert<R>(var model, var inserted, var input, var conflict) ->
                conflict.map(given -> switch (given.action()) {
                            case Action.Keep<R>() -> HashSet.<Column<?>>empty();
                            case Action.Overwrite<R>(var overwritten) -> HashSet.<Column<?>>ofAll(overwritten);
                            case Action.Assign<R>(var assignments) -> assigned(assignments);
                        })
                        .orElse(HashSet.empty());
            case Write.Change<R>(var model, var match, var set, var input) -> HashSet.<Column<?>>ofAll(set);
            case Write.Update<R> update -> assigned(update.assignments());
            case Write.Delete<R> delete -> HashSet.<Column<?>>empty();
        };
        return columns.addAll(
                write.model().columns().stream().filter(PendingRow::isCounted).toList());
    }

    private static <R> HashSet<Column<?>> assigned(Iterable<Assignment<R>> assignments) {
        return HashSet.ofAll(assignments).map(Assignment::column);
    }
}
