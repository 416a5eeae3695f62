package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;
import kumiko.model.Column;
import kumiko.model.Model;

/**
 * Reads some columns of a row as a key: equal keys are equal in a comparison, whatever the Java types of the columns.
 */
record Key<R>(Vector<RowValue<R>> columns) {

    static <R> Key<R> of(Model<R> model, List<Column<?>> columns) {
        return new Key<>(Vector.ofAll(columns).map(column -> RowValue.column(model, column)));
    }

    /** {@return the primary key of a row that is stored} */
    static <R> Vector<Object> primary(Model<R> model, R row) {
        return of(model, model.key())
                .of(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a row of " + model + " has no key; give it one or mark its id as generated"));
    }

    /** {@return the key of a row, empty if one of the columns is null, which equals nothing} */
    Optional<Vector<Object>> of(R row) {
        var values = Vector.<Object>empty();
        for (var column : columns) {
            var value = column.of(row);
            if (value == null) {
                return Optional.empty();
            }
            values = values.append(StoredValues.canonical(value));
        }
        return Optional.of(values);
    }
}
