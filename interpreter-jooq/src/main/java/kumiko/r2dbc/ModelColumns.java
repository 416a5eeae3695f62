package kumiko.r2dbc;

import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Where the columns of a model are in a result; those that it does not have are left out. */
final class ModelColumns<R> {

    private final Model<R> model;
    private final int[] positions;

    ModelColumns(Model<R> model, ResultColumns columns) {
        this.model = model;
        this.positions = model.columns().stream()
                .mapToInt(column -> columns.require(column.column()))
                .toArray();
    }

    R read(SqlRow row) {
        var values = new @Nullable Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            var column = model.columns().get(i);
            values[i] = row.get(positions[i], column.type());
            if (values[i] == null && !column.nullable()) {
                throw new IllegalArgumentException("the column `" + column.column() + "` is null in a row, but `"
                        + column.component() + "` of " + model + " never is");
            }
        }
        return model.create(values);
    }
}
