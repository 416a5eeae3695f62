package kumiko.memory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;
import kumiko.algebra.Expression.Sign;
import kumiko.algebra.Function;
import org.jspecify.annotations.Nullable;

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
    static @Nullable Number calculate(Number left, Sign sign, Number right) {
        if (sign == Sign.DIVIDED_BY) {
            double divisor = right.doubleValue();
            return divisor == 0 ? null : (Number) (left.doubleValue() / divisor);
        }
        if (left instanceof Float one && right instanceof Float other) {
            return (float) calculate((double) one, sign, (double) other);
        }
        if (isFloating(left) || isFloating(right)) {
            return calculate(left.doubleValue(), sign, right.doubleValue());
        }
        return switch (sign) {
            case PLUS -> exact(left).add(exact(right));
            case MINUS -> exact(left).subtract(exact(right));
            case TIMES -> exact(left).multiply(exact(right));
            case DIVIDED_BY, MODULO -> isZero(right) ? null : exact(left).remainder(exact(right));
        };
    }

    private static double calculate(double left, Sign sign, double right) {
        return switch (sign) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY, MODULO -> throw new IllegalArgumentException("`" + sign.symbol() + "` is not of these");
        };
    }

    /** {@return the function of the number, which is of the same type or, if that is an exact one, exact} */
    static Number apply(Function function, Number number) {
        return switch (function) {
            case NEGATED ->
                isFloating(number)
                        ? floating(number, value -> -value)
                        : exact(number).negate();
            case ABS ->
                isFloating(number) ? floating(number, Math::abs) : exact(number).abs();
            case FLOOR -> whole(number, RoundingMode.FLOOR);
            case CEILING -> whole(number, RoundingMode.CEILING);
            case ROUND -> whole(number, RoundingMode.HALF_UP);
            case AS_DECIMAL -> exact(number);
            case AS_DOUBLE -> number.doubleValue();
            default -> throw new IllegalArgumentException("`" + function.transform() + "` is not of a number");
        };
    }

    private static Number whole(Number number, RoundingMode mode) {
        return !isFinite(number)
                ? number
                : isFloating(number)
                        ? floating(
                                number,
                                value -> new BigDecimal(value).setScale(0, mode).doubleValue())
                        : exact(number).setScale(0, mode);
    }

    private static Number floating(Number number, DoubleUnaryOperator function) {
        double result = function.applyAsDouble(number.doubleValue());
        return number instanceof Float ? (Number) (float) result : (Number) result;
    }

    private static boolean isZero(Number number) {
        return exact(number).signum() == 0;
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
