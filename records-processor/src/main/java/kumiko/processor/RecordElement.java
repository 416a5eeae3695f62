package kumiko.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * A record with {@code @Table}.
 *
 * @param element the record
 * @param components in their order
 * @param declared the relations that are declared on the record itself
 */
record RecordElement(TypeElement element, List<ComponentElement> components, List<DeclaredRelation> declared) {

    static RecordElement of(TypeElement element) {
        if (element.getKind() != ElementKind.RECORD) {
            throw new Mistake(element, "`@Table` belongs on a record; make `" + element.getSimpleName() + "` one");
        }
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            throw new Mistake(
                    element,
                    "`" + element.getSimpleName()
                            + "` is private, so its companion cannot name it; leave `private` out");
        }
        var components = element.getRecordComponents().stream()
                .map(component -> ComponentElement.of((RecordComponentElement) component))
                .toList();
        return new RecordElement(element, components, DeclaredRelation.of(element));
    }

    ClassName name() {
        return ClassName.get(element);
    }

    /** {@return the companion's name} It stands in the record's package, also where the record is nested. */
    ClassName companion() {
        return companion(element);
    }

    static ClassName companion(TypeElement record) {
        var chosen = Annotations.text(record, "Table", "companion");
        var simple = chosen.isEmpty() ? Plural.of(record.getSimpleName().toString()) : chosen;
        return ClassName.get(ClassName.get(record).packageName(), simple);
    }

    /** {@return the only key component of a record, empty if its key has several or is a reference} */
    static Optional<RecordComponentElement> singleKey(TypeElement record) {
        var keys = record.getRecordComponents().stream()
                .map(RecordComponentElement.class::cast)
                .filter(component -> Annotations.has(component, "Id"))
                .toList();
        return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }
}
