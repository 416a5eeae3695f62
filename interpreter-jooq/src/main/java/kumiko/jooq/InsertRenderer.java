package kumiko.jooq;

import java.util.LinkedHashMap;
import java.util.List;
import kumiko.model.Column;
import kumiko.model.Model;
import kumiko.plan.Bind;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Renders inserts of many rows. */
public record InsertRenderer(SqlDialect dialect) {

    /** {@return the statement that inserts so many rows} Its arguments are the values, row by row. */
    public Statement render(Model<?> model, List<Column<?>> columns, int rows) {
        var placeholders = new Placeholders(new SqlTypes(dialect));
        var fields = columns.stream()
                .<Field<?>>map(column -> DSL.field(DSL.name(column.column())))
                .toList();
        var jooq = StatementRenderer.context(dialect);
        var insert = jooq.insertQuery(DSL.table(DSL.name(model.table())));
        for (int row = 0; row < rows; row++) {
            if (row > 0) {
                insert.newRecord();
            }
            var values = new LinkedHashMap<Field<?>, Field<?>>();
            for (int i = 0; i < columns.size(); i++) {
                var type = columns.get(i).type().stored();
                var value = placeholders.field(new Bind.Argument(type, row * columns.size() + i));
                values.put(fields.get(i), value);
            }
            insert.addValues(values);
        }
        return new Statement(jooq.renderNamedParams(insert), placeholders.binds());
    }
}
