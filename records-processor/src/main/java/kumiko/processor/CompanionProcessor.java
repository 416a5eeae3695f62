package kumiko.processor;

import java.io.IOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes a companion for every record with {@code @Table}. */
@SupportedAnnotationTypes("kumiko.records.Table")
public final class CompanionProcessor extends AbstractProcessor {

    /** For the compiler. */
    public CompanionProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (var annotation : annotations) {
            for (var element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement record) {
                    write(record);
                }
            }
        }
        return false;
    }

    private void write(TypeElement element) {
        try {
            var record = RecordElement.of(element);
            RecordCheck.check(record);
            new CompanionWriter(record, processingEnv).file().writeTo(processingEnv.getFiler());
        } catch (Mistake mistake) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, mistake.getMessage(), mistake.element());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "the companion cannot be written: " + e.getMessage(), element);
        }
    }
}
