package kumiko.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import kumiko.algebra.ViewRecord;

/** A view record as the compiler knows it. */
record ViewElement(TypeElement element) implements ViewRecord {

    @Override
    public String name() {
        return element.getSimpleName().toString();
    }

    @Override
    public boolean isTable() {
        return Annotations.has(element, "Table");
    }

    @Override
    public boolean isGeneric() {
        return !element.getTypeParameters().isEmpty();
    }

    @Override
    public Optional<String> of() {
        return model().map(record -> record.getSimpleName().toString());
    }

    /** {@return the record whose rows it says it shows} */
    Optional<TypeElement> model() {
        return Annotations.find(element, "View").flatMap(view -> Annotations.type(view, "of"));
    }

    @Override
    public List<ViewComponentElement> components() {
        return ComponentElement.of(element).stream()
                .map(ViewComponentElement::new)
                .toList();
    }
}
