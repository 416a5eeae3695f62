package kumiko.examples.flights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of a class, so that what is printed is the code that has run. */
record SourceCode(String text) {

    /** How far the body of a method stands from the margin. */
    private static final int INDENT = 8;

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
        var lines = text.substring(start + "return ".length(), end).split("\n");
        return lines[0]
                + Arrays.stream(lines)
                        .skip(1)
                        .map(line -> "\n" + line.substring(INDENT))
                        .collect(Collectors.joining());
    }
}
