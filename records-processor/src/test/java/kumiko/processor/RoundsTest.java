package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Records whose components have types that other processors write. */
class RoundsTest {

    private static final String RECORDS = """
            @Table("posts") record Post(@Id long id, State state, One<Long, User> user) {}
            @Table("users") record User(@Id long id) {}
            """;

    @Test
    void companionsWaitForTypesThatAnotherProcessorWrites() {
        var compilation =
                Sources.compile(List.of(new CompanionProcessor(), new StateProcessor()), Sources.records(RECORDS));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("shop.Posts")
                .contentsAsUtf8String()
                .contains("Attribute.Plain<Post, State> STATE");
    }

    @Test
    void aTypeThatNobodyWritesIsTheOnlyError() {
        assertThat(Sources.compile(Sources.records(RECORDS)).errors())
                .extracting(error ->
                        error.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .containsExactly("cannot find symbol");
    }

    @SupportedAnnotationTypes("*")
    private static final class StateProcessor extends AbstractProcessor {

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (processingEnv.getElementUtils().getTypeElement("shop.State") == null) {
                write();
            }
            return false;
        }

        private void write() {
            try (var file =
                    processingEnv.getFiler().createSourceFile("shop.State").openWriter()) {
                file.write("package shop; enum State { DRAFT, SHOWN }");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
