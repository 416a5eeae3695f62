package kumiko.records;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import kumiko.model.Converter;
import kumiko.model.DataType;

/**
 * A type of the user's own with its converter.
 *
 * @param source the type in the record
 * @param type the column type
 */
record OwnType(Type source, DataType<?> type) {

    /** One instance of each converter, so that equal columns have equal types. */
    private static final ClassValue<Converter<?, ?>> CONVERTERS = new ClassValue<>() {
        @Override
        protected Converter<?, ?> computeValue(Class<?> type) {
            return Construction.newInstance(type.asSubclass(Converter.class));
        }
    };

    @SuppressWarnings({"unchecked", "rawtypes"}) // the three types are those of one converter
    static OwnType of(Component component, Class<? extends Converter<?, ?>> converter) {
        var declared = declaration(converter)
                .orElseThrow(() -> component.mistake("has the converter `" + converter.getSimpleName()
                        + "`, which must implement `Converter` with two classes, as in `Converter<Money, Long>`"));
        var source = declared.getActualTypeArguments()[0];
        var stored = ComponentType.scalar(declared.getActualTypeArguments()[1]);
        var javaType = source instanceof ParameterizedType generic ? generic.getRawType() : source;
        if (stored == null || !(javaType instanceof Class<?> known)) {
            throw component.mistake(
                    "has the converter `%s`, which converts `%s` to `%s`; only classes that have a column type can be stored"
                            .formatted(
                                    converter.getSimpleName(),
                                    source.getTypeName(),
                                    declared.getActualTypeArguments()[1].getTypeName()));
        }
        return new OwnType(source, new DataType.Converted(known, stored, CONVERTERS.get(converter)));
    }

    private static Optional<ParameterizedType> declaration(Class<?> type) {
        if (type == Object.class) {
            return Optional.empty();
        }
        Stream<Type> supertypes = type.getGenericSuperclass() == null
                ? Arrays.stream(type.getGenericInterfaces())
                : Stream.concat(Arrays.stream(type.getGenericInterfaces()), Stream.of(type.getGenericSuperclass()));
        return supertypes.flatMap(supertype -> declaration(supertype).stream()).findFirst();
    }

    private static Optional<ParameterizedType> declaration(Type supertype) {
        return switch (supertype) {
            case ParameterizedType generic when generic.getRawType() == Converter.class -> Optional.of(generic);
            case ParameterizedType generic -> declaration((Class<?>) generic.getRawType());
            case Class<?> plain -> declaration(plain);
            default -> Optional.empty();
        };
    }
}
