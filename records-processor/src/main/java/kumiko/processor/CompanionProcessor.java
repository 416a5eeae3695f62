package kumiko.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes a companion for every record with {@code @Table}; none if one of them is wrong, for they name each other.
 *
 * <p>View records that say whose rows they show are checked against the record of the table.
 *
 * <p>Where a component has a type that does not exist yet, all wait for the round in which another processor writes it; if
 * none does, the compiler says so.
 */
@SupportedAnnotationTypes({"kumiko.records.Table", "kumiko.records.View"})
public final class CompanionProcessor extends AbstractProcessor {

    private final Set<Map.Entry<Element, String>> reported = new HashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> views = new LinkedHashSet<>();

    /** For the compiler. */
    public CompanionProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (var annotation : annotations) {
            var found = annotation.getSimpleName().contentEquals("View") ? views : waiting;
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))
                    .forEach(type -> found.add(type.getQualifiedName().toString()));
        }
        var types = elements(waiting);
        if (types.stream().allMatch(Unresolved::isNone)) {
            waiting.clear();
            process(types, round);
            check(elements(views));
        }
        return false;
    }

    private List<TypeElement> elements(Set<String> names) {
        return names.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .toList();
    }

    /** Where a record of a table is wrong, nothing is said of what shows its rows. */
    private void check(List<TypeElement> types) {
        if (!reported.isEmpty()) {
            return;
        }
        var check = new ViewElementCheck();
        for (var type : types) {
            if (Unresolved.isNone(new ViewElement(type))) {
                views.remove(type.getQualifiedName().toString());
                attempt(() -> check.mistakes(type).forEach(this::report));
            }
        }
    }

    private void process(List<TypeElement> types, RoundEnvironment round) {
        var records = new ArrayList<RecordElement>();
        var taken = round.getRootElements().stream().map(Object::toString).collect(Collectors.toSet());
        for (var type : types) {
            attempt(() -> {
                var record = new RecordElement(type);
                RecordCheck.mistakes(record).forEach(this::report);
                if (!taken.add(record.companion().canonicalName())) {
                    throw taken(record);
                }
                records.add(record);
            });
        }
        if (reported.isEmpty()) {
            records.forEach(record -> attempt(() -> write(record)));
        }
    }

    private void write(RecordElement record) {
        try {
            new CompanionWriter(record, processingEnv).file().writeTo(processingEnv.getFiler());
        } catch (FilerException e) {
            throw taken(record);
        } catch (IOException e) {
            throw new Mistake(record.element(), "the companion cannot be written: " + e.getMessage());
        }
    }

    private static Mistake taken(RecordElement record) {
        return new Mistake(
                record.element(),
                "`%s` has the companion `%s`, but there is such a class already; choose another name with `@Table(companion = ..)`"
                        .formatted(
                                record.element().getSimpleName(),
                                record.companion().simpleName()));
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Mistake mistake) {
            report(mistake);
        }
    }

    /** A mistake in the key of a record shows from every record that refers to it, but is one. */
    private void report(Mistake mistake) {
        if (reported.add(Map.entry(mistake.element(), mistake.getMessage()))) {
            mistake.report(processingEnv.getMessager());
        }
    }
}
