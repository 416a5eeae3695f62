package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import javax.tools.JavaFileObject;
import kumiko.model.ModelException;
import kumiko.records.RecordModel;
import kumiko.records.Table;

/** Asserts what is said of records that are wrong at the line that ends in {@code // here}. */
final class Refusals {

    private Refusals() {}

    /** The compiler says at the line, as the only error, what reading the model says at run time. */
    static void assertRefused(String records, String message) {
        assertRefused(records, message, message);
    }

    static void assertRefused(String records, String message, String messageAtRunTime) {
        assertRefusedByCompiler(records, message);
        assertThat(modelMistake(records)).isInstanceOf(ModelException.class).hasMessage(messageAtRunTime);
    }

    /** The compiler refuses what only a companion cannot have. */
    static void assertRefusedByCompiler(String records, String message) {
        var file = Sources.records(records);
        assertRefused(Sources.compile(file), file, message);
    }

    static void assertRefused(Compilation compilation, JavaFileObject file, String message) {
        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .containsExactly(message);
        assertThat(compilation).hadErrorContaining(message).inFile(file).onLineContaining("// here");
    }

    /** What reading the models of the records throws, one after another. */
    private static Throwable modelMistake(String records) {
        var compilation = Sources.compileWithoutProcessor(Sources.records(records));
        assertThat(compilation).succeeded();
        var classes = Sources.classes(compilation);
        return catchThrowable(() -> {
            for (var file : compilation.generatedFiles()) {
                var name = file.getName().replaceFirst("^.*shop/", "").replace(".class", "");
                var type = classes.loadClass("shop." + name);
                if (type.isAnnotationPresent(Table.class)) {
                    RecordModel.of(type.asSubclass(Record.class));
                }
            }
        });
    }
}
