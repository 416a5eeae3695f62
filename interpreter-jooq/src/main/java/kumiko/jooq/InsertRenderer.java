package kumiko.jooq;

import java.util.ArrayList;
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
        var insert = DSL.insertInto(DSL.table(DSL.name(model.table())), fields).getQuery();
        for (int row = 0; row < rows; row++) {
            if (row > 0) {
                insert.newRecord();
            }
            var values = new ArrayList<Field<?>>();
            for (int i = 0; i < columns.size(); i++) {
                var type = columns.get(i).type().stored();
                values.add(placeholders.field(new Bind.Argument(type, row * columns.size() + i)));
            }
            for (int i = 0; i < values.size(); i++) {
                addValue(insert, fields.get(i), values.get(i));
            }
        }
        return new Statement(StatementRenderer.context(dialect).renderNamedParams(insert), placeholders.binds());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the value has the type of its column
    private static void addValue(org.jooq.InsertQuery<?> insert, Field<?> field, Field<?> value) {
        insert.addValue((Field) field, (Field) value);
    }
}
