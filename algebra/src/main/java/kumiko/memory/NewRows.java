package kumiko.memory;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.Model;
import kumiko.model.ScalarKind;
import kumiko.model.StoredRow;
import kumiko.model.WriteTime;
import org.jspecify.annotations.Nullable;

/** Completes rows as a database does when they are inserted: generated keys, timestamps, versions. */
final class NewRows {

    private final Map<Model<?>, Long> lastNumbers = new HashMap<>();

    /** {@return the row as it is stored, with a key that no row has yet if it is generated} */
    <R> R complete(Model<R> model, R row, WriteTime time, Snapshot present) {
        var stored = StoredRow.of(model, row);
        if (!isNumbered(model, stored)) {
            return complete(model, stored, 0, time);
        }
        long number = lastNumbers.getOrDefault(model, 0L);
        R complete;
        do {
            number++;
            complete = complete(model, stored.clone(), number, time);
        } while (present.contains(model, Key.primary(model, complete)));
        lastNumbers.put(model, number);
        return complete;
    }

    private static boolean isNumbered(Model<?> model, @Nullable Object[] stored) {
        return model.columns().stream()
                .anyMatch(column -> stored[model.indexOf(column)] == null
                        && column.is(ColumnRole.ID)
                        && column.is(ColumnRole.GENERATED)
                        && kind(column) != ScalarKind.UUID);
    }

    private static <R> R complete(Model<R> model, @Nullable Object[] stored, long number, WriteTime time) {
        for (int i = 0; i < stored.length; i++) {
            var column = model.columns().get(i);
            if (stored[i] == null) {
                stored[i] = initial(column, number, time);
            }
        }
        return decoded(model, stored);
    }

    /** {@return the record of stored values; they are replaced in place} */
    static <R> R decoded(Model<R> model, @Nullable Object[] stored) {
        for (int i = 0; i < stored.length; i++) {
            var value = stored[i];
            stored[i] = value == null ? null : model.columns().get(i).type().decode(value);
        }
        return model.create(stored);
    }

    private static @Nullable Object initial(Column<?> column, long number, WriteTime time) {
        if (column.is(ColumnRole.ID) && column.is(ColumnRole.GENERATED)) {
            return kind(column) == ScalarKind.UUID ? UUID.randomUUID() : number(column, number);
        }
        if (column.is(ColumnRole.VERSION)) {
            return number(column, 0);
        }
        return column.is(ColumnRole.CREATED_AT) || column.is(ColumnRole.UPDATED_AT)
                ? time.as(column.type().stored())
                : null;
    }

    private static Object number(Column<?> column, long number) {
        return kind(column)
                .number(BigDecimal.valueOf(number))
                .orElseThrow(() -> new IllegalArgumentException(
                        "`%s` is %s, which has no %d".formatted(column, column.type(), number)));
    }

    private static ScalarKind kind(Column<?> column) {
        DataType<?> stored = column.type().stored();
        if (stored instanceof Scalar<?>(var kind, var type) && (kind.isNumeric() || kind == ScalarKind.UUID)) {
            return kind;
        }
        throw new IllegalArgumentException(
                "`" + column + "` is generated, so it has to be a whole number or a UUID, not " + column.type());
    }
}
