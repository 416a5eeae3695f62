package kumiko.lookup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.Json;
import kumiko.model.ScalarKind;
import kumiko.model.StorableText;

/**
 * Brings a raw value to an attribute's Java type, or says that it cannot be: the database is never asked to convert.
 * Numbers are read by their mathematical value; {@link Numbers} reads those that a column may not hold.
 */
final class ValueReader {

    private ValueReader() {}

    /** {@return the value in the type, empty if it is not one of its values} */
    static <T> Optional<T> read(DataType<T> type, Object raw) {
        if (raw instanceof CharSequence text && !StorableText.isStorable(text)) {
            return Optional.empty();
        }
        return switch (type) {
            case Scalar<T> scalar -> scalar(scalar.kind(), raw).map(scalar.javaType()::cast);
            case DataType.Enumerated<?> enumerated -> constant(enumerated, raw).map(type.javaType()::cast);
            case DataType.NativeEnum<?> enumerated -> constant(enumerated, raw).map(type.javaType()::cast);
            case DataType.Converted<T, ?> converted -> converted(converted, raw);
            case DataType.ListOf<?> list -> elements(list, raw).map(type.javaType()::cast);
        };
    }

    /** {@return a value to be stored, empty if it is none of the type} JSON and lists, which are not compared, as well. */
    static <T> Optional<T> assigned(DataType<T> type, Object raw) {
        return switch (type) {
            case Scalar<T> scalar
            when scalar.equals(DataType.JSON) ->
                raw instanceof Json ? Optional.of(scalar.javaType().cast(raw)) : Optional.empty();
            case DataType.ListOf<?> list -> elements(list, raw).map(type.javaType()::cast);
            case Scalar<T> scalar -> read(type, raw);
            case DataType.Enumerated<?> enumerated -> read(type, raw);
            case DataType.NativeEnum<?> enumerated -> read(type, raw);
            case DataType.Converted<T, ?> converted -> converted(converted, raw);
        };
    }

    private static <E> Optional<List<E>> elements(DataType.ListOf<E> type, Object raw) {
        var values = Elements.of(raw);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var elements = new ArrayList<E>();
        for (var value : values.get()) {
            var element = value == null ? Optional.<E>empty() : assigned(type.element(), value);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            elements.add(element.get());
        }
        return Optional.of(elements);
    }

    private static <T, S> Optional<T> converted(DataType.Converted<T, S> type, Object raw) {
        if (type.javaType().isInstance(raw)) {
            return Optional.of(type.javaType().cast(raw));
        }
        try {
            return read(type.storage(), raw).map(type.converter()::read);
        } catch (RuntimeException refused) {
            return Optional.empty(); // the user's converter says that this stored form has no value
        }
    }

    private static Optional<Object> constant(DataType<? extends Enum<?>> type, Object raw) {
        for (var constant : type.javaType().getEnumConstants()) {
            if (constant.equals(raw)
                    || (raw instanceof CharSequence && constant.name().contentEquals((CharSequence) raw))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> scalar(ScalarKind kind, Object raw) {
        return switch (kind) {
            case BOOLEAN -> bool(raw);
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, FLOAT, DOUBLE, DECIMAL ->
                Numbers.read(raw).flatMap(kind::number);
            case CHARACTER -> character(raw);
            case TEXT -> raw instanceof CharSequence text ? Optional.of(text.toString()) : Optional.empty();
            case UUID -> raw instanceof UUID ? Optional.of(raw) : parsed(raw, ValueReader::uuid);
            case DATE -> raw instanceof LocalDate ? Optional.of(raw) : parsed(raw, LocalDate::parse);
            case TIME -> raw instanceof LocalTime ? Optional.of(raw) : parsed(raw, LocalTime::parse);
            case DATE_TIME -> raw instanceof LocalDateTime ? Optional.of(raw) : parsed(raw, LocalDateTime::parse);
            case OFFSET_DATE_TIME -> moment(raw).map(moment -> moment);
            case INSTANT -> moment(raw).map(OffsetDateTime::toInstant);
            case BYTES -> raw instanceof byte[] ? Optional.of(raw) : parsed(raw, ValueReader::bytes);
            case JSON -> Optional.empty();
        };
    }

    private static Optional<Object> bool(Object raw) {
        return switch (raw) {
            case Boolean value -> Optional.of(value);
            case CharSequence text when text.toString().equals("true") -> Optional.of(true);
            case CharSequence text when text.toString().equals("false") -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> character(Object raw) {
        return switch (raw) {
            case Character value -> Optional.of(value);
            case CharSequence text when text.length() == 1 -> Optional.of(text.charAt(0));
            default -> Optional.empty();
        };
    }

    private static Optional<OffsetDateTime> moment(Object raw) {
        return switch (raw) {
            case OffsetDateTime moment -> Optional.of(moment);
            case Instant moment -> Optional.of(moment.atOffset(ZoneOffset.UTC));
            case ZonedDateTime moment -> Optional.of(moment.toOffsetDateTime());
            default -> parsed(raw, OffsetDateTime::parse).map(OffsetDateTime.class::cast);
        };
    }

    /** {@code UUID.fromString} alone would take {@code 1-1-1-1-1}. */
    private static UUID uuid(CharSequence text) {
        var uuid = UUID.fromString(text.toString());
        if (!uuid.toString().equalsIgnoreCase(text.toString())) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
    }

    private static byte[] bytes(CharSequence base64) {
        return Base64.getDecoder().decode(base64.toString());
    }

    private interface Parser {
        Object parse(CharSequence text);
    }

    private static Optional<Object> parsed(Object raw, Parser parser) {
        if (!(raw instanceof CharSequence text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
