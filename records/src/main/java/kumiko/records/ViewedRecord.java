package kumiko.records;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kumiko.algebra.ViewRecord;

/** A view record as reflection knows it. */
record ViewedRecord(Class<?> type) implements ViewRecord {

    @Override
    public String name() {
        return type.getSimpleName();
    }

    @Override
    public boolean isTable() {
        return type.isAnnotationPresent(Table.class);
    }

    @Override
    public boolean isGeneric() {
        return type.getTypeParameters().length != 0;
    }

    @Override
    public Optional<String> of() {
        return Optional.ofNullable(type.getAnnotation(View.class))
                .map(view -> view.of().getSimpleName());
    }

    @Override
    public List<ViewedComponent> components() {
        return ViewedComponent.of(type);
    }

    /** {@return the name that the compiler knows a type by} */
    static String canonical(Type type) {
        return switch (type) {
            case Class<?> known -> Objects.requireNonNullElse(known.getCanonicalName(), known.getName());
            case ParameterizedType generic ->
                canonical(generic.getRawType())
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(ViewedRecord::canonical)
                                .collect(Collectors.joining(", ", "<", ">"));
            case GenericArrayType array -> canonical(array.getGenericComponentType()) + "[]";
            default -> type.getTypeName();
        };
    }
}
