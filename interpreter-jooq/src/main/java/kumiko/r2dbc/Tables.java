package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kumiko.jooq.Catalog;
import kumiko.jooq.CreateTables;
import kumiko.jooq.DropTables;
import kumiko.jooq.SqlDialect;
import kumiko.model.Model;
import kumiko.r2dbc.DatabaseException.Origin;
import kumiko.schema.ColumnType;
import kumiko.schema.Schema;
import kumiko.schema.SchemaComparison;
import kumiko.schema.SchemaDifference;
import kumiko.schema.TableDefinitions;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.util.retry.Retry;

/** Creates, drops and compares the tables of a database; each call is one transaction, and waits for others like it. */
record Tables(SqlDialect dialect, StatementRunner runner) {

    /** How often a call begins anew that found something created by another at the same time. */
    private static final int RETRIES = 5;

    /** H2's states for a table, a constraint and an index that are there already. */
    private static final Set<String> ALREADY_THERE = Set.of("42S01", "90045", "42S11");

    /** H2 does not keep the definitions of one session from those of another, and fails within: they take turns. */
    private static final InstrumentedPool<Boolean> H2_TURNS =
            PoolBuilder.from(Mono.just(true)).sizeBetween(0, 1).buildPool();

    private static final @Nullable Object[] NO_VALUES = {};
    private static final Class<?>[] NO_CLASSES = {};

    Mono<Void> create(List<Model<?>> models) {
        return defining(scope -> locked(scope)
                        .then(schema(scope))
                        .flatMapIterable(schema -> new CreateTables(dialect).statements(models, schema))
                        .concatMap(sql -> run(scope, sql)))
                .then()
                .retryWhen(Retry.max(RETRIES).filter(this::isRace));
    }

    /** H2 has no lock for this, and its statements take effect one by one. */
    private boolean isRace(Throwable failure) {
        return dialect == SqlDialect.H2
                && failure.getCause() instanceof R2dbcException refusal
                && ALREADY_THERE.contains(refusal.getSqlState());
    }

    Mono<Void> drop(List<Model<?>> models) {
        return defining(scope -> locked(scope).then(run(scope, new DropTables(dialect).statement(models))))
                .then();
    }

    private Flux<Long> defining(Function<TransactionScope, Publisher<Long>> work) {
        return switch (dialect) {
            case POSTGRES -> runner.inTransaction(work);
            case H2 ->
                H2_TURNS.withPoolable(turn -> runner.inTransaction(scope -> {
                    requireOutermost(scope);
                    return work.apply(scope);
                }));
        };
    }

    private static void requireOutermost(TransactionScope scope) {
        if (scope.depth() > 0) {
            throw new IllegalStateException(
                    "H2 commits a transaction before it creates or drops a table, so that has to be"
                            + " done outside of transactions");
        }
    }

    Mono<List<SchemaDifference>> differences(List<Model<?>> models) {
        return runner.inTransaction(this::schema)
                .single()
                .map(schema -> SchemaComparison.differences(TableDefinitions.used(models), schema));
    }

    private Mono<Void> locked(TransactionScope scope) {
        var lock = Catalog.of(dialect).lock();
        return lock.isEmpty() ? Mono.empty() : rows(scope, lock, row -> true).then();
    }

    private Mono<Schema> schema(TransactionScope scope) {
        var catalog = Catalog.of(dialect);
        return rows(scope, catalog.columns(), Tables::column)
                .collectList()
                .flatMap(columns -> rows(scope, catalog.keys(), Tables::key)
                        .collectList()
                        .flatMap(keys -> enums(scope, catalog).map(enums -> Schema.of(columns, keys, enums))));
    }

    private Mono<List<Schema.EnumRow>> enums(TransactionScope scope, Catalog catalog) {
        return catalog.enums().isEmpty()
                ? Mono.just(List.of())
                : rows(scope, catalog.enums(), row -> new Schema.EnumRow(text(row, 0), text(row, 1)))
                        .collectList();
    }

    private Mono<Long> run(TransactionScope scope, String sql) {
        return runner.in(scope).update(sql, NO_VALUES, NO_CLASSES);
    }

    private <T> Flux<T> rows(TransactionScope scope, String sql, Function<Row, T> read) {
        return scope.run(connection -> Flux.from(connection.createStatement(sql).execute())
                        .concatMap(result -> result.map((row, metadata) -> read.apply(row))))
                .onErrorMap(failure -> DatabaseException.of(failure, new Origin(sql, null)));
    }

    private static Schema.ColumnRow column(Row row) {
        boolean isArray = isTrue(row, 7);
        var type =
                ColumnType.described(text(row, 3), number(row, 4), (int) number(row, 5), (int) number(row, 6), isArray);
        return new Schema.ColumnRow(
                text(row, 0), isTrue(row, 1), new Schema.Column(text(row, 2), type, isTrue(row, 8), isTrue(row, 9)));
    }

    private static Schema.KeyRow key(Row row) {
        return new Schema.KeyRow(
                text(row, 0), text(row, 1), text(row, 2), text(row, 3), (String) row.get(4), (String) row.get(5));
    }

    private static String text(Row row, int index) {
        return String.valueOf(row.get(index));
    }

    private static long number(Row row, int index) {
        return row.get(index) instanceof Number number ? number.longValue() : 0;
    }

    private static boolean isTrue(Row row, int index) {
        return Boolean.TRUE.equals(row.get(index));
    }
}
