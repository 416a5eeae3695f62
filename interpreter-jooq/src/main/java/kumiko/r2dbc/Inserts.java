package kumiko.r2dbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kumiko.jooq.InsertRenderer;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inserts records in statements of many rows each: all of them, or none. */
record Inserts<R>(Model<R> model, Database database) {

    private static final int ROWS = 500;
    private static final int MOST_VALUES = 60_000;

    Mono<Long> insertAll(List<R> records) {
        var columns = insertedColumns(records);
        int chunk = Math.max(1, Math.min(ROWS, MOST_VALUES / Math.max(1, columns.size())));
        return database.runner()
                .inTransaction(scope -> Flux.range(0, Math.ceilDiv(records.size(), chunk))
                        .map(i -> records.subList(i * chunk, Math.min(records.size(), (i + 1) * chunk)))
                        .concatMap(rows -> insert(scope, rows, columns)))
                .reduce(0L, Long::sum);
    }

    /** A generated column is left to the database where no record has a value for it. */
    private List<Column<?>> insertedColumns(List<R> records) {
        var columns = new ArrayList<Column<?>>();
        for (var column : model.columns()) {
            boolean given = records.stream().anyMatch(row -> model.value(row, column) != null);
            if (given || !column.is(ColumnRole.GENERATED)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private Mono<Long> insert(TransactionScope scope, List<R> records, List<Column<?>> columns) {
        var statement = new InsertRenderer(database.dialect()).render(model, columns, records.size());
        var now = database.options().clock().instant();
        var values = new @Nullable Object[records.size() * columns.size()];
        var classes = new Class<?>[values.length];
        int i = 0;
        for (R row : records) {
            for (var column : columns) {
                classes[i] = database.driver().boundClass(column.type().stored());
                values[i++] = bound(row, column, now);
            }
        }
        return database.runner().in(scope).update(statement.sql(), model, values, classes);
    }

    private <T> @Nullable Object bound(R row, Column<T> column, Instant now) {
        var value = model.value(row, column);
        var stored = value == null ? stamp(column, now) : column.type().encode(value);
        return stored == null ? null : database.driver().bound(column.type().stored(), stored);
    }

    private @Nullable Object stamp(Column<?> column, Instant now) {
        if (!column.is(ColumnRole.CREATED_AT) && !column.is(ColumnRole.UPDATED_AT)) {
            return null;
        }
        var stored = column.type().stored();
        if (stored.equals(DataType.INSTANT)) {
            return DataType.INSTANT.encode(now);
        }
        var local = now.atZone(database.options().zone());
        return stored.equals(DataType.DATE_TIME)
                ? DataType.DATE_TIME.encode(local.toLocalDateTime())
                : DataType.OFFSET_DATE_TIME.encode(local.toOffsetDateTime());
    }
}
