package kumiko.processor;

import com.palantir.javapoet.TypeName;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A converter that a component names.
 *
 * @param source the type in the record
 * @param stored the scalar that is stored
 */
record ConverterElement(TypeName source, TypeName stored) {

    static Optional<ConverterElement> of(ComponentElement component) {
        return Annotations.find(component.element(), "Convert")
                .flatMap(convert -> Annotations.type(convert, "value"))
                .map(converter -> of(component, converter));
    }

    private static ConverterElement of(ComponentElement component, TypeElement converter) {
        var name = converter.getSimpleName();
        var declared = declaration(converter).orElseThrow(); // the annotation takes no other class
        var source = declared.getTypeArguments().get(0);
        var stored = StoredType.scalar(declared.getTypeArguments().get(1));
        if (stored.isEmpty() || !isClass(source)) {
            throw component.mistake(
                    "has the converter `%s`, which converts `%s` to `%s`; only classes that have a column type can be stored"
                            .formatted(
                                    name,
                                    TypeName.get(source),
                                    TypeName.get(declared.getTypeArguments().get(1))));
        }
        if (!canBeMade(converter)) {
            throw component.mistake("has the converter `" + name
                    + "`, which cannot be made; it must be a class with a constructor without parameters");
        }
        return new ConverterElement(TypeName.get(source).withoutAnnotations(), stored.get());
    }

    private static boolean isClass(TypeMirror source) {
        return source.getKind() == TypeKind.DECLARED || source.getKind() == TypeKind.ARRAY;
    }

    private static boolean canBeMade(TypeElement converter) {
        boolean isInner = converter.getNestingKind() == NestingKind.MEMBER
                && !converter.getModifiers().contains(Modifier.STATIC);
        return !isInner
                && !converter.getModifiers().contains(Modifier.ABSTRACT)
                && ElementFilter.constructorsIn(converter.getEnclosedElements()).stream()
                        .map(ExecutableElement::getParameters)
                        .anyMatch(parameters -> parameters.isEmpty());
    }

    private static Optional<DeclaredType> declaration(TypeElement type) {
        return Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
                .filter(supertype -> supertype.getKind() == TypeKind.DECLARED)
                .map(DeclaredType.class::cast)
                .flatMap(supertype -> declaration(supertype).stream())
                .findFirst();
    }

    private static Optional<DeclaredType> declaration(DeclaredType supertype) {
        var element = (TypeElement) supertype.asElement();
        return element.getQualifiedName().contentEquals("kumiko.model.Converter")
                ? Optional.of(supertype)
                : declaration(element);
    }
}
