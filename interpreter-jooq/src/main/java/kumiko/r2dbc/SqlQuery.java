package kumiko.r2dbc;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kumiko.jooq.Sql;
import kumiko.jooq.SqlRenderer;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A native query on a database, and ways to read its rows. Each subscription runs it anew, in the transaction that it is
 * part of, if there is one; rows are streamed as they are requested.
 *
 * <p>What the statement and the reader do not agree on is an {@link IllegalArgumentException}, at the first row.
 */
public final class SqlQuery {

    private final Sql sql;
    private final Database database;

    SqlQuery(Sql sql, Database database) {
        this.sql = Objects.requireNonNull(sql, "sql");
        this.database = database;
    }

    /**
     * {@return the rows as records} The result has to have all columns of the model, by the names that they have in the
     * database and in any order; further ones are ignored, so that {@code select *} outlives a new column.
     */
    public <R> Flux<R> as(Model<R> model) {
        return rows(columns -> new ModelColumns<>(model, columns)::read);
    }

    /** {@return what the rows are turned into, which is never null} */
    public <T> Flux<T> map(Function<SqlRow, T> reader) {
        return rows(columns -> reader);
    }

    /** {@return the rows as maps, see {@link SqlRow#toMap}} */
    public Flux<Map<String, @Nullable Object>> maps() {
        return map(SqlRow::toMap);
    }

    /** The columns of a result are known once its first row is there. */
    private <T> Flux<T> rows(Function<ResultColumns, Function<SqlRow, T>> reading) {
        return Flux.defer(() -> {
            var statement = new SqlRenderer(database.dialect()).render(sql);
            var binds = SqlBinds.of(statement.parameters(), database.driver());
            return database.runner().query(statement.text(), null, binds.values(), binds.classes(), result -> {
                var reader = new ResultReader<>(database.driver(), reading);
                return result.map(reader);
            });
        });
    }
}
