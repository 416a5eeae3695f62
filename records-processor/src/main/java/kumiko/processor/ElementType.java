package kumiko.processor;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;
import kumiko.model.Converter;
import kumiko.model.DataType;

/** Types of attributes whose classes are not compiled yet. */
final class ElementType {

    private ElementType() {}

    /** Stands for a type that only the compiler knows, and never converts anything. */
    private record Unknown(TypeName type) implements Converter<Object, Object> {
        @Override
        public Object write(Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object read(Object stored) {
            throw new UnsupportedOperationException();
        }
    }

    /** {@return the type of the values of a component's column} */
    static DataType<?> of(TypeName value, TypeName scalar) {
        if (value.equals(scalar)) {
            return scalar(scalar);
        }
        if (value instanceof ParameterizedTypeName list
                && list.rawType().toString().equals("java.util.List")) {
            return new DataType.ListOf<>(of(list.typeArguments().get(0), scalar));
        }
        return unknown(value, scalar(scalar));
    }

    /** {@return the type of the values of an expression, which may be one that no column has} */
    static DataType<?> of(TypeMirror value) {
        var name = TypeName.get(value).withoutAnnotations();
        return StoredType.scalar(value)
                .<DataType<?>>map(scalar -> of(name, scalar))
                .orElseGet(() -> unknown(name, DataType.TEXT));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // no value is ever converted
    private static DataType<?> unknown(TypeName value, DataType<?> stored) {
        return new DataType.Converted(Object.class, stored, new Unknown(ComponentElement.raw(value)));
    }

    private static DataType<?> scalar(TypeName type) {
        try {
            var javaType = type.toString().equals("byte[]") ? byte[].class : Class.forName(type.toString());
            return DataType.of(javaType).orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a scalar is a class of Java or of kumiko.model", e);
        }
    }

    /** {@return the canonical name of the Java type of an attribute} */
    static String name(DataType<?> type) {
        return type instanceof DataType.Converted<?, ?> own && own.converter() instanceof Unknown(var known)
                ? known.toString()
                : type.javaType().getCanonicalName();
    }
}
