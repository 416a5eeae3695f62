package kumiko.lookup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import kumiko.model.ScalarKind;

/** Numbers of any Java type, and their text, by their mathematical value. */
final class Numbers {

    private static final int MOST_DIGITS = 400;

    private Numbers() {}

    /** {@return the mathematical value, empty for what is no number, as NaN is none} */
    static Optional<BigDecimal> read(Object raw) {
        try {
            return switch (raw) {
                case BigDecimal number -> bounded(number);
                case BigInteger number -> Optional.of(new BigDecimal(number));
                case Double number -> Optional.of(BigDecimal.valueOf(number));
                case Float number -> Optional.of(new BigDecimal(number.toString()));
                case Byte number -> Optional.of(BigDecimal.valueOf(number));
                case Short number -> Optional.of(BigDecimal.valueOf(number));
                case Integer number -> Optional.of(BigDecimal.valueOf(number));
                case Long number -> Optional.of(BigDecimal.valueOf(number));
                case CharSequence text when text.length() <= MOST_DIGITS -> bounded(new BigDecimal(text.toString()));
                default -> Optional.empty();
            };
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** A short text can name a number of a billion digits. */
    private static Optional<BigDecimal> bounded(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
                        && Math.abs((long) number.scale()) <= MOST_DIGITS
                ? Optional.of(number)
                : Optional.empty();
    }

    /** {@return the least number that the kind holds, empty if there is none} */
    static Optional<BigDecimal> least(ScalarKind kind) {
        return greatest(kind).map(greatest -> greatest.add(BigDecimal.ONE).negate());
    }

    /** {@return the greatest number that the kind holds, empty if there is none} */
    static Optional<BigDecimal> greatest(ScalarKind kind) {
        return switch (kind) {
            case BYTE -> Optional.of(BigDecimal.valueOf(Byte.MAX_VALUE));
            case SHORT -> Optional.of(BigDecimal.valueOf(Short.MAX_VALUE));
            case INTEGER -> Optional.of(BigDecimal.valueOf(Integer.MAX_VALUE));
            case LONG -> Optional.of(BigDecimal.valueOf(Long.MAX_VALUE));
            case BIG_INTEGER,
                    FLOAT,
                    DOUBLE,
                    DECIMAL,
                    BOOLEAN,
                    CHARACTER,
                    TEXT,
                    UUID,
                    DATE,
                    TIME,
                    DATE_TIME,
                    OFFSET_DATE_TIME,
                    INSTANT,
                    BYTES,
                    JSON -> Optional.empty();
        };
    }
}
