package kumiko.records;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kumiko.model.Exposed;
import kumiko.model.Exposed.Use;
import kumiko.model.Names;

/** Reads what a record exposes to text from anywhere. */
final class ExposedReader {

    private ExposedReader() {}

    private static Class<? extends Annotation> annotation(Use use) {
        return switch (use) {
            case FILTER -> Filterable.class;
            case SORT -> Sortable.class;
            case SEARCH -> Searchable.class;
            case LOAD -> Includable.class;
        };
    }

    static List<Exposed> of(Class<?> record) {
        var components = Component.of(record).stream().map(ExposedReader::component);
        var computed = Arrays.stream(record.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Computed.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> exposed(method, Names.snakeCase(method.getName())));
        return Stream.concat(components, computed).flatMap(Optional::stream).toList();
    }

    private static Optional<Exposed> component(Component component) {
        var exposed = exposed(component.declared(), component.attribute());
        exposed.ifPresent(found -> check(component, found));
        return exposed;
    }

    private static Optional<Exposed> exposed(AnnotatedElement element, String name) {
        var uses = EnumSet.noneOf(Use.class);
        for (var use : Use.values()) {
            if (element.isAnnotationPresent(annotation(use))) {
                uses.add(use);
            }
        }
        var filterable = element.getAnnotation(Filterable.class);
        return uses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Exposed(name, uses, filterable == null ? List.of() : List.of(filterable.value())));
    }

    private static void check(Component component, Exposed exposed) {
        boolean isRelation = component.isOne() || component.isMany();
        for (var use : Use.values()) {
            if (!exposed.is(use)) {
                continue;
            }
            var annotation = annotation(use).getSimpleName();
            if (component.has(Sensitive.class)) {
                throw component.mistake(
                        "is `@Sensitive` and can never be `@" + annotation + "`; leave one of them out");
            }
            if (isRelation && (use == Use.SORT || use == Use.SEARCH)) {
                throw component.mistake("is a relation and cannot be `@" + annotation + "`");
            }
            if (!isRelation && use == Use.LOAD) {
                throw component.mistake("is no relation, and so it is always loaded; leave `@Includable` out");
            }
        }
        if (isRelation && !exposed.lookups().isEmpty()) {
            throw component.mistake("is a relation, of which no lookups are named; leave them out of `@Filterable`");
        }
    }
}
