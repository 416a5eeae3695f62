package kumiko.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Compiles records from text. */
final class Sources {

    private static final String IMPORTS = """
            package shop;

            import java.math.*;
            import java.time.*;
            import java.util.*;
            import kumiko.model.*;
            import kumiko.records.*;
            import kumiko.records.Column;
            import kumiko.records.Index;
            import org.jspecify.annotations.Nullable;

            """;

    private Sources() {}

    /** {@return a file of package {@code shop} with the usual imports} */
    static JavaFileObject records(String records) {
        return JavaFileObjects.forSourceString("shop.Records", IMPORTS + records);
    }

    static Compilation compile(JavaFileObject... files) {
        return compile(List.of(new CompanionProcessor()), files);
    }

    /** All warnings are errors, also in what is generated. */
    static Compilation compile(List<? extends Processor> processors, JavaFileObject... files) {
        return javac().withProcessors(processors)
                .withOptions("-Xlint:all,-processing,-classfile,-auxiliaryclass", "-Werror")
                .compile(files);
    }

    static Compilation compileWithoutProcessor(JavaFileObject... files) {
        return javac().withOptions("-proc:none").compile(files);
    }

    /** {@return the classes that a compilation made, by their names} */
    static ClassLoader classes(Compilation compilation) {
        var bytes = new HashMap<String, byte[]>();
        for (var file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                bytes.put(className(file), read(file));
            }
        }
        return new ClassLoader(Sources.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                var found = bytes.get(name);
                if (found == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, found, 0, found.length);
            }
        };
    }

    private static String className(JavaFileObject file) {
        var path = file.toUri().getPath().replace("/CLASS_OUTPUT/", "");
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }

    private static byte[] read(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
