package kumiko.algebra;

import java.util.Locale;
import java.util.Optional;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.model.ScalarKind;
import org.jspecify.annotations.Nullable;

/**
 * The functions that an expression can call; their null is the null of their argument.
 *
 * <p>The parts of a moment ({@link kumiko.model.ScalarKind#INSTANT}, {@code OFFSET_DATE_TIME}) are those of its local
 * time in the interpreter's time zone. The names in the string language are the constants' in lower case.
 */
public enum Function {
    /** The calendar year. */
    YEAR(Domain.DATE, DataType.INTEGER),
    /** The year that the ISO week belongs to: 2021-01-01 is in 2020. */
    ISO_YEAR(Domain.DATE, DataType.INTEGER),
    /** 1 to 4. */
    QUARTER(Domain.DATE, DataType.INTEGER),
    /** 1 to 12. */
    MONTH(Domain.DATE, DataType.INTEGER),
    /** The ISO week, 1 to 53. */
    WEEK(Domain.DATE, DataType.INTEGER),
    /** Sunday is 1, Saturday 7. */
    WEEK_DAY(Domain.DATE, DataType.INTEGER),
    /** Monday is 1, Sunday 7. */
    ISO_WEEK_DAY(Domain.DATE, DataType.INTEGER),
    /** The day of the month, from 1. */
    DAY(Domain.DATE, DataType.INTEGER),
    /** 0 to 23. */
    HOUR(Domain.TIME, DataType.INTEGER),
    MINUTE(Domain.TIME, DataType.INTEGER),
    /** Whole seconds, 0 to 59. */
    SECOND(Domain.TIME, DataType.INTEGER),
    /** The day of a moment or of a date and time. */
    DATE(Domain.DATE_TIME, DataType.DATE),
    /** The time of day of a moment or of a date and time. */
    TIME(Domain.DATE_TIME, DataType.TIME),
    /** Each character's simple lower-case form. */
    LOWER(Domain.TEXT, DataType.TEXT),
    /** Each character's simple upper-case form. */
    UPPER(Domain.TEXT, DataType.TEXT),
    /** The number of characters: Unicode code points. */
    LENGTH(Domain.TEXT, DataType.INTEGER),
    /** Without the spaces (U+0020) at both ends. */
    TRIM(Domain.TEXT, DataType.TEXT),
    /** The date and time that clocks show at a moment, in the interpreter's time zone. */
    LOCAL(Domain.MOMENT, DataType.DATE_TIME),
    /** A moment without its offset, so that it can stand beside an {@link java.time.Instant}. */
    AS_INSTANT(Domain.MOMENT, DataType.INSTANT),
    /** The number with the other sign; as all of these, of the same type, and exact unless that is a floating-point one. */
    NEGATED(Domain.NUMBER),
    /** The number without its sign. */
    ABS(Domain.NUMBER),
    /** The greatest whole number that is not greater. */
    FLOOR(Domain.NUMBER),
    /** The least whole number that is not less. */
    CEILING(Domain.NUMBER),
    /** The nearest whole number; of two that are equally near, the one further from zero. */
    ROUND(Domain.NUMBER),
    /** The same number, of a type that has fractions. */
    AS_DECIMAL(Domain.EXACT, DataType.DECIMAL),
    /** The nearest floating-point number of double precision. */
    AS_DOUBLE(Domain.NUMBER, DataType.DOUBLE);

    private final Domain domain;
    private final @Nullable Scalar<?> result;

    Function(Domain domain) {
        this(domain, null);
    }

    Function(Domain domain, @Nullable Scalar<?> result) {
        this.domain = domain;
        this.result = result;
    }

    /** {@return the type of the results, for arguments that the function {@link #accepts}} */
    public Scalar<?> result(DataType<?> argument) {
        return result == null ? (Scalar<?>) argument.stored() : result;
    }

    /** {@return whether its argument is a number} */
    public boolean isNumeric() {
        return domain == Domain.NUMBER || domain == Domain.EXACT;
    }

    /** {@return the name in the string language} */
    public String transform() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the function of that name in the string language} */
    public static Optional<Function> named(String transform) {
        for (var function : values()) {
            if (function.transform().equals(transform)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /** {@return whether the function can be applied to values of that type} */
    public boolean accepts(DataType<?> type) {
        return type.stored() instanceof Scalar<?>(var kind, var javaType) && domain.includes(kind);
    }

    private enum Domain {
        DATE,
        TIME,
        DATE_TIME,
        MOMENT,
        TEXT,
        NUMBER,
        EXACT;

        boolean includes(ScalarKind kind) {
            return switch (kind) {
                case DATE -> this == DATE;
                case TIME -> this == TIME;
                case DATE_TIME -> this == DATE || this == TIME || this == DATE_TIME;
                case OFFSET_DATE_TIME, INSTANT -> this == DATE || this == TIME || this == DATE_TIME || this == MOMENT;
                case TEXT, CHARACTER -> this == TEXT;
                case FLOAT, DOUBLE -> this == NUMBER;
                case BYTE, SHORT, INTEGER, LONG, DECIMAL, BIG_INTEGER -> this == NUMBER || this == EXACT;
                case BOOLEAN, UUID, BYTES, JSON -> false;
            };
        }
    }
}
