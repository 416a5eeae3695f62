package kumiko.processor;

import java.util.List;

/** Refuses what a component cannot expose to text from anywhere. */
final class ExposedCheck {

    private static final List<String> OF_VALUES = List.of("Sortable", "Searchable");
    private static final List<String> ALL = List.of("Filterable", "Sortable", "Searchable", "Includable");

    private ExposedCheck() {}

    static void check(ComponentElement component) {
        boolean isRelation = component.isOne() || component.isMany();
        for (var annotation : ALL) {
            if (component.has(annotation)) {
                check(component, annotation, isRelation);
            }
        }
    }

    private static void check(ComponentElement component, String annotation, boolean isRelation) {
        if (component.has("Sensitive")) {
            throw component.mistake("is `@Sensitive` and can never be `@" + annotation + "`; leave one of them out");
        }
        if (isRelation && OF_VALUES.contains(annotation)) {
            throw component.mistake("is a relation and cannot be `@" + annotation + "`");
        }
        if (!isRelation && annotation.equals("Includable")) {
            throw component.mistake("is no relation, and so it is always loaded; leave `@Includable` out");
        }
        boolean namesLookups = Annotations.find(component.element(), annotation)
                .filter(filterable -> !Annotations.texts(filterable, "value").isEmpty())
                .isPresent();
        if (isRelation && namesLookups) {
            throw component.mistake("is a relation, of which no lookups are named; leave them out of `@Filterable`");
        }
    }
}
