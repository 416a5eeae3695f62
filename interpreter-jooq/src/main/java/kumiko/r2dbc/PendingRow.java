package kumiko.r2dbc;

import io.vavr.collection.Map;
import java.util.function.Predicate;
import kumiko.algebra.Filter;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Column;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a row before it is written.
 *
 * @param values in their stored form; columns that are not known are not asked for
 */
record PendingRow(Map<Column<?>, @Nullable Object> values) {

    /** {@return what a filter means for rows of which the columns are known that it asks for} */
    @SuppressWarnings("unchecked") // the model has the filter's columns
    static Predicate<PendingRow> meaning(Model<?> model, Filter<?> filter) {
        return MemoryDatabase.empty().predicate(of(model), (Filter<PendingRow>) filter);
    }

    private static Model<PendingRow> of(Model<?> model) {
        var builder = Model.builder(PendingRow.class, model.table());
        model.columns().forEach(builder::column);
        return builder.build(RowCodec.of(row -> row.decoded(model), values -> {
            throw new IllegalStateException("a row of " + model + " is not there yet");
        }));
    }

    private @Nullable Object[] decoded(Model<?> model) {
        return model.columns().stream().map(this::decoded).toArray();
    }

    private @Nullable Object decoded(Column<?> column) {
        @Nullable Object stored = values.getOrElse(column, null);
        return stored == null ? null : column.type().decode(stored);
    }
}
