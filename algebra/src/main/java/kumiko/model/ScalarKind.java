package kumiko.model;

import static kumiko.model.DataType.Comparability.EQUALITY;
import static kumiko.model.DataType.Comparability.NONE;
import static kumiko.model.DataType.Comparability.ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kumiko.model.DataType.Comparability;

/** The kinds of values that a column can store; what one is called in an error message, and how it compares. */
public enum ScalarKind {
    BOOLEAN("true or false", ORDER),
    BYTE("a whole number", ORDER),
    SHORT("a whole number", ORDER),
    INTEGER("a whole number", ORDER),
    LONG("a whole number", ORDER),
    FLOAT("a number", ORDER),
    DOUBLE("a number", ORDER),
    DECIMAL("a number", ORDER),
    BIG_INTEGER("a whole number", ORDER),
    CHARACTER("one character", ORDER),
    TEXT("text", ORDER),
    UUID("a UUID", ORDER),
    DATE("a date like 2024-02-29", ORDER),
    TIME("a time like 13:45:00", ORDER),
    DATE_TIME("a date and time like 2024-02-29T13:45:00", ORDER),
    OFFSET_DATE_TIME("a moment like 2024-02-29T13:45:00Z", ORDER),
    INSTANT("a moment like 2024-02-29T13:45:00Z", ORDER),
    BYTES("bytes", EQUALITY),
    JSON("JSON", NONE);

    private final String description;
    private final Comparability comparability;

    ScalarKind(String description, Comparability comparability) {
        this.description = description;
        this.comparability = comparability;
    }

    /** {@return what a value is called in an error message} */
    public String description() {
        return description;
    }

    public Comparability comparability() {
        return comparability;
    }

    /** {@return whether values are numbers, which compare by their mathematical value} */
    public boolean isNumeric() {
        return switch (this) {
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER -> true;
            case BOOLEAN, CHARACTER, TEXT, UUID, DATE, TIME, DATE_TIME, OFFSET_DATE_TIME, INSTANT, BYTES, JSON -> false;
        };
    }

    /** {@return a number as a value of this kind, empty if the kind has no such value} Floating point takes the nearest. */
    public Optional<Object> number(BigDecimal number) {
        try {
            return switch (this) {
                case BYTE -> Optional.of(number.byteValueExact());
                case SHORT -> Optional.of(number.shortValueExact());
                case INTEGER -> Optional.of(number.intValueExact());
                case LONG -> Optional.of(number.longValueExact());
                case BIG_INTEGER -> Optional.of(number.toBigIntegerExact());
                case FLOAT -> Optional.of(number.floatValue());
                case DOUBLE -> Optional.of(number.doubleValue());
                case DECIMAL -> Optional.of(number);
                case BOOLEAN, CHARACTER, TEXT, UUID, DATE, TIME, DATE_TIME, OFFSET_DATE_TIME, INSTANT, BYTES, JSON ->
                    Optional.empty();
            };
        } catch (ArithmeticException hasNoSuchValue) {
            return Optional.empty();
        }
    }

    Object normalize(Object value) {
        return switch (value) {
            case Instant moment -> moment.truncatedTo(ChronoUnit.MICROS);
            case OffsetDateTime moment -> StorableTime.utc(moment).truncatedTo(ChronoUnit.MICROS);
            case LocalDateTime moment -> moment.truncatedTo(ChronoUnit.MICROS);
            case LocalTime time -> time.truncatedTo(ChronoUnit.MICROS);
            case String text -> StorableText.require(text);
            case Character unit -> StorableText.require(unit.toString()).charAt(0);
            default -> value;
        };
    }
}
