package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Queries for rows by the stored values of some columns, deleted rows among them. */
final class AmongRows {

    /** How many conditions a query has at most, where each row is one. */
    private static final int CONDITIONS = 100;

    private AmongRows() {}

    /** {@return queries that have together the rows of these values, each for one part of them} */
    static <R> List<Query<R>> of(Model<R> model, List<? extends Column<?>> columns, List<List<@Nullable Object>> rows) {
        var size = columns.size() == 1 ? Math.max(1, rows.size()) : CONDITIONS;
        return Chunks.of(rows, size).stream()
                .map(chunk -> Query.all(model).withDeleted().where(among(columns, chunk)))
                .toList();
    }

    private static <R> Filter<R> among(List<? extends Column<?>> columns, List<List<@Nullable Object>> rows) {
        return columns.size() == 1
                ? oneOf(columns.get(0), rows)
                : Filter.anyOf(Vector.ofAll(rows)
                        .map(row ->
                                Filter.allOf(Vector.range(0, row.size()).map(i -> is(columns.get(i), row.get(i))))));
    }

    private static <R, T> Filter<R> oneOf(Column<T> column, List<List<@Nullable Object>> rows) {
        return Path.<R>here()
                .attribute(column)
                .in(Vector.ofAll(rows)
                        .flatMap(row -> row)
                        .filter(Objects::nonNull)
                        .map(column.type()::decode));
    }

    private static <R, T> Filter<R> is(Column<T> column, @Nullable Object stored) {
        return Path.<R>here()
                .attribute(column)
                .is(stored == null ? null : column.type().decode(stored));
    }
}
