package kumiko.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import kumiko.algebra.ViewRecord;
import kumiko.algebra.ViewType;

/** A component of a view record as the compiler knows it. */
record ViewComponentElement(ComponentElement component) implements ViewRecord.Component {

    @Override
    public String name() {
        return component.name();
    }

    @Override
    public ViewType type() {
        return new ViewType(component.type().toString());
    }

    @Override
    public boolean nullable() {
        return component.nullable();
    }

    @Override
    public Optional<ViewElement> record() {
        return value() instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD
                ? Optional.of(new ViewElement((TypeElement) declared.asElement()))
                : Optional.empty();
    }

    private TypeMirror value() {
        var declared = component.element().asType();
        boolean isAround = type().isCollection() || type().isOptional();
        return isAround && declared instanceof DeclaredType generic
                ? generic.getTypeArguments().get(0)
                : declared;
    }

    @Override
    public String path() {
        var path = Annotations.text(component.element(), "Path", "value");
        return path.isEmpty() ? name() : path;
    }

    @Override
    public String where() {
        return Annotations.text(component.element(), "Path", "where");
    }

    @Override
    public List<String> sort() {
        return Annotations.find(component.element(), "Path")
                .map(path -> Annotations.texts(path, "sort"))
                .orElse(List.of());
    }

    @Override
    public int limit() {
        return Annotations.find(component.element(), "Path")
                .flatMap(path -> Annotations.value(path, "limit"))
                .map(Integer.class::cast)
                .orElse(Integer.MAX_VALUE);
    }
}
