package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import java.util.List;
import kumiko.algebra.View;
import kumiko.jooq.Statement;
import kumiko.model.DataType;
import kumiko.plan.Layout;
import kumiko.plan.ViewPlan;
import org.jspecify.annotations.Nullable;

/** A statement that reads a view, rendered, and how its rows are read. Columns are read by position. */
final class ViewStatement {

    private static final @Nullable Object[] NOTHING = {};

    private final Statement statement;
    private final Layout layout;
    private final KeyColumns near;
    private final List<DataType<?>> types;
    private final boolean whole;
    private final ColumnReader[] columns;

    ViewStatement(Statement statement, ViewPlan plan, DriverValues driver) {
        this.statement = statement;
        this.layout = plan.layout();
        this.near = new KeyColumns(plan.near(), plan.types());
        this.types = plan.types();
        this.whole = layout.isWhole(types.size());
        this.columns = new ColumnReader[plan.types().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new ColumnReader(driver, plan.types().get(i), i);
        }
    }

    Statement statement() {
        return statement;
    }

    Layout layout() {
        return layout;
    }

    /** {@return the columns that refer to the rows that it follows up} */
    KeyColumns near() {
        return near;
    }

    /** {@return the values of all columns} */
    @Nullable
    Object[] read(Row row) {
        var cells = new @Nullable Object[columns.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns[i].read(row);
        }
        return cells;
    }

    /** {@return what a view to which nothing is related makes of the values of all columns} */
    <V> V made(View<?, V> view, @Nullable Object[] cells) {
        return view.maker().make(whole ? cells : shown(cells), NOTHING);
    }

    private @Nullable Object[] shown(@Nullable Object[] cells) {
        var positions = layout.columns();
        var values = new @Nullable Object[positions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells[positions.get(i)];
        }
        return values;
    }

    /** {@return the types of the values in all columns, not in their stored form} */
    List<DataType<?>> types() {
        return types;
    }
}
