package kumiko.examples.flights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** {@return what the method does, as it is written; if it does nothing before, what it returns} */
    String bodyOf(String method) {
        int start = text.indexOf("{\n", text.indexOf(" " + method + "() {")) + 2;
        var body = text.substring(start, text.indexOf("\n    }\n", start))
                .lines()
                .map(line -> line.substring(Math.min(INDENT, line.length())))
                .collect(Collectors.joining("\n"));
        return body.startsWith("return ") ? body.substring("return ".length(), body.length() - 1) : body;
    }
}
