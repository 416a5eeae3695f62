package kumiko.processor;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import kumiko.algebra.ViewCheck;

/** Finds what would make the reading of a view record fail. */
final class ViewElementCheck {

    private final ElementModel models = new ElementModel();

    /** {@return the mistakes of a record with {@code @View}, and of the view records in it} */
    List<Mistake> mistakes(TypeElement element) {
        var name = element.getSimpleName();
        if (element.getKind() != ElementKind.RECORD) {
            throw new Mistake(element, "`@View` belongs on a record; make `" + name + "` one");
        }
        if (Annotations.has(element, "Table")) {
            throw new Mistake(
                    element,
                    "`" + name + "` has the rows of a table of its own; leave `@View` out, or make it another record");
        }
        var view = new ViewElement(element);
        var record = view.model()
                .filter(type -> Annotations.has(type, "Table"))
                .orElseThrow(() -> new Mistake(
                        element,
                        "`%s` is a view of `%s`, which is not a record with `@Table`"
                                .formatted(name, view.of().orElse("nothing"))));
        return ViewCheck.mistakes(models.of(record), view, ElementType::name).stream()
                .map(mistake -> mistake(mistake))
                .toList();
    }

    private static Mistake mistake(ViewCheck.Mistake mistake) {
        return mistake.component()
                .map(component -> new Mistake(
                        ((ViewComponentElement) component).component().element(), mistake.message()))
                .orElseGet(() -> new Mistake(((ViewElement) mistake.view()).element(), mistake.message()));
    }
}
