package kumiko.model;

import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that a class alone says. */
final class KnownTypes {

    private static final Map<Class<?>, DataType<?>> SCALARS = Stream.of(
                    DataType.BOOLEAN,
                    DataType.BYTE,
                    DataType.SHORT,
                    DataType.INTEGER,
                    DataType.LONG,
                    DataType.FLOAT,
                    DataType.DOUBLE,
                    DataType.DECIMAL,
                    DataType.BIG_INTEGER,
                    DataType.CHARACTER,
                    DataType.TEXT,
                    DataType.UUID,
                    DataType.DATE,
                    DataType.TIME,
                    DataType.DATE_TIME,
                    DataType.OFFSET_DATE_TIME,
                    DataType.INSTANT,
                    DataType.BYTES,
                    DataType.JSON)
            .collect(Collectors.toMap(DataType.Scalar::javaType, Function.identity()));

    private KnownTypes() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of an enum type, and a class belongs to its own type
    static <T> Optional<DataType<T>> of(Class<T> javaType) {
        var type = javaType.isEnum()
                ? new DataType.Enumerated(javaType)
                : SCALARS.get(MethodType.methodType(javaType).wrap().returnType());
        return Optional.ofNullable((DataType<T>) type);
    }
}
