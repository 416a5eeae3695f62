package kumiko.examples.flights;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.model.Column;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** The values of one row of an answer, by their names. */
final class Cells {

    private Cells() {}

    static <R> Map<String, @Nullable Object> of(Asked<R> asked, Object row) {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        var model = asked.model();
        if (model.type().isInstance(row)) {
            model.columns().forEach(column -> cells.put(column.name(), value(model, row, column)));
        } else if (row instanceof Record) {
            for (var component : row.getClass().getRecordComponents()) {
                cells.put(component.getName(), value(component, row));
            }
        } else if (row instanceof Map<?, ?> values) {
            values.forEach((name, value) -> cells.put(String.valueOf(name), value));
        } else if (row instanceof List<?> values) {
            for (int i = 0; i < values.size(); i++) {
                cells.put(asked.names().get(i), values.get(i));
            }
        } else {
            throw new IllegalArgumentException("there is no table of " + row.getClass());
        }
        return cells;
    }

    private static <R> @Nullable Object value(Model<R> model, Object row, Column<?> column) {
        return model.value(model.type().cast(row), column);
    }

    private static @Nullable Object value(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
