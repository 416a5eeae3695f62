package kumiko.records;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import kumiko.model.DataType;
import kumiko.model.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a component is as a column.
 *
 * @param type the values of the column
 * @param shape how the component shows them
 * @param optional whether the component says by its type that there may be no value
 */
record ComponentType(DataType<?> type, Shape shape, boolean optional) {

    static ComponentType of(Component component) {
        var converter = component.annotation(Convert.class).map(convert -> OwnType.of(component, convert.value()));
        var type = new Resolution(component, converter)
                .resolve(component.declared().getGenericType());
        if (converter.isPresent() && !uses(type.type(), converter.get().type())) {
            throw component.mistake("is a `%s`, but its converter is for `%s`; they must be the same type"
                    .formatted(
                            component.declared().getGenericType().getTypeName(),
                            converter.get().source().getTypeName()));
        }
        return type;
    }

    private static boolean uses(DataType<?> type, DataType<?> converted) {
        return type.equals(converted) || type instanceof DataType.ListOf<?>(var element) && uses(element, converted);
    }

    /** {@return the column type of a Java type without parameters of its own, null if there is none} */
    static @Nullable DataType<?> scalar(Type type) {
        return type instanceof Class<?> known ? DataType.of(known).orElse(null) : null;
    }

    private record Resolution(Component component, Optional<OwnType> converter) {

        ComponentType resolve(Type type) {
            if (converter.isPresent() && converter.get().source().equals(type)) {
                return plain(converter.get().type());
            }
            var scalar = scalar(type);
            if (scalar instanceof DataType.Enumerated<?> constants && component.has(NativeEnum.class)) {
                return plain(ofDatabase(constants));
            }
            if (scalar != null) {
                return plain(scalar);
            }
            return switch (type) {
                case Class<?> array when array.isArray() -> array(array.getComponentType(), array.getComponentType());
                case GenericArrayType array
                when array.getGenericComponentType() instanceof ParameterizedType element ->
                    array((Class<?>) element.getRawType(), element);
                case ParameterizedType generic
                when generic.getRawType() == Optional.class -> {
                    var inner = resolve(generic.getActualTypeArguments()[0]);
                    yield new ComponentType(inner.type(), new Shape.Wrapped(inner.shape()), true);
                }
                case ParameterizedType generic
                when generic.getRawType() == List.class -> plain(listOf(generic.getActualTypeArguments()[0]));
                default -> throw unknown(type);
            };
        }

        private <E extends Enum<E>> DataType<E> ofDatabase(DataType.Enumerated<E> constants) {
            var name = component.annotation(NativeEnum.class).orElseThrow().value();
            if (!Names.isColumn(name)) {
                throw component.mistake(
                        "is stored as `" + name
                                + "`, which no type of the database can be called; use 1 to 63 characters and no control characters");
            }
            return new DataType.NativeEnum<>(constants.javaType(), name);
        }

        private static ComponentType plain(DataType<?> type) {
            return new ComponentType(type, new Shape.Plain(), false);
        }

        private ComponentType array(Class<?> raw, Type element) {
            return new ComponentType(listOf(element), new Shape.Elements(raw), false);
        }

        private DataType<?> listOf(Type elementType) {
            var element = resolve(elementType);
            if (!(element.shape() instanceof Shape.Plain) || element.type().stored() instanceof DataType.ListOf<?>) {
                throw component.mistake("is a list of `" + elementType.getTypeName()
                        + "`, which no column stores; make it a `Json` or give it a `@Convert`");
            }
            return new DataType.ListOf<>(element.type());
        }

        private RuntimeException unknown(Type type) {
            return component.mistake(
                    "has the type `" + type.getTypeName() + "`, which no column stores; " + cure(type));
        }

        private String cure(Type type) {
            if (type instanceof Class<?> known && known.isAnnotationPresent(Table.class)) {
                return "refer to it by `One<.., %s>` or `Many<%s>`"
                        .formatted(known.getSimpleName(), known.getSimpleName());
            }
            return component.isId() && type instanceof Class<?> known && known.isRecord()
                    ? "give it a `@Convert`, or put its components here and mark each with `@Id`"
                    : "give it a `@Convert`, or make it a `Json`";
        }
    }
}
