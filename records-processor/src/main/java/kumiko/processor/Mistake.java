package kumiko.processor;

import javax.lang.model.element.Element;

/** What is wrong with a record; becomes a compile error at the element. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Element element;

    Mistake(Element element, String message) {
        super(message, null, false, false);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
