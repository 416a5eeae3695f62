package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Command;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.plan.Write;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes the rows of records, or notes that they are deleted. */
record Deletion<R>(Writer<R> writer) {

    private static final int ROWS_BY_KEY = 5_000;

    /** Where a key has several columns, or a version is to be compared, each row is a condition of its own. */
    private static final int ROWS_BY_CONDITION = 100;

    /** {@return the rows as they were, or with the moment of their deletion, in the order of their records} */
    Mono<List<R>> delete(List<R> records) {
        if (records.isEmpty()) {
            return Mono.just(List.of());
        }
        var chunks = chunks(records);
        var rows = chunks.size() == 1
                ? delete(writer, chunks.get(0))
                : writer.together(together -> Flux.fromIterable(chunks).concatMap(chunk -> delete(together, chunk)));
        return rows.collectList();
    }

    /** {@return what deletes the rows, in this order} */
    List<Write<R>> writes(List<R> records) {
        return chunks(records).stream().map(this::write).toList();
    }

    private List<List<R>> chunks(List<R> records) {
        return Chunks.of(records, isByKey() ? ROWS_BY_KEY : ROWS_BY_CONDITION);
    }

    private boolean isByKey() {
        var model = writer.model();
        return model.key().size() == 1 && model.column(ColumnRole.VERSION).isEmpty();
    }

    /** Nothing is deleted if a row is missing, which only a transaction can undo. */
    private Flux<R> delete(Writer<R> by, List<R> chunk) {
        return chunk.size() == 1 ? matched(by, chunk) : by.together(together -> matched(together, chunk));
    }

    private Flux<R> matched(Writer<R> by, List<R> chunk) {
        var model = by.model();
        return by.rows(write(chunk))
                .collectMap(row -> RowKey.of(model, model.key(), row))
                .flatMapMany(deleted -> Flux.fromIterable(chunk).concatMap(record -> {
                    var row = deleted.remove(RowKey.of(model, model.key(), record));
                    return row == null ? Missing.<R, R>of(by, record) : Mono.just(row);
                }));
    }

    private Write<R> write(List<R> chunk) {
        var model = writer.model();
        var all = Query.all(model)
                .withDeleted()
                .where(isByKey() ? keys(model, model.key().get(0), chunk) : conditions(chunk));
        return all.delete() instanceof Command.Update<R>(var live, var assignments)
                ? new Write.Update<>(live, assignments)
                : new Write.Delete<>(all);
    }

    /** {@return that a row is one of these, where their key is one column} */
    static <R, T> Filter<R> keys(Model<R> model, Column<T> key, List<R> rows) {
        return Path.<R>here()
                .attribute(key)
                .in(rows.stream()
                        .map(row -> Objects.requireNonNull(model.value(row, key)))
                        .toList());
    }

    private Filter<R> conditions(List<R> chunk) {
        return Filter.anyOf(Vector.ofAll(chunk)
                .map(row -> Query.current(writer.model(), row).filter()));
    }
}
