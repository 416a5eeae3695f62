package kumiko.examples.flights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of a class, so that what is printed is the code that has run. */
record SourceCode(String text) {

    static SourceCode of(Class<?> type) {
        try (var stream = type.getResourceAsStream(type.getSimpleName() + ".java")) {
            if (stream == null) {
                throw new IllegalStateException("the source of " + type + " is not among the resources");
            }
            return new SourceCode(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what the method returns, as it is written} */
    String bodyOf(String method) {
        int start = text.indexOf("return ", text.indexOf(" " + method + "()"));
        int end = text.indexOf(";\n    }", start);
        return text.substring(start + "return ".length(), end).stripIndent();
    }

    /** {@return a method's name as a sentence} */
    static String sentence(String method) {
        var words = method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
