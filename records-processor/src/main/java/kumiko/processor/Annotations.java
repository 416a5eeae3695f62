package kumiko.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Annotations of {@code kumiko.records}, found by name. */
final class Annotations {

    private static final String PACKAGE = "kumiko.records.";

    private Annotations() {}

    static boolean has(Element element, String name) {
        return find(element, name).isPresent();
    }

    static Optional<? extends AnnotationMirror> find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(PACKAGE + name))
                .findFirst();
    }

    /** {@return a text that the annotation is given, empty if it is not} */
    static String text(Element element, String annotation, String member) {
        return find(element, annotation)
                .flatMap(mirror -> value(mirror, member))
                .map(value -> value.getValue().toString())
                .orElse("");
    }

    static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(java.util.Map.Entry::getValue)
                .findFirst();
    }
}
