package kumiko.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Annotations of {@code kumiko.records}, found by name. */
final class Annotations {

    private static final String PACKAGE = "kumiko.records.";

    private Annotations() {}

    static boolean has(Element element, String name) {
        return find(element, name).isPresent();
    }

    static Optional<AnnotationMirror> find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(PACKAGE + name))
                .<AnnotationMirror>map(mirror -> mirror)
                .findFirst();
    }

    /** {@return the annotations of that name, also where the compiler has put several into one} */
    static List<AnnotationMirror> all(Element element, String name) {
        return Stream.concat(
                        find(element, name).stream(),
                        find(element, name + ".Several").stream()
                                .flatMap(several -> elements(several, "value"))
                                .map(AnnotationMirror.class::cast))
                .toList();
    }

    /** {@return a text that an annotation is given, empty if it is not} */
    static String text(AnnotationMirror annotation, String member) {
        return value(annotation, member).map(Object::toString).orElse("");
    }

    /** {@return a text that the annotation of that name is given, empty if it is not, or if there is none} */
    static String text(Element element, String annotation, String member) {
        return find(element, annotation).map(mirror -> text(mirror, member)).orElse("");
    }

    static List<String> texts(AnnotationMirror annotation, String member) {
        return elements(annotation, member).map(Object::toString).toList();
    }

    static int number(Element element, String annotation, String member) {
        return find(element, annotation)
                .flatMap(mirror -> value(mirror, member))
                .map(Integer.class::cast)
                .orElse(0);
    }

    /** {@return the class that an annotation is given, empty if it is none or not declared} */
    static Optional<TypeElement> type(AnnotationMirror annotation, String member) {
        return value(annotation, member).filter(DeclaredType.class::isInstance).map(type ->
                (TypeElement) ((DeclaredType) type).asElement());
    }

    static boolean isGiven(AnnotationMirror annotation, String member) {
        return value(annotation, member).isPresent();
    }

    static Optional<Object> value(AnnotationMirror annotation, String member) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(Map.Entry::getValue)
                .<Object>map(AnnotationValue::getValue)
                .findFirst();
    }

    private static Stream<?> elements(AnnotationMirror annotation, String member) {
        return value(annotation, member).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(each -> ((AnnotationValue) each).getValue());
    }
}
