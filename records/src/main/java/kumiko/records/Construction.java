package kumiko.records;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import kumiko.model.ModelException;
import org.jspecify.annotations.Nullable;

/** Finds constructors and accessors, and makes them callable with plain objects. */
final class Construction {

    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

    private Construction() {}

    /** {@return the canonical constructor of a record as a function of an array} */
    static MethodHandle constructor(Class<?> record) {
        var parameters = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return lookup(record)
                    .findConstructor(record, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(CONSTRUCTOR);
        } catch (NoSuchMethodException e) {
            throw new ModelException("`" + record.getSimpleName() + "` has no canonical constructor", e);
        } catch (IllegalAccessException e) {
            throw closed(record, e);
        }
    }

    static MethodHandle accessor(RecordComponent component) {
        var record = component.getDeclaringRecord();
        try {
            return lookup(record).unreflect(component.getAccessor()).asType(ACCESSOR);
        } catch (IllegalAccessException e) {
            throw closed(record, e);
        }
    }

    static MethodHandle method(Method method) {
        try {
            return lookup(method.getDeclaringClass()).unreflect(method);
        } catch (IllegalAccessException e) {
            throw closed(method.getDeclaringClass(), e);
        }
    }

    static @Nullable Object call(MethodHandle method) {
        try {
            return method.invokeExact();
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static @Nullable Object call(MethodHandle method, Object argument) {
        try {
            return method.invokeExact(argument);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static <T> T newInstance(Class<T> type) {
        try {
            Object instance = lookup(type)
                    .findConstructor(type, MethodType.methodType(void.class))
                    .invoke();
            return type.cast(instance);
        } catch (NoSuchMethodException e) {
            throw new ModelException("`" + type.getSimpleName() + "` needs a constructor without parameters", e);
        } catch (IllegalAccessException e) {
            throw closed(type, e);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static @Nullable Object read(MethodHandle accessor, Object record) {
        try {
            return accessor.invokeExact(record);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static Object construct(MethodHandle constructor, @Nullable Object[] arguments) {
        try {
            return constructor.invokeExact(arguments);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** {@return the cause as it is, if it may be thrown anywhere} */
    static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new ModelException("a constructor or a method failed", cause);
    }

    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        Construction.class.getModule().addReads(type.getModule());
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private static ModelException closed(Class<?> type, IllegalAccessException cause) {
        return new ModelException(
                "`%s` cannot be read by reflection; write `opens %s to kumiko.records;` in its module-info"
                        .formatted(type.getSimpleName(), type.getPackageName()),
                cause);
    }
}
