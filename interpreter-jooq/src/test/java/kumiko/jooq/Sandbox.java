package kumiko.jooq;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Result;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Lock;
import kumiko.algebra.Order;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import kumiko.plan.Bind;
import kumiko.plan.Condition;
import kumiko.plan.Plan;
import kumiko.plan.Source;
import kumiko.plan.Term;
import reactor.core.publisher.Flux;

/** A database in which each type of value has a table of numbered values. */
record Sandbox(SqlDialect dialect, Connection connection) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ALIAS = "v";

    static final Column<Long> ID = Column.of("id", DataType.LONG).with(ColumnRole.ID);

    static Sandbox open(SqlDialect dialect, String url) {
        return new Sandbox(
                dialect, Flux.from(ConnectionFactories.get(url).create()).blockLast(PATIENCE));
    }

    void close() {
        Flux.from(connection.close()).blockLast(PATIENCE);
    }

    static Source source(String table) {
        return new Source(new Source.Table.Stored(table, ALIAS), List.of());
    }

    static <T> Term.Stored column(Column<T> column) {
        return column(ALIAS, column);
    }

    static <T> Term.Stored column(String alias, Column<T> column) {
        return new Term.Stored(alias, column.column(), column.type().stored(), column.nullable());
    }

    static <T> Term constant(DataType<T> type, T value) {
        return new Term.Placeholder(new Bind.Fixed(type.stored(), type.encode(value)));
    }

    /** {@return a model of a table with a key and these columns} Its records are their values. */
    static Model<Object[]> model(String table, Column<?>... columns) {
        var builder = Model.builder(Object[].class, table).column(ID);
        for (var column : columns) {
            builder.column(column);
        }
        return builder.build(RowCodec.of(values -> values, values -> values));
    }

    /** Makes empty tables, in place of those with their names. */
    void create(Model<?>... models) {
        run(new DropTables(dialect).statement(List.of(models)), List.of());
        new CreateTables(dialect).statements(List.of(models)).forEach(sql -> run(sql, List.of()));
    }

    /** Makes a value null. */
    void clear(String table, String column, long id) {
        run("update \"%s\" set \"%s\" = null where \"id\" = %d".formatted(table, column, id), List.of());
    }

    /** Inserts rows of all columns but the key, which counts from 1. */
    void insert(Model<?> model, List<List<Object>> rows) {
        var arguments = new Object[rows.size() * model.columns().size()];
        int i = 0;
        for (int row = 0; row < rows.size(); row++) {
            arguments[i++] = row + 1L;
            for (var value : rows.get(row)) {
                arguments[i++] = value;
            }
        }
        insert(model, model.columns(), arguments);
    }

    /** Inserts values of some columns, row by row. */
    void insert(Model<?> model, List<? extends Column<?>> columns, Object... values) {
        var statement = new InsertRenderer(dialect).render(model, List.copyOf(columns), values.length / columns.size());
        run(statement.sql(), Arrays.asList(Bind.values(statement.binds(), values)));
    }

    /** {@return whether the condition holds for a value that is in a table} */
    <T> boolean holds(DataType<T> type, T value, java.util.function.Function<Term, Condition> condition) {
        var stored = Column.of("stored", type);
        var model = model("single", stored);
        create(model);
        insert(model, List.of(List.of(type.encode(value))));
        return !ids(select("single", condition.apply(column(stored)))).isEmpty();
    }

    /** Fails unless the term of a value that is in a table equals what is expected. */
    <T, U> void requireEqual(
            DataType<T> type, T value, java.util.function.Function<Term, Term> term, DataType<U> result, U expected) {
        var equal = holds(type, value, stored -> equal(term.apply(stored), constant(result, expected)));
        if (!equal) {
            throw new AssertionError("on %s the term of `%s` is not `%s`: %s"
                    .formatted(dialect, value, expected, term.apply(column(Column.of("stored", type)))));
        }
    }

    static Condition equal(Term left, Term right) {
        return new Condition.Compare(left, kumiko.algebra.Operator.EQUAL, right);
    }

    static Plan.Select select(String table, Condition where) {
        var byKey = new Plan.Sort(column(ID), Order.Direction.ASCENDING, Order.Nulls.LAST);
        return new Plan.Select(source(table), where, List.of(byKey), Optional.empty(), Optional.empty(), Lock.NONE);
    }

    /** {@return the keys of the rows} */
    List<Long> ids(Plan.Select select) {
        return run(new Plan.Rows(List.of(column(ID)), select)).stream()
                .map(id -> ((Number) id).longValue())
                .toList();
    }

    /** {@return the first value of each row} */
    List<Object> run(Plan plan) {
        var statement = new StatementRenderer(dialect).render(plan);
        return run(statement.sql(), Arrays.asList(Bind.values(statement.binds(), new Object[0])));
    }

    private List<Object> run(String sql, List<?> values) {
        var statement = connection.createStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.bind(i, bound(values.get(i)));
        }
        try {
            return Flux.from(statement.execute())
                    .concatMap(this::firstColumn)
                    .collectList()
                    .block(PATIENCE);
        } catch (RuntimeException e) {
            throw new AssertionError(dialect + " refuses " + sql + "\nwith " + values, e);
        }
    }

    private Flux<Object> firstColumn(Result result) {
        return Flux.from(result.map((row, metadata) -> row.get(0)));
    }

    private static Object bound(Object stored) {
        return switch (stored) {
            case List<?> list -> array(list);
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Byte number -> number.shortValue();
            case BigInteger number -> new BigDecimal(number);
            case Character letter -> letter.toString();
            default -> stored;
        };
    }

    private static Object array(List<?> list) {
        var array = (Object[]) Array.newInstance(bound(list.get(0)).getClass(), list.size());
        for (int i = 0; i < array.length; i++) {
            array[i] = bound(list.get(i));
        }
        return array;
    }
}
