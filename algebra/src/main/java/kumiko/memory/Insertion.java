package kumiko.memory;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.Model;
import kumiko.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/** Completes a row as a database does when it is inserted: generated keys, timestamps, the precision of moments. */
record Insertion<R>(Model<R> model, Clock clock) {

    /**
     * {@return the row as it is stored}
     *
     * @param number the next number for generated columns
     * @throws IllegalArgumentException if a column that is never null has no value
     */
    R complete(R row, long number) {
        var given = model.values(row);
        var values = new @Nullable Object[given.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored(model.columns().get(i), given[i], number);
        }
        return model.create(values);
    }

    /** {@return whether the row leaves a number to be generated} */
    boolean isNumbered(R row) {
        return model.columns().stream()
                .anyMatch(column -> column.is(ColumnRole.GENERATED)
                        && column.type().stored() instanceof Scalar<?>(var kind, var type)
                        && kind.isNumeric()
                        && model.value(row, column) == null);
    }

    /** {@return the primary key of a row that is to be stored} */
    Vector<Object> key(R row) {
        return Key.of(model, model.key())
                .of(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a row of " + model + " has no key; give it one or mark its id as generated"));
    }

    @SuppressWarnings("unchecked") // the codec's law
    private <T> @Nullable T stored(Column<T> column, @Nullable Object given, long number) {
        var stored = given == null ? initial(column, number) : column.type().encode((T) given);
        if (stored == null && !column.nullable()) {
            throw new IllegalArgumentException(
                    "`" + column + "` of " + model + " is never null, but the row has no value");
        }
        return stored == null ? null : column.type().decode(stored);
    }

    private @Nullable Object initial(Column<?> column, long number) {
        if (column.is(ColumnRole.GENERATED)) {
            return generated(column, number);
        }
        return column.is(ColumnRole.CREATED_AT) || column.is(ColumnRole.UPDATED_AT) ? now(column) : null;
    }

    private Object generated(Column<?> column, long number) {
        return switch (kind(column)) {
            case BYTE -> BigInteger.valueOf(number).byteValueExact();
            case SHORT -> BigInteger.valueOf(number).shortValueExact();
            case INTEGER -> Math.toIntExact(number);
            case LONG -> number;
            case DECIMAL -> BigDecimal.valueOf(number);
            case BIG_INTEGER -> BigInteger.valueOf(number);
            case UUID -> UUID.randomUUID();
            case BOOLEAN,
                    FLOAT,
                    DOUBLE,
                    CHARACTER,
                    TEXT,
                    DATE,
                    TIME,
                    DATE_TIME,
                    OFFSET_DATE_TIME,
                    INSTANT,
                    BYTES,
                    JSON -> throw unsuitable(column, "generated", "a whole number or a UUID");
        };
    }

    private Object now(Column<?> column) {
        Object now = switch (kind(column)) {
            case INSTANT -> clock.instant();
            case OFFSET_DATE_TIME -> OffsetDateTime.now(clock);
            case DATE_TIME -> LocalDateTime.now(clock);
            case DATE -> LocalDate.now(clock);
            case TIME -> LocalTime.now(clock);
            case LONG -> clock.millis();
            case BOOLEAN,
                    BYTE,
                    SHORT,
                    INTEGER,
                    FLOAT,
                    DOUBLE,
                    DECIMAL,
                    BIG_INTEGER,
                    CHARACTER,
                    TEXT,
                    UUID,
                    BYTES,
                    JSON -> throw unsuitable(column, "set to the time of writing", "a moment");
        };
        return normalized(column.type().stored(), now);
    }

    @SuppressWarnings("unchecked") // a scalar encodes values of its own Java type
    private static Object normalized(DataType<?> type, Object value) {
        return ((DataType<Object>) type).encode(value);
    }

    private ScalarKind kind(Column<?> column) {
        if (column.type().stored() instanceof Scalar<?> scalar) {
            return scalar.kind();
        }
        throw unsuitable(column, "generated", "a single value");
    }

    private IllegalArgumentException unsuitable(Column<?> column, String role, String expected) {
        return new IllegalArgumentException("`%s` of %s is to be %s, so it has to be %s, not %s"
                .formatted(column, model, role, expected, column.type()));
    }
}
