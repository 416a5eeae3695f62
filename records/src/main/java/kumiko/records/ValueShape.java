package kumiko.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a view shows a value: the number as a wider one, and then the shape of the component.
 *
 * @param type the boxed type of the component, or of what its collection or {@code Optional} has in it
 */
record ValueShape(Class<?> type, Shape shape) {

    private static final Map<Class<?>, Function<Number, Number>> WIDENINGS = Map.of(
            Short.class,
            Number::shortValue,
            Integer.class,
            Number::intValue,
            Long.class,
            Number::longValue,
            Float.class,
            Number::floatValue,
            Double.class,
            Number::doubleValue,
            BigInteger.class,
            number -> BigInteger.valueOf(number.longValue()),
            BigDecimal.class,
            number -> number instanceof BigInteger big ? new BigDecimal(big) : BigDecimal.valueOf(number.longValue()));

    static ValueShape of(ViewedComponent component) {
        var type = component.elementClass().orElse(Object.class);
        var boxed = java.lang.invoke.MethodType.methodType(type).wrap().returnType();
        var array = type.isArray() && type != byte[].class
                ? new Shape.Elements(type.getComponentType())
                : new Shape.Plain();
        return new ValueShape(boxed, component.type().isOptional() ? new Shape.Wrapped(array) : array);
    }

    @Nullable
    Object of(@Nullable Object value) {
        var widening = WIDENINGS.get(type);
        return shape.toComponent(
                value instanceof Number number && number.getClass() != type && widening != null
                        ? widening.apply(number)
                        : value);
    }
}
