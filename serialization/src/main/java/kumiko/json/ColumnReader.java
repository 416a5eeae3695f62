package kumiko.json;

import java.math.BigDecimal;
import java.util.Optional;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.InvalidValueException;
import kumiko.model.Model;
import kumiko.model.StoredRow;
import org.jspecify.annotations.Nullable;

/** Reads the values of columns, and refuses those that could not be saved. */
record ColumnReader(ValueReader values, Findings findings) {

    /** {@return the value, null also where something was found wrong} */
    <T> @Nullable T read(Model<?> model, Column<T> column, JsonTree tree, Pointer at) {
        if (tree instanceof JsonTree.Null && (column.nullable() || !ValueReader.isJson(column.type()))) {
            if (RecordShape.isRequired(column)) {
                findings.refuse(
                        at, () -> "`%s` is never null; it is %s".formatted(at.token(), Shown.expected(column.type())));
            }
            return null;
        }
        if (column.is(ColumnRole.SENSITIVE) && !isReadable(column, tree, at)) {
            findings.refuse(at, () -> "this is not " + Shown.expected(column.type()));
            return null;
        }
        int before = findings.count();
        T value = values.read(column.type(), tree, at);
        if (value != null && findings.count() == before) {
            invalid(model, column, value).ifPresent(message -> findings.refuse(at, () -> message));
        }
        return value;
    }

    /** {@return whether there is nothing wrong with a value that is not to be shown} */
    private boolean isReadable(Column<?> column, JsonTree tree, Pointer at) {
        var silent = new Findings(values.limits());
        new ValueReader(values.limits(), silent).read(column.type(), tree, at);
        return silent.count() == 0;
    }

    private static <T> Optional<String> invalid(Model<?> model, Column<T> column, T value) {
        try {
            StoredRow.of(model, column, value);
            return Optional.empty();
        } catch (InvalidValueException refused) {
            return Optional.of(refused.problems().get(0).message());
        }
    }

    /** {@return what a record has that was given no value: null, and 0 for a version that is a number without null} */
    static @Nullable Object absent(Model<?> model, Column<?> column) {
        if (!column.is(ColumnRole.VERSION) || !model.type().isRecord()) {
            return null;
        }
        for (var component : model.type().getRecordComponents()) {
            if (component.getName().equals(column.component())
                    && component.getType().isPrimitive()
                    && column.type().stored() instanceof DataType.Scalar<?>(var kind, var type)) {
                return kind.number(BigDecimal.ZERO).orElse(null);
            }
        }
        return null;
    }
}
