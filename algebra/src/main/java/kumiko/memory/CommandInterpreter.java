package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kumiko.algebra.Assignment;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.OnConflict;
import kumiko.algebra.OnConflict.Action;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.model.WriteTime;
import org.jspecify.annotations.Nullable;

/** Carries out one command on the rows of a moment. */
record CommandInterpreter(Snapshot before, NewRows newRows, WriteTime time, Policy policy) {

    /** The rows after a command, and those of them that it wrote or, of a deletion, that were there. */
    record Written<R>(Snapshot after, List<R> rows) {
        Written {
            rows = List.copyOf(rows);
        }
    }

    <R> Written<R> interpret(Command<R> command) {
        var written = switch (command) {
            case Command.Insert<R>(var model, var rows) -> insert(model, rows);
            case Command.Upsert<R>(var model, var rows, var conflict) -> upsert(model, rows, conflict);
            case Command.Update<R>(var query, var assignments) -> update(query, assignments);
            case Command.UpdateRows<R>(var model, var updates) -> updateRows(model, updates);
            case Command.Save<R> save -> save(save);
            case Command.DeleteRows<R>(var model, var rows) -> deleteRows(model, rows);
            case Command.Delete<R>(var query) -> delete(query);
        };
        if (!written.rows().isEmpty()) {
            boolean removes = command instanceof Command.Delete<R> || command instanceof Command.DeleteRows<R>;
            requireAllowed(command.model(), written);
            new Constraints(written.after(), removes).check(command.model());
        }
        return written;
    }

    private <R> void requireAllowed(Model<R> model, Written<R> written) {
        if (!policy.isNone()) {
            var changed = written.rows().stream()
                    .filter(row -> isWritten(model, row, written.after()))
                    .toList();
            visible(written.after()).requireAllowed(model, changed);
        }
    }

    /** {@return whether the row is there and not as it was} An empty change answers with the record, and looks for no row. */
    @SuppressWarnings("ReferenceEquality")
    private <R> boolean isWritten(Model<R> model, R row, Snapshot after) {
        var key = Key.primary(model, row);
        var now = after.row(model, key);
        return now.isPresent() && !now.equals(before.row(model, key));
    }

    private CommandInterpreter at(Snapshot rows) {
        return new CommandInterpreter(rows, newRows, time, policy);
    }

    private Visible visible(Snapshot rows) {
        return new Visible(policy, rows, time.zone(), time.now());
    }

    /** {@return the rows that are there for the command} */
    private Snapshot visible() {
        return visible(before).rows();
    }

    private <R> Written<R> insert(Model<R> model, Iterable<R> rows) {
        var after = before;
        var inserted = new ArrayList<R>();
        for (R row : rows) {
            var complete = newRows.complete(model, row, time, after);
            after = inserted(model, complete, after);
            inserted.add(complete);
        }
        return new Written<>(after, inserted);
    }

    private static <R> Snapshot inserted(Model<R> model, R row, Snapshot rows) {
        var key = Key.primary(model, row);
        if (rows.contains(model, key)) {
            throw RefusedWriteException.notUnique(model, model.key());
        }
        return rows.with(model, key, row);
    }

    private <R> Written<R> upsert(Model<R> model, Iterable<R> rows, OnConflict<R> conflict) {
        var target = Key.of(model, conflict.target().asJava());
        Map<Vector<Object>, R> present = new HashMap<>();
        before.rows(model).forEach(row -> target.of(row).ifPresent(key -> present.put(key, row)));
        var allowed = visible(before).allowed(model);
        var after = before;
        var written = new ArrayList<R>();
        for (R row : rows) {
            var complete = newRows.complete(model, row, time, after);
            var key = target.of(complete);
            var there = key.flatMap(values -> Optional.ofNullable(present.get(values)));
            if (there.isPresent() && !allowed.test(there.get())) {
                throw RefusedWriteException.hidden(model, conflict.target().asJava());
            }
            if (there.isPresent() && conflict.action() instanceof Action.Keep<R>) {
                continue;
            }
            R result = there.isPresent() ? changed(conflict, there.get(), complete, after) : complete;
            after = there.isPresent()
                    ? after.with(model, Key.primary(model, result), result)
                    : inserted(model, result, after);
            key.ifPresent(present::remove);
            target.of(result).ifPresent(values -> present.put(values, result));
            written.add(result);
        }
        return new Written<>(after, written);
    }

    private <R> R changed(OnConflict<R> conflict, R there, R proposed, Snapshot rows) {
        Vector<Assignment<R>> assignments = switch (conflict.action()) {
            case Action.Keep<R>() -> Vector.empty();
            case Action.Overwrite<R>(var columns) ->
                columns.map(column -> overwrite(conflict.model(), column, proposed));
            case Action.Assign<R>(var given) -> given;
        };
        return newValues(conflict.model(), rows, Visibility.LIVE)
                .of(assignments)
                .apply(there);
    }

    private static <R, T> Assignment<R> overwrite(Model<R> model, Column<T> column, R proposed) {
        return new Assignment.Value<>(column, model.value(proposed, column));
    }

    private <R> Written<R> update(Query<R> query, Iterable<Assignment<R>> assignments) {
        var model = query.model();
        var interpreter = new QueryInterpreter(visible(), query.zone().orElse(time.zone()), time.now());
        var change = new NewValues<>(model, interpreter.expressions(model, query.visibility()), time).of(assignments);
        return write(model, interpreter.select(query), change);
    }

    private <R> Written<R> write(Model<R> model, List<R> rows, Function<R, R> change) {
        var after = before;
        var written = new ArrayList<R>();
        for (R row : rows) {
            var changed = change.apply(row);
            after = after.with(model, Key.primary(model, row), changed);
            written.add(changed);
        }
        return new Written<>(after, written);
    }

    private <R> NewValues<R> newValues(Model<R> model, Snapshot rows, Visibility visibility) {
        return new NewValues<>(
                model,
                new QueryInterpreter(visible(rows).rows(), time.zone(), time.now()).expressions(model, visibility),
                time);
    }

    private <R> Written<R> updateRows(Model<R> model, Iterable<RowUpdate<R>> updates) {
        var after = before;
        var written = new ArrayList<R>();
        for (RowUpdate<R> update : updates) {
            if (update.assignments().isEmpty()) {
                written.add(update.row());
                continue;
            }
            var changed = at(after).updated(model, update);
            after = after.with(model, Key.primary(model, changed), changed);
            written.add(changed);
        }
        return new Written<>(after, written);
    }

    private <R> Written<R> save(Command.Save<R> save) {
        var model = save.model();
        var after = before;
        var written = new ArrayList<R>();
        for (R row : save.rows()) {
            var step = at(after);
            var result = save.isNew(row)
                    ? step.insert(model, Vector.of(row))
                    : step.updateRows(model, Vector.of(RowUpdate.whole(model, row)));
            after = result.after();
            written.addAll(result.rows());
        }
        return new Written<>(after, written);
    }

    private <R> Written<R> deleteRows(Model<R> model, Iterable<R> rows) {
        var after = before;
        var deleted = new ArrayList<R>();
        for (R record : rows) {
            var step = at(after);
            var row = step.current(model, record);
            var result = model.column(ColumnRole.SOFT_DELETE)
                    .map(column -> step.deletedSoftly(model, row, column))
                    .orElseGet(() -> step.removed(model, List.of(row)));
            after = result.after();
            deleted.addAll(result.rows());
        }
        return new Written<>(after, deleted);
    }

    private <R> Written<R> deletedSoftly(Model<R> model, R row, Column<?> column) {
        if (model.value(row, column) != null) {
            throw RefusedWriteException.notFound(model, Key.primary(model, row));
        }
        return write(
                model,
                List.of(row),
                newValues(model, before, Visibility.LIVE).of(List.of(new Assignment.Now<>(column))));
    }

    /** {@return the row of a record, which has the record's version} */
    private <R> R current(Model<R> model, R record) {
        var key = Key.primary(model, record);
        R row = visible().row(model, key).orElseThrow(() -> RefusedWriteException.notFound(model, key));
        boolean isStale = model.column(ColumnRole.VERSION)
                .map(version -> isOther(model.value(record, version), model.value(row, version)))
                .orElse(false);
        if (isStale) {
            throw RefusedWriteException.stale(model, key);
        }
        return row;
    }

    private static boolean isOther(@Nullable Object version, @Nullable Object stored) {
        return version != null && !version.equals(stored);
    }

    private <R> R updated(Model<R> model, RowUpdate<R> update) {
        return newValues(model, before, Visibility.LIVE)
                .of(update.assignments())
                .apply(current(model, update.row()));
    }

    private <R> Written<R> delete(Query<R> query) {
        var model = query.model();
        return removed(model, new QueryInterpreter(visible(), time.zone(), time.now()).select(query));
    }

    private <R> Written<R> removed(Model<R> model, List<R> rows) {
        var after = before;
        for (R row : rows) {
            after = after.without(model, Key.primary(model, row));
        }
        for (var relation : model.relations()) {
            if (relation.join() instanceof Join.Through(var table, var near, var far)) {
                after = unlinked(after, model, table, near, rows);
            }
        }
        for (var other : before.tables().keySet()) {
            for (Relation<?, ?> relation : other.relations()) {
                if (relation.target().model() == model
                        && relation.join() instanceof Join.Through(var table, var near, var far)) {
                    after = unlinked(after, model, table, far, rows);
                }
            }
        }
        return new Written<>(after, rows);
    }

    /** A row takes the rows of join tables that refer to it along, also where it has no relation through them itself. */
    private static <R> Snapshot unlinked(
            Snapshot snapshot, Model<R> model, String table, List<Join.Reference> side, List<R> rows) {
        var key =
                Key.of(model, side.stream().<Column<?>>map(Join.Reference::key).toList());
        var gone = Vector.ofAll(rows)
                .flatMap(row -> Vector.ofAll(key.of(row).stream()))
                .toSet();
        var left = snapshot.linked(table)
                .reject(link -> gone.contains(Vector.ofAll(side)
                        .map(reference -> link.get(reference.column()).get())));
        return snapshot.withLinks(table, left);
    }
}
