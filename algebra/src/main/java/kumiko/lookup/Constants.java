package kumiko.lookup;

import java.math.BigDecimal;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.algebra.Expression.Constant;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Values that are written inside an expression. One is of the type of what it stands beside, if that has such a value; else a
 * number is the first of an int, a long and a decimal number that it fits, and a text is text. Where that is not the type, it is
 * written before it: {@code double(1)}.
 */
final class Constants {

    private Constants() {}

    /** {@return the constant that is written so, beside values of a type; empty if that has no such value} */
    static Optional<Constant<Object, ?>> of(Object raw, Optional<DataType<?>> beside) {
        if (beside.isEmpty()) {
            return Optional.of(natural(raw));
        }
        boolean isNumber = raw instanceof BigDecimal
                && beside.get().stored() instanceof Scalar<?>(var kind, var javaType)
                && kind.isNumeric();
        return read(beside.get(), raw).or(() -> isNumber ? Optional.of(natural(raw)) : Optional.empty());
    }

    private static Constant<Object, ?> natural(Object raw) {
        return switch (raw) {
            case BigDecimal number ->
                read(DataType.INTEGER, number)
                        .or(() -> read(DataType.LONG, number))
                        .orElseGet(() -> new Constant<>(DataType.DECIMAL, number));
            case Boolean truth -> new Constant<>(DataType.BOOLEAN, truth);
            default -> new Constant<>(DataType.TEXT, raw.toString());
        };
    }

    /** {@return the value as one of the type, empty if it has no such value} */
    static <T> Optional<Constant<Object, ?>> read(DataType<T> type, Object raw) {
        return ValueReader.read(type, raw).map(value -> new Constant<Object, T>(type, value));
    }

    /** {@return the type of the first of these that is not constant} */
    static Optional<DataType<?>> anchor(Iterable<? extends @Nullable Expression<?, ?>> values) {
        for (var value : values) {
            if (value != null && !(value instanceof Constant<?, ?>)) {
                return Optional.of(value.type());
            }
        }
        return Optional.empty();
    }

    static String print(Constant<?, ?> constant, Optional<DataType<?>> beside) {
        var text = text(constant);
        return of(raw(constant), beside).equals(Optional.of(constant)) ? text : typed(constant, text);
    }

    /** {@return the constant as it stands alone, where a key could} */
    static String print(Constant<?, ?> constant) {
        return typed(constant, text(constant));
    }

    private static String typed(Constant<?, ?> constant, String text) {
        return constant.type().stored() instanceof Scalar<?> scalar ? Words.nameOf(scalar) + "(" + text + ")" : text;
    }

    private static <T> String text(Constant<?, T> constant) {
        var text = Literals.print(constant.type(), constant.value());
        return raw(constant) instanceof String && !text.startsWith("'") ? "'" + text + "'" : text;
    }

    /** {@return what is read where the constant is written} */
    private static <T> Object raw(Constant<?, T> constant) {
        var stored = constant.type().encode(constant.value());
        return switch (stored) {
            case Number number ->
                Numbers.read(number.toString())
                        .<Object>map(BigDecimal.class::cast)
                        .orElse(number);
            case Boolean truth -> truth;
            default -> stored.toString();
        };
    }
}
