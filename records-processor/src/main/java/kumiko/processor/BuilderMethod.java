package kumiko.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The method of a companion that begins a new record, where Immutables writes a builder for it.
 *
 * <p>Immutables requires every component that is not nullable. The method gives those that a new record does not have
 * yet: relations to many rows are not loaded, optional references are none, and the version is 0. A record whose builder
 * is made in a style of its own, or extended, has no such method, as its names are not known.
 */
record BuilderMethod(RecordElement record, Elements elements) {

    private static final String IMMUTABLES = "org.immutables.value.Value.";
    private static final ClassName ONE = ClassName.get("kumiko.model", "One");
    private static final ClassName MANY = ClassName.get("kumiko.model", "Many");

    /** {@return the method, empty where there is no such builder} */
    Optional<MethodSpec> method() {
        return isBuilt() ? Optional.of(builder()) : Optional.empty();
    }

    private boolean isBuilt() {
        var element = record.element();
        return isMarked(element, "Builder")
                && scopes(element).noneMatch(BuilderMethod::hasStyle)
                && ElementFilter.typesIn(element.getEnclosedElements()).stream()
                        .noneMatch(type -> type.getSimpleName().contentEquals("Builder"));
    }

    private MethodSpec builder() {
        var name = record.name();
        var type = ClassName.get(name.packageName(), name.simpleName() + "Builder");
        var calls = record.components().stream().flatMap(component -> given(component).stream());
        return QueryMethods.method("builder", type, "{@return a builder that lacks only what a new record must have}")
                .addStatement("return new $T()$L", type, calls.collect(CodeBlock.joining("")))
                .build();
    }

    private static Optional<CodeBlock> given(ComponentElement component) {
        if (component.isMany()) {
            return Optional.of(call(component, CodeBlock.of("$T.unloaded()", MANY)));
        }
        if (component.isOne()) {
            return isOptional(component)
                    ? Optional.of(call(component, CodeBlock.of("$T.none()", ONE)))
                    : Optional.empty();
        }
        return component.has("Version") ? zero(component.type()).map(zero -> call(component, zero)) : Optional.empty();
    }

    private static CodeBlock call(ComponentElement component, CodeBlock argument) {
        return CodeBlock.of(".$L($L)", component.name(), argument);
    }

    private static Optional<CodeBlock> zero(TypeName version) {
        var type = version.isBoxedPrimitive() ? version.unbox() : version;
        if (type.equals(TypeName.INT)) {
            return Optional.of(CodeBlock.of("0"));
        }
        if (type.equals(TypeName.LONG)) {
            return Optional.of(CodeBlock.of("0L"));
        }
        return type.equals(TypeName.SHORT) ? Optional.of(CodeBlock.of("(short) 0")) : Optional.empty();
    }

    private static boolean isOptional(ComponentElement component) {
        return component.nullable()
                || Stream.of("ManyToOne", "OneToOne")
                        .flatMap(kind -> Annotations.find(component.element(), kind).stream())
                        .anyMatch(annotation -> Annotations.value(annotation, "optional")
                                .filter(Boolean.TRUE::equals)
                                .isPresent());
    }

    /** What a style may be declared on: the element, the types and packages around it. */
    private Stream<Element> scopes(Element element) {
        var types =
                Stream.iterate(element, scope -> scope.getKind() != ElementKind.PACKAGE, Element::getEnclosingElement);
        var packages = Stream.iterate(
                        record.name().packageName(),
                        name -> !name.isEmpty(),
                        name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .map(elements::getPackageElement)
                .filter(Objects::nonNull);
        return Stream.concat(types, packages);
    }

    private static boolean hasStyle(Element scope) {
        return isMarked(scope, "Style")
                || scope.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> isMarked(mirror.getAnnotationType().asElement(), "Style"));
    }

    private static boolean isMarked(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(IMMUTABLES + annotation));
    }
}
