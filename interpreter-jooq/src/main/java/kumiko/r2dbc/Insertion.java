package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kumiko.algebra.OnConflict;
import kumiko.algebra.OnConflict.Action;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.plan.Write;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Inserts rows, and on a conflict changes those that are there already. */
record Insertion<R>(Writer<R> writer) {

    /** How often a row may appear between the look for it and its insertion, on a database that does not do both at once. */
    private static final int RACES = 20;

    /** Rows that one statement inserts. */
    private record Chunk<R>(List<Column<?>> columns, List<NewRow> rows, Optional<OnConflict<R>> conflict) {}

    /** {@return the rows as they are inserted, in the order of their records} */
    Mono<List<R>> insert(List<R> records) {
        return write(chunks(rows(records), Optional.empty()));
    }

    /** {@return what inserts the records, in this order} */
    List<Write<R>> writes(List<R> records) {
        return chunks(rows(records), Optional.empty()).stream()
                .<Write<R>>map(this::write)
                .toList();
    }

    /** {@return what inserts the records or changes the rows that are there, in this order} */
    List<Write<R>> writes(List<R> records, OnConflict<R> conflict) {
        return chunks(records, conflict).stream().<Write<R>>map(this::write).toList();
    }

    /** {@return the rows that are new or were changed, in the order of their records} */
    Mono<List<R>> upsert(List<R> records, OnConflict<R> conflict) {
        return write(chunks(records, conflict));
    }

    private List<Chunk<R>> chunks(List<R> records, OnConflict<R> conflict) {
        var target = conflict.target().asJava();
        if (isOneByOne(conflict)) {
            return rows(records).stream()
                    .map(row -> new Chunk<>(
                            row.columns(),
                            List.of(row),
                            target.stream().allMatch(row::has)
                                    ? Optional.of(conflict)
                                    : Optional.<OnConflict<R>>empty()))
                    .toList();
        }
        var unlike = new ArrayList<NewRow>();
        var alike = new ArrayList<NewRow>();
        for (var row : rows(records)) {
            (target.stream().allMatch(row::has) ? alike : unlike).add(row);
        }
        var chunks = new ArrayList<>(chunks(unlike, Optional.empty()));
        for (var wave : Chunks.waves(alike, row -> RowKey.of(target, row))) {
            chunks.addAll(chunks(wave, Optional.of(conflict)));
        }
        return chunks;
    }

    /** {@return whether what becomes of a row can depend on those before it, even if they do not share the target} */
    private static <R> boolean isOneByOne(OnConflict<R> conflict) {
        return conflict.action() instanceof Action.Assign<R>(var assignments)
                && (OtherRows.areRead(assignments)
                        || assignments.exists(assignment -> conflict.target().contains(assignment.column())));
    }

    /** {@return how many rows were inserted} They are read as they are needed, a chunk at a time. */
    Mono<Long> insert(Publisher<? extends R> records) {
        int size = writer.chunk(writer.model().columns());
        return writer.together(together -> Flux.<R>from(records)
                        .buffer(size)
                        .concatMap(
                                batch -> {
                                    var insertion = new Insertion<>(together);
                                    return Flux.fromIterable(insertion.chunks(insertion.rows(batch), Optional.empty()))
                                            .concatMap(chunk -> together.count(insertion.write(chunk)));
                                },
                                1))
                .reduce(0L, Long::sum);
    }

    private List<NewRow> rows(List<R> records) {
        return NewRow.of(writer.model(), records, writer.database().options());
    }

    private List<Chunk<R>> chunks(List<NewRow> rows, Optional<OnConflict<R>> conflict) {
        var chunks = new ArrayList<Chunk<R>>();
        Chunks.by(rows, NewRow::columns).forEach((columns, group) -> {
            int size = conflict.isPresent() && !writer.isPostgres() ? 1 : writer.chunk(columns);
            Chunks.of(group, size).forEach(chunk -> chunks.add(new Chunk<>(columns, chunk, conflict)));
        });
        return chunks;
    }

    private Mono<List<R>> write(List<Chunk<R>> chunks) {
        if (chunks.isEmpty()) {
            return Mono.just(List.of());
        }
        var written = chunks.size() == 1
                ? written(writer, chunks.get(0)).flux()
                : writer.together(together -> Flux.fromIterable(chunks).concatMap(chunk -> written(together, chunk)));
        return racing(chunks, written.collect(TreeMap<Integer, R>::new, TreeMap::putAll))
                .map(rows -> List.copyOf(rows.values()));
    }

    /** H2 looks for a row before it inserts it, and fails if another has inserted it meanwhile. */
    private <T> Mono<T> racing(List<Chunk<R>> chunks, Mono<T> written) {
        return chunks.stream().allMatch(chunk -> chunk.conflict().isEmpty()) || writer.isPostgres()
                ? written
                : written.retryWhen(Retry.max(RACES)
                        .filter(DatabaseException.UniqueViolation.class::isInstance)
                        .onRetryExhaustedThrow((policy, signal) -> signal.failure()));
    }

    private Write.Insert<R> write(Chunk<R> chunk) {
        List<@Nullable Object[]> values =
                chunk.rows().stream().map(NewRow::values).toList();
        boolean asArrays = values.size() > 1 && writer.takesArrays(chunk.columns());
        return new Write.Insert<>(writer.model(), chunk.columns(), new Write.Input(values, asArrays), chunk.conflict());
    }

    /** {@return the written rows, by where their records stand} */
    private Mono<Map<Integer, R>> written(Writer<R> by, Chunk<R> chunk) {
        return by.rows(write(chunk)).collectList().map(rows -> matched(chunk, rows));
    }

    /**
     * Nothing promises that a statement answers in the order of its rows. Rows are recognized by their keys, or by what they
     * share on a conflict; where the database numbers them, it does so in their order.
     */
    private Map<Integer, R> matched(Chunk<R> chunk, List<R> rows) {
        var model = writer.model();
        if (chunk.rows().size() == 1) {
            int index = chunk.rows().get(0).index();
            return rows.isEmpty() ? Map.of() : Map.of(index, rows.get(0));
        }
        var known = chunk.conflict()
                .<List<Column<?>>>map(conflict -> conflict.target().asJava())
                .orElse(model.key());
        return chunk.columns().containsAll(known) ? byKey(chunk, known, rows) : byNumber(chunk, rows);
    }

    private Map<Integer, R> byKey(Chunk<R> chunk, List<Column<?>> columns, List<R> rows) {
        var byKey = new HashMap<RowKey, R>();
        rows.forEach(row -> byKey.put(RowKey.of(writer.model(), columns, row), row));
        var matched = new HashMap<Integer, R>();
        for (var row : chunk.rows()) {
            var found = byKey.get(RowKey.of(columns, row));
            if (found != null) {
                matched.put(row.index(), found);
            }
        }
        return matched;
    }

    private Map<Integer, R> byNumber(Chunk<R> chunk, List<R> rows) {
        var model = writer.model();
        var number = model.key().stream()
                .filter(column -> column.is(ColumnRole.GENERATED))
                .findFirst()
                .orElseThrow();
        var inOrder = rows.stream()
                .sorted(Comparator.comparing(row -> number(row, number)))
                .toList();
        var matched = new HashMap<Integer, R>();
        for (int i = 0; i < inOrder.size(); i++) {
            matched.put(chunk.rows().get(i).index(), inOrder.get(i));
        }
        return matched;
    }

    private <T> Long number(R row, Column<T> column) {
        return writer.model().value(row, column) instanceof Number number ? number.longValue() : 0L;
    }
}
