package kumiko.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.Function;
import kumiko.algebra.Assignment;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.InvalidValueException;
import kumiko.model.Model;
import kumiko.model.ScalarKind;
import kumiko.model.StoredRow;
import kumiko.model.WriteTime;
import org.jspecify.annotations.Nullable;

/** Turns assignments into a function of a row, which sees the row as it was. */
record NewValues<R>(Model<R> model, ExpressionInterpreter<R> expressions, WriteTime time) {

    /** {@return the function to the changed row, whose version is counted on and whose time of writing is set} */
    Function<R, R> of(Iterable<Assignment<R>> assignments) {
        var assigned = new ArrayList<Column<?>>();
        var functions = new ArrayList<RowValue<R>>();
        for (Assignment<R> assignment : assignments) {
            assigned.add(assignment.column());
            functions.add(value(assignment));
        }
        model.column(ColumnRole.UPDATED_AT)
                .filter(column -> !assigned.contains(column))
                .ifPresent(column -> {
                    assigned.add(column);
                    functions.add(value(new Assignment.Now<>(column)));
                });
        model.column(ColumnRole.VERSION).ifPresent(column -> {
            assigned.add(column);
            functions.add(row -> next(column, model.value(row, column)));
        });
        return row -> {
            var values = model.values(row);
            for (int i = 0; i < functions.size(); i++) {
                values[model.indexOf(assigned.get(i))] =
                        decoded(assigned.get(i), functions.get(i).of(row));
            }
            return model.create(values);
        };
    }

    private static <T> @Nullable Object decoded(Column<T> column, @Nullable Object stored) {
        return stored == null ? null : column.type().decode(stored);
    }

    private RowValue<R> value(Assignment<R> assignment) {
        return switch (assignment) {
            case Assignment.Value<R, ?> value -> constant(value);
            case Assignment.Computed<R, ?> computed -> computed(computed);
            case Assignment.Now<R>(var column) -> row -> time.as(column.type().stored());
        };
    }

    private <T> RowValue<R> constant(Assignment.Value<R, T> value) {
        var stored = StoredRow.of(model, value.column(), value.value());
        return row -> stored;
    }

    private <T> RowValue<R> computed(Assignment.Computed<R, T> assignment) {
        var column = assignment.column();
        var value = expressions.interpret(assignment.expression());
        return row -> {
            var computed = value.of(row);
            if (computed == null && !column.nullable()) {
                throw RefusedWriteException.noValue(model, column);
            }
            return computed == null ? null : fitted(column, converted(column, computed));
        };
    }

    private <T> @Nullable Object fitted(Column<T> column, Object stored) {
        try {
            return StoredRow.of(model, column, column.type().decode(stored));
        } catch (InvalidValueException tooLarge) {
            throw RefusedWriteException.tooLarge(model, column);
        }
    }

    /** {@return the value in the column's stored type, as a database casts it on assignment} */
    private Object converted(Column<?> column, Object value) {
        if (!(column.type().stored() instanceof Scalar<?>(var kind, var type))) {
            return value;
        }
        return switch (value) {
            case Number number when kind.isNumeric() && !type.isInstance(number) -> number(column, kind, number);
            case Character character when kind == ScalarKind.TEXT -> character.toString();
            case OffsetDateTime moment when kind == ScalarKind.INSTANT -> moment.toInstant();
            case Instant moment
            when kind == ScalarKind.OFFSET_DATE_TIME ->
                DataType.OFFSET_DATE_TIME.encode(moment.atOffset(ZoneOffset.UTC));
            default -> value;
        };
    }

    private Object number(Column<?> column, ScalarKind kind, Number number) {
        boolean isWhole = kind != ScalarKind.DECIMAL && kind != ScalarKind.DOUBLE && kind != ScalarKind.FLOAT;
        var exact = new BigDecimal(number.toString());
        return kind.number(isWhole ? exact.setScale(0, RoundingMode.HALF_UP) : exact)
                .orElseThrow(() -> RefusedWriteException.tooLarge(model, column));
    }

    private @Nullable Object next(Column<?> column, @Nullable Object version) {
        return version instanceof Number number ? number(column, kind(column), number.longValue() + 1) : null;
    }

    private static ScalarKind kind(Column<?> column) {
        return ((Scalar<?>) column.type().stored()).kind();
    }
}
