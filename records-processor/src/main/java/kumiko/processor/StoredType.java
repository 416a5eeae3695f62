package kumiko.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What a component is as a column.
 *
 * @param value the type of the column's values: boxed, without {@code Optional}, an array as a list
 * @param scalar what is stored, or what the elements of a stored list are
 * @param kind which attribute it is
 * @param optional whether the component says by its type that there may be no value
 * @param converted whether the converter makes it
 */
record StoredType(TypeName value, TypeName scalar, AttributeKind kind, boolean optional, boolean converted) {

    static final ClassName TEXT = ClassName.get(String.class);

    private static final Set<TypeName> OTHERS = Set.of(
            ClassName.get(Boolean.class),
            ClassName.get(Character.class),
            TEXT,
            ClassName.get(UUID.class),
            ArrayTypeName.of(TypeName.BYTE),
            ClassName.get("kumiko.model", "Json"));

    /** {@return whether it is an enum, or a list of its constants, that no converter stores otherwise} */
    boolean isEnum() {
        var element = kind == AttributeKind.LIST
                ? ((ParameterizedTypeName) value).typeArguments().get(0)
                : value;
        return !converted && scalar.equals(TEXT) && !element.equals(TEXT);
    }

    static StoredType of(ComponentElement component) {
        var converter = ConverterElement.of(component);
        var type =
                new Resolution(component, converter).resolve(component.element().asType());
        if (converter.isPresent() && !type.converted) {
            throw component.mistake("is a `%s`, but its converter is for `%s`; they must be the same type"
                    .formatted(component.type(), converter.get().source()));
        }
        return type;
    }

    /** {@return what a type without parameters of its own is stored as, empty if nothing} */
    static Optional<TypeName> scalar(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
            return Optional.of(TEXT);
        }
        var name = boxed(type);
        var kind = AttributeKind.of(name);
        return OTHERS.contains(name) || kind != AttributeKind.PLAIN && kind != AttributeKind.LIST
                ? Optional.of(name)
                : Optional.empty();
    }

    private static TypeName boxed(TypeMirror type) {
        var name = TypeName.get(type).withoutAnnotations();
        return name.isPrimitive() ? name.box() : name;
    }

    private record Resolution(ComponentElement component, Optional<ConverterElement> converter) {

        StoredType resolve(TypeMirror type) {
            var name = boxed(type);
            if (converter.isPresent() && converter.get().source().equals(name)) {
                return new StoredType(name, converter.get().stored(), AttributeKind.PLAIN, false, true);
            }
            var scalar = scalar(type);
            if (scalar.isPresent()) {
                return new StoredType(name, scalar.get(), AttributeKind.of(name), false, false);
            }
            if (type instanceof ArrayType array) {
                return listOf(array.getComponentType());
            }
            if (name instanceof ParameterizedTypeName generic) {
                var argument = ((DeclaredType) type).getTypeArguments().get(0);
                if (generic.rawType().equals(ClassName.get(Optional.class))) {
                    var inner = resolve(argument);
                    return new StoredType(inner.value, inner.scalar, inner.kind, true, inner.converted);
                }
                if (generic.rawType().equals(ClassName.get(List.class))) {
                    return listOf(argument);
                }
            }
            throw unknown(type);
        }

        private StoredType listOf(TypeMirror elementType) {
            var element = resolve(elementType);
            boolean isList = ComponentElement.raw(element.value).equals(ClassName.get(List.class));
            if (element.optional || isList && !element.converted) {
                throw component.mistake("is a list of `" + TypeName.get(elementType)
                        + "`, which no column stores; make it a `Json` or give it a `@Convert`");
            }
            var list = ParameterizedTypeName.get(ClassName.get(List.class), element.value);
            return new StoredType(list, element.scalar, AttributeKind.of(list), false, element.converted);
        }

        private Mistake unknown(TypeMirror type) {
            return component.mistake("has the type `" + TypeName.get(type).withoutAnnotations()
                    + "`, which no column stores; " + cure(type));
        }

        private String cure(TypeMirror type) {
            if (type instanceof DeclaredType declared && Annotations.has(declared.asElement(), "Table")) {
                var name = declared.asElement().getSimpleName();
                return "refer to it by `One<.., %s>` or `Many<%s>`".formatted(name, name);
            }
            return component.isId()
                            && type instanceof DeclaredType declared
                            && declared.asElement().getKind() == ElementKind.RECORD
                    ? "give it a `@Convert`, or put its components here and mark each with `@Id`"
                    : "give it a `@Convert`, or make it a `Json`";
        }
    }
}
