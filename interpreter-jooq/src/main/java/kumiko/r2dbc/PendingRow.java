package kumiko.r2dbc;

import io.vavr.collection.Set;
import java.util.List;
import java.util.function.Predicate;
import kumiko.algebra.Filter;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a row before it is written.
 *
 * @param columns those that come with the write
 * @param values in their stored form, in the order of the columns
 */
record PendingRow(List<Column<?>> columns, @Nullable Object[] values) {

    /** {@return whether it is known what the row will hold in these columns} What the database may count or time is not. */
    boolean knows(Set<Column<?>> some) {
        return some.forAll(column -> columns.contains(column) && !isCounted(column));
    }

    static boolean isCounted(Column<?> column) {
        return column.is(ColumnRole.CREATED_AT) || column.is(ColumnRole.UPDATED_AT) || column.is(ColumnRole.VERSION);
    }

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
        var decoded = new @Nullable Object[model.columns().size()];
        for (int i = 0; i < decoded.length; i++) {
            decoded[i] = decoded(model.columns().get(i));
        }
        return decoded;
    }

    private @Nullable Object decoded(Column<?> column) {
        int at = columns.indexOf(column);
        var stored = at < 0 ? null : values[at];
        return stored == null ? null : column.type().decode(stored);
    }
}
