package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kumiko.algebra.Assignment;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.Query;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.StoredRow;
import kumiko.plan.Write;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Updates single rows: many of them with one statement, where each column can come as one bind. */
record RowUpdates<R>(Writer<R> writer) {

    /** An update, and where it stands among the others. */
    private record Indexed<R>(int index, RowUpdate<R> update) {}

    /** What updates have in common that one statement makes. */
    private record Form(List<Column<?>> match, List<Column<?>> set) {}

    /** {@return the rows as they are then, in the order of the updates} */
    Mono<List<R>> update(List<RowUpdate<R>> updates) {
        var rows = new TreeMap<Integer, R>();
        var due = new ArrayList<Indexed<R>>();
        for (int i = 0; i < updates.size(); i++) {
            if (updates.get(i).assignments().isEmpty()) {
                rows.put(i, updates.get(i).row());
            } else {
                due.add(new Indexed<>(i, updates.get(i)));
            }
        }
        if (due.isEmpty()) {
            return Mono.just(List.copyOf(rows.values()));
        }
        if (due.size() == 1) {
            return one(writer, due.get(0)).map(found -> {
                rows.putAll(found);
                return List.copyOf(rows.values());
            });
        }
        return writer.together(together -> Flux.fromIterable(waves(due)).concatMap(wave -> wave(together, wave)))
                .collect(() -> rows, TreeMap::putAll)
                .map(found -> List.copyOf(found.values()));
    }

    /** Where what is assigned depends on other rows, those before have to be written. */
    private List<List<Indexed<R>>> waves(List<Indexed<R>> due) {
        return due.stream().anyMatch(each -> OtherRows.areRead(each.update().assignments()))
                ? Chunks.of(due, 1)
                : Chunks.waves(due, each -> key(writer.model(), each.update().row()));
    }

    private static <R> RowKey key(Model<R> model, R row) {
        return RowKey.of(model, model.key(), row);
    }

    /** {@return what updates the rows, in this order} */
    List<Write<R>> writes(List<RowUpdate<R>> updates) {
        var due = updates.stream()
                .filter(update -> !update.assignments().isEmpty())
                .map(update -> new Indexed<>(0, update))
                .toList();
        var writes = new ArrayList<Write<R>>();
        for (var wave : waves(due)) {
            Chunks.by(wave, each -> form(each.update()))
                    .forEach((form, group) -> Chunks.of(group, writer.chunk(form.set()))
                            .forEach(chunk -> {
                                if (isTogether(form, chunk)) {
                                    writes.add(write(form, chunk));
                                } else {
                                    chunk.forEach(each -> writes.add(write(each.update())));
                                }
                            }));
        }
        return writes;
    }

    private Write<R> write(RowUpdate<R> update) {
        return new Write.Update<>(Query.current(writer.model(), update.row()), update.assignments(), Visibility.LIVE);
    }

    private Write<R> write(Form form, List<Indexed<R>> chunk) {
        var values = chunk.stream().map(each -> values(form, each.update())).toList();
        return new Write.Change<>(writer.model(), form.match(), form.set(), new Write.Input(values, true));
    }

    private Flux<Map<Integer, R>> wave(Writer<R> by, List<Indexed<R>> wave) {
        var byForm = Chunks.by(wave, each -> form(each.update()));
        return Flux.fromIterable(byForm.entrySet())
                .concatMap(group -> Flux.fromIterable(Chunks.of(
                                group.getValue(), by.chunk(group.getKey().set())))
                        .concatMap(chunk -> isTogether(group.getKey(), chunk)
                                ? many(by, group.getKey(), chunk)
                                : Flux.fromIterable(chunk).concatMap(each -> one(by, each))));
    }

    private Form form(RowUpdate<R> update) {
        var model = writer.model();
        boolean versioned = model.column(ColumnRole.VERSION)
                .filter(version -> model.value(update.row(), version) != null)
                .isPresent();
        var version = versioned ? model.column(ColumnRole.VERSION).stream() : Stream.<Column<?>>empty();
        return new Form(
                Stream.concat(model.key().stream(), version).toList(),
                update.assignments().<Column<?>>map(Assignment::column).asJava());
    }

    private boolean isTogether(Form form, List<Indexed<R>> chunk) {
        return chunk.size() > 1
                && writer.takesArrays(form.match())
                && writer.takesArrays(form.set())
                && chunk.stream()
                        .allMatch(each -> each.update()
                                .assignments()
                                .forAll(assignment -> assignment instanceof Assignment.Value<R, ?>));
    }

    private Mono<Map<Integer, R>> one(Writer<R> by, Indexed<R> each) {
        var update = each.update();
        return by.rows(write(update))
                .singleOrEmpty()
                .switchIfEmpty(Missing.of(by, update.row()))
                .map(row -> Map.of(each.index(), row));
    }

    private Flux<Map<Integer, R>> many(Writer<R> by, Form form, List<Indexed<R>> chunk) {
        var model = by.model();
        return by.rows(write(form, chunk)).collectMap(row -> key(model, row)).flatMapMany(found -> {
            var rows = new HashMap<Integer, R>();
            for (var each : chunk) {
                var row = found.get(key(model, each.update().row()));
                if (row == null) {
                    return Missing.<R, Map<Integer, R>>of(by, each.update().row());
                }
                rows.put(each.index(), row);
            }
            return Mono.just(rows);
        });
    }

    private @Nullable Object[] values(Form form, RowUpdate<R> update) {
        var model = writer.model();
        var keys = form.match().stream().map(column -> stored(model, column, update.row()));
        var assigned = IntStream.range(0, form.set().size())
                .mapToObj(i -> assigned(model, update.assignments().get(i)));
        return Stream.concat(keys, assigned).toArray();
    }

    private static <R, T> @Nullable Object stored(Model<R> model, Column<T> column, R row) {
        return StoredRow.of(model, column, model.value(row, column));
    }

    private static <R> @Nullable Object assigned(Model<R> model, Assignment<R> assignment) {
        return assignment instanceof Assignment.Value<R, ?> value ? stored(model, value) : null;
    }

    private static <R, T> @Nullable Object stored(Model<R> model, Assignment.Value<R, T> assignment) {
        return StoredRow.of(model, assignment.column(), assignment.value());
    }
}
