package kumiko.memory;

import java.math.BigDecimal;
import java.math.BigInteger;
import kumiko.algebra.Expression.Sign;

/**
 * Numbers of any mixture of types, by their mathematical value.
 *
 * <p>NaN equals itself and is greater than every other number, as in PostgreSQL; negative zero is zero.
 */
final class Numbers {

    private Numbers() {}

    /** {@return the number as a stripped {@link BigDecimal}, or as a {@link Double} if it is not finite} */
    static Number canonical(Number number) {
        return isFinite(number) ? exact(number).stripTrailingZeros() : (Number) number.doubleValue();
    }

    static int compare(Number left, Number right) {
        return isFinite(left) && isFinite(right)
                ? exact(left).compareTo(exact(right))
                : Double.compare(extent(left), extent(right));
    }

    /** Beside a number that is not finite, any two finite ones are alike. */
    private static double extent(Number number) {
        return isFinite(number) ? 0 : number.doubleValue();
    }

    /** {@return the result, exact unless an operand is a floating-point number: then it is one as well} */
    static Number calculate(Number left, Sign sign, Number right) {
        if (left instanceof Float one && right instanceof Float other) {
            return switch (sign) {
                case PLUS -> one + other;
                case MINUS -> one - other;
                case TIMES -> one * other;
            };
        }
        if (isFloating(left) || isFloating(right)) {
            double one = left.doubleValue();
            double other = right.doubleValue();
            return switch (sign) {
                case PLUS -> one + other;
                case MINUS -> one - other;
                case TIMES -> one * other;
            };
        }
        return switch (sign) {
            case PLUS -> exact(left).add(exact(right));
            case MINUS -> exact(left).subtract(exact(right));
            case TIMES -> exact(left).multiply(exact(right));
        };
    }

    private static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    static boolean isFinite(Number number) {
        return !isFloating(number) || Double.isFinite(number.doubleValue());
    }

    static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double floating -> new BigDecimal(floating);
            case Float floating -> new BigDecimal(floating);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
