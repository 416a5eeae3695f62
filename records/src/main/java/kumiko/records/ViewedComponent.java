package kumiko.records;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.ViewRecord;
import kumiko.algebra.ViewType;

/** A component of a view record as reflection knows it. */
record ViewedComponent(Component component) implements ViewRecord.Component {

    static List<ViewedComponent> of(Class<?> view) {
        return Component.of(view).stream().map(ViewedComponent::new).toList();
    }

    @Override
    public String name() {
        return component.name();
    }

    @Override
    public ViewType type() {
        return new ViewType(ViewedRecord.canonical(component.declared().getGenericType()));
    }

    @Override
    public boolean nullable() {
        return component.isNullable();
    }

    @Override
    public Optional<ViewedRecord> record() {
        return elementClass().filter(Class::isRecord).map(ViewedRecord::new);
    }

    /** {@return the class that it is, or that it has several of, or perhaps one} */
    Optional<Class<?>> elementClass() {
        return switch (element()) {
            case Class<?> known -> Optional.of(known);
            case ParameterizedType generic -> Optional.of((Class<?>) generic.getRawType());
            default -> Optional.empty();
        };
    }

    private Type element() {
        var declared = component.declared().getGenericType();
        boolean isAround = type().isCollection() || type().isOptional();
        return isAround && declared instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : declared;
    }

    @Override
    public String path() {
        return annotation().map(Path::value).filter(path -> !path.isEmpty()).orElse(name());
    }

    @Override
    public String where() {
        return annotation().map(Path::where).orElse("");
    }

    @Override
    public List<String> sort() {
        return annotation().map(Path::sort).map(List::of).orElse(List.of());
    }

    @Override
    public int limit() {
        return annotation().map(Path::limit).orElse(Integer.MAX_VALUE);
    }

    private Optional<Path> annotation() {
        return component.annotation(Path.class);
    }
}
