package kumiko.jooq;

import static org.jooq.impl.DSL.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.plan.Bind;
import kumiko.plan.Condition;
import kumiko.plan.TextSearch;
import kumiko.plan.WritePlan;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.UpdateQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/** Renders writes for one database. A renderer is for one statement. */
final class WriteRenderer {

    private final SqlDialect dialect;
    private final DSLContext jooq;
    private final Placeholders placeholders;
    private final TermRenderer terms;

    WriteRenderer(SqlDialect dialect, TextSearch search, DSLContext jooq) {
        var types = new SqlTypes(dialect);
        this.dialect = dialect;
        this.jooq = jooq;
        this.placeholders = new Placeholders(types);
        this.terms = new TermRenderer(dialect, types, search, placeholders);
    }

    Statement render(WritePlan plan) {
        return switch (plan) {
            case WritePlan.Insert insert ->
                insert.conflict().isPresent() && dialect == SqlDialect.H2
                        ? statement(merge(insert, insert.conflict().get()), insert, "final")
                        : statement(insert(insert), insert, "final");
            case WritePlan.Update update -> statement(update(update), update, "final");
            case WritePlan.Delete delete -> statement(delete(delete), delete, "old");
        };
    }

    /** H2 answers with the rows of a write by selecting from it. */
    private Statement statement(Query query, WritePlan plan, String rows) {
        var sql = jooq.renderNamedParams(query);
        if (dialect == SqlDialect.H2 && !plan.returning().isEmpty()) {
            var columns = plan.returning().stream()
                    .map(column -> jooq.render(terms.shown(column.unqualified())))
                    .collect(Collectors.joining(", "));
            sql = "select " + columns + " from " + rows + " table (" + sql + ")";
        }
        return new Statement(sql, placeholders.binds());
    }

    private static Table<?> table(WritePlan plan) {
        return DSL.table(name(plan.table())).as(name(plan.alias()));
    }

    private static Field<?> column(String column) {
        return DSL.field(name(column));
    }

    /** What PostgreSQL answers with. */
    private List<? extends Field<?>> answer(WritePlan plan) {
        return plan.returning().stream().map(terms::shown).toList();
    }

    private Query insert(WritePlan.Insert plan) {
        Table<?> table = dialect == SqlDialect.H2 ? DSL.table(name(plan.table())) : table(plan);
        var query = jooq.insertQuery(table);
        var fields = plan.columns().stream()
                .<Field<?>>map(column -> column(column.column()))
                .toArray(Field<?>[]::new);
        switch (plan.input()) {
            case WritePlan.Input.Arrays arrays -> query.setSelect(fields, selected(plan.columns(), arrays));
            case WritePlan.Input.Values(var rows) -> {
                for (int row = 0; row < rows.size(); row++) {
                    if (row > 0) {
                        query.newRecord();
                    }
                    query.addValues(values(plan.columns(), rows.get(row)));
                }
            }
        }
        plan.conflict().ifPresent(conflict -> {
            query.onConflict(conflict.target().stream()
                    .map(target -> column(target.column()))
                    .toList());
            if (conflict.settings().isEmpty()) {
                query.onDuplicateKeyIgnore(true);
            } else {
                query.onDuplicateKeyUpdate(true);
                query.addValuesForUpdate(settings(conflict.settings()));
                conditions(conflict.where()).ifPresent(query::addConditions);
            }
        });
        if (dialect == SqlDialect.POSTGRES && !plan.returning().isEmpty()) {
            query.setReturning(answer(plan));
        }
        return query;
    }

    private Map<Field<?>, Field<?>> values(List<WritePlan.Target> columns, List<Bind> binds) {
        var values = new LinkedHashMap<Field<?>, Field<?>>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(column(columns.get(i).column()), orNow(columns.get(i), placeholders.field(binds.get(i))));
        }
        return values;
    }

    private Map<Field<?>, Field<?>> settings(List<WritePlan.Setting> settings) {
        var values = new LinkedHashMap<Field<?>, Field<?>>();
        settings.forEach(setting -> values.put(column(setting.column()), terms.field(setting.value())));
        return values;
    }

    /** The rows of an array each, in their order: keys that a sequence generates are in that order, too. */
    private Select<?> selected(List<WritePlan.Target> columns, WritePlan.Input.Arrays arrays) {
        var fields = columns.stream()
                .<Field<?>>map(column -> orNow(column, DSL.field(name(WritePlan.Input.ALIAS, column.column()))))
                .toList();
        return DSL.select(fields)
                .from(unnested(columns, arrays))
                .orderBy(DSL.field(name(WritePlan.Input.ALIAS, ordinal(columns))));
    }

    /** {@return a name for the number of a row, which no column has} */
    private static String ordinal(List<WritePlan.Target> columns) {
        var name = "n";
        while (columns.stream().map(WritePlan.Target::column).anyMatch(name::equals)) {
            name += "_";
        }
        return name;
    }

    private Table<?> unnested(List<WritePlan.Target> columns, WritePlan.Input.Arrays arrays) {
        var binds = arrays.columns().stream().<Field<?>>map(placeholders::field).toArray(Field<?>[]::new);
        var names = Stream.concat(columns.stream().map(WritePlan.Target::column), Stream.of(ordinal(columns)))
                .map(DSL::name)
                .toArray(org.jooq.Name[]::new);
        return new TableImpl<Record>(name("unnest"), null, null, binds, null, TableOptions.function())
                .withOrdinality()
                .as(name(WritePlan.Input.ALIAS), names);
    }

    private Field<?> orNow(WritePlan.Target column, Field<?> value) {
        return column.ifNull().isEmpty()
                ? value
                : coalesce(value, terms.field(column.ifNull().get()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both are of the column's type
    private static Field<?> coalesce(Field<?> value, Field<?> otherwise) {
        return DSL.coalesce((Field) value, (Field) otherwise);
    }

    /** H2's {@code insert} knows of no conflict. */
    private Query merge(WritePlan.Insert plan, WritePlan.Conflict conflict) {
        var columns = plan.columns();
        var rows = (WritePlan.Input.Values) plan.input();
        var values = values(columns, rows.rows().get(0));
        var proposed = DSL.select(values.entrySet().stream()
                        .map(entry -> entry.getValue().as(entry.getKey()))
                        .toList())
                .asTable(name(WritePlan.Conflict.PROPOSED));
        var same = DSL.and(conflict.target().stream()
                .map(target -> equal(
                        DSL.field(name(plan.alias(), target.column())),
                        DSL.field(name(WritePlan.Conflict.PROPOSED, target.column()))))
                .toList());
        var merge = jooq.mergeInto(table(plan)).using(proposed).on(same);
        var fields = columns.stream()
                .<Field<?>>map(column -> column(column.column()))
                .toList();
        var given = columns.stream()
                .<Field<?>>map(column -> DSL.field(name(WritePlan.Conflict.PROPOSED, column.column())))
                .toList();
        if (conflict.settings().isEmpty()) {
            return merge.whenNotMatchedThenInsert(fields).values(given);
        }
        var where = conditions(conflict.where());
        var update = where.isPresent() ? merge.whenMatchedAnd(where.get()).thenUpdate() : merge.whenMatchedThenUpdate();
        return update.set(settings(conflict.settings()))
                .whenNotMatchedThenInsert(fields)
                .values(given);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // they are of one column
    private static org.jooq.Condition equal(Field<?> left, Field<?> right) {
        return ((Field) left).eq((Field) right);
    }

    private Query update(WritePlan.Update plan) {
        UpdateQuery<?> query = jooq.updateQuery(table(plan));
        query.addValues(settings(plan.settings()));
        plan.input().ifPresent(input -> query.addFrom(source(plan, input)));
        conditions(plan.where()).ifPresent(query::addConditions);
        if (dialect == SqlDialect.POSTGRES && !plan.returning().isEmpty()) {
            query.setReturning(answer(plan));
        }
        return query;
    }

    private Table<?> source(WritePlan.Update plan, WritePlan.Input input) {
        return switch (input) {
            case WritePlan.Input.Arrays arrays -> unnested(plan.columns(), arrays);
            case WritePlan.Input.Values values ->
                throw new IllegalStateException("rows to update come as arrays, or one by one");
        };
    }

    private Optional<org.jooq.Condition> conditions(Condition where) {
        return where.equals(new Condition.Literal(true))
                ? Optional.empty()
                : Optional.of(new ConditionRenderer(terms).render(where));
    }

    private Query delete(WritePlan.Delete plan) {
        var query = jooq.deleteQuery(table(plan));
        conditions(plan.where()).ifPresent(query::addConditions);
        if (dialect == SqlDialect.POSTGRES && !plan.returning().isEmpty()) {
            query.setReturning(answer(plan));
        }
        return query;
    }
}
