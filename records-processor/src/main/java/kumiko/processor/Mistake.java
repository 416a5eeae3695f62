package kumiko.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** What is wrong with a record; becomes a compile error at the element, or at an annotation of it. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Element element;
    private final transient @Nullable AnnotationMirror annotation;

    Mistake(Element element, String message) {
        this(element, null, message);
    }

    Mistake(Element element, @Nullable AnnotationMirror annotation, String message) {
        super(message, null, false, false);
        this.element = element;
        this.annotation = annotation;
    }

    Element element() {
        return element;
    }

    void report(Messager messager) {
        messager.printMessage(Diagnostic.Kind.ERROR, getMessage(), element, annotation);
    }
}
