package kumiko.r2dbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.model.DataType.Scalar;
import kumiko.model.Json;
import kumiko.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/**
 * Brings a plain value to the type that is asked for. A value that is of another kind, or a whole number that the type
 * cannot hold, is refused.
 *
 * @param column where the value comes from, for the errors, which do not tell the value itself
 */
record PlainConversion(String column) {

    <T> T to(DataType<T> type, Object plain) {
        return type.decode(stored(type.stored(), plain, type));
    }

    private Object stored(DataType<?> stored, Object plain, DataType<?> type) {
        return switch (stored) {
            case ListOf<?>(var element) -> list(element, plain, type);
            case Scalar<?>(var kind, var javaType) -> {
                var value = scalar(kind, plain);
                if (value == null) {
                    throw mismatch(plain, type);
                }
                yield value;
            }
            case DataType.NativeEnum<?> constants -> {
                if (!(plain instanceof String label) || !constants.labels().contains(label)) {
                    throw mismatch(plain, type);
                }
                yield constants.constant(label);
            }
            case DataType.Enumerated<?> other -> throw mismatch(plain, other);
            case DataType.Converted<?, ?> other -> throw mismatch(plain, other);
        };
    }

    private Object list(DataType<?> element, Object plain, DataType<?> type) {
        if (!(plain instanceof List<?> values)) {
            throw mismatch(plain, type);
        }
        return values.stream()
                .map(value -> {
                    if (value == null) {
                        throw DriverValues.nullInList();
                    }
                    return stored(element, value, type);
                })
                .toList();
    }

    private static @Nullable Object scalar(ScalarKind kind, Object plain) {
        return switch (kind) {
            case BOOLEAN -> as(Boolean.class, plain);
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, DECIMAL -> exact(kind, plain);
            case FLOAT -> plain instanceof Number number ? number.floatValue() : null;
            case DOUBLE -> plain instanceof Number number ? number.doubleValue() : null;
            case CHARACTER -> plain instanceof String text && text.length() == 1 ? text.charAt(0) : null;
            case TEXT -> as(String.class, plain);
            case UUID -> as(UUID.class, plain);
            case DATE -> as(LocalDate.class, plain);
            case TIME -> as(LocalTime.class, plain);
            case DATE_TIME -> as(LocalDateTime.class, plain);
            case OFFSET_DATE_TIME -> moment(plain);
            case INSTANT -> moment(plain) instanceof OffsetDateTime moment ? moment.toInstant() : null;
            case BYTES -> as(byte[].class, plain);
            case JSON -> plain instanceof String text ? new Json(text) : null;
        };
    }

    private static @Nullable Object as(Class<?> type, Object plain) {
        return type.isInstance(plain) ? plain : null;
    }

    private static @Nullable OffsetDateTime moment(Object plain) {
        return switch (plain) {
            case OffsetDateTime moment -> moment;
            case LocalDateTime moment -> moment.atOffset(ZoneOffset.UTC);
            default -> null;
        };
    }

    private static @Nullable Object exact(ScalarKind kind, Object plain) {
        var number = decimal(plain);
        try {
            return number == null
                    ? null
                    : switch (kind) {
                        case BYTE -> number.byteValueExact();
                        case SHORT -> number.shortValueExact();
                        case INTEGER -> number.intValueExact();
                        case LONG -> number.longValueExact();
                        case BIG_INTEGER -> number.toBigIntegerExact();
                        default -> number;
                    };
        } catch (ArithmeticException cut) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(Object plain) {
        return switch (plain) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Double number -> Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
            case Float number -> Float.isFinite(number) ? new BigDecimal(number.toString()) : null;
            case Number number -> BigDecimal.valueOf(number.longValue());
            default -> null;
        };
    }

    private IllegalArgumentException mismatch(Object plain, DataType<?> type) {
        return new IllegalArgumentException("the column `" + column + "` has a value of "
                + plain.getClass().getSimpleName() + ", which cannot be read as "
                + type.javaType().getSimpleName());
    }
}
