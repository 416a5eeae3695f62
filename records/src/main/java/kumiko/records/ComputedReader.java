package kumiko.records;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import kumiko.algebra.Computation;
import kumiko.algebra.Computation.Parameter;
import kumiko.algebra.Computation.Test;
import kumiko.algebra.Computation.Value;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.model.ModelException;
import kumiko.model.Names;
import org.jspecify.annotations.Nullable;

/** Reads what a record computes. */
final class ComputedReader<R> {

    private static final MethodType PLAIN = MethodType.methodType(Object.class);
    private static final MethodType OF_ONE = MethodType.methodType(Object.class, Object.class);

    private final Class<R> record;

    private ComputedReader(Class<R> record) {
        this.record = record;
    }

    /** {@return what the record computes, by name} The methods of a class have no order that can be relied on. */
    static <R> List<Computation<R>> of(Class<R> record) {
        var reader = new ComputedReader<>(record);
        return Arrays.stream(record.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Computed.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(reader::read)
                .toList();
    }

    private Computation<R> read(Method method) {
        if (!Modifier.isStatic(method.getModifiers())) {
            throw mistake(method, "is computed for no one row; make it static");
        }
        if (!(method.getGenericReturnType() instanceof ParameterizedType type)
                || type.getActualTypeArguments()[0] != record
                || type.getRawType() != Filter.class
                        && !Expression.class.isAssignableFrom((Class<?>) type.getRawType())) {
            throw mistake(
                    method,
                    "gives `%s`; make it a `Filter<%2$s>` or an `Expression<%2$s, ..>`"
                            .formatted(method.getGenericReturnType().getTypeName(), record.getSimpleName()));
        }
        return switch (method.getParameterCount()) {
            case 0 -> value(method);
            case 1 -> test(method, boxed(method.getParameterTypes()[0]));
            default -> throw mistake(method, "has several parameters; a lookup has one value");
        };
    }

    private Computation<R> value(Method method) {
        var call = Construction.method(method).asType(PLAIN);
        return new Value<>(Names.snakeCase(method.getName()), new Definition<>(() -> expression(method, call)));
    }

    @SuppressWarnings("unchecked") // the return type was checked
    private Expression<R, ?> expression(Method method, MethodHandle call) {
        var given = required(method, Construction.call(call));
        return given instanceof Filter<?> filter ? ((Filter<R>) filter).asExpression() : (Expression<R, ?>) given;
    }

    private <P> Computation<R> test(Method method, Class<P> parameter) {
        if (method.getReturnType() != Filter.class) {
            throw mistake(method, "has a parameter, so it gives a `Filter<%s>`".formatted(record.getSimpleName()));
        }
        var call = Construction.method(method).asType(OF_ONE);
        Function<P, Filter<R>> definition = value -> filter(method, call, value);
        return new Test<>(Names.snakeCase(method.getName()), Parameter.of(parameter), definition);
    }

    @SuppressWarnings("unchecked") // the return type was checked
    private Filter<R> filter(Method method, MethodHandle call, Object value) {
        return (Filter<R>) required(method, Construction.call(call, value));
    }

    private Object required(Method method, @Nullable Object given) {
        return Objects.requireNonNull(given, () -> "`" + name(method) + "` gives null");
    }

    /** What a method gives, which is asked once. */
    private static final class Definition<T> implements Supplier<T> {

        private final Supplier<T> source;
        private volatile @Nullable T known;

        Definition(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            var value = known;
            if (value == null) {
                value = source.get();
                known = value;
            }
            return value;
        }
    }

    @SuppressWarnings("unchecked") // the box of a primitive
    private static <P> Class<P> boxed(Class<P> type) {
        return (Class<P>) MethodType.methodType(type).wrap().returnType();
    }

    private String name(Method method) {
        return record.getSimpleName() + "." + method.getName();
    }

    private ModelException mistake(Method method, String text) {
        return new ModelException("`" + name(method) + "` " + text);
    }
}
