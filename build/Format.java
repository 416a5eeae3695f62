import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks ({@code --check DIR}) or restores ({@code --write DIR}) the form of all Java sources of the modules. */
public final class Format {

    private Format() {}

    public static void main(String[] arguments) throws IOException, FormatterException {
        boolean write = arguments[0].equals("--write");
        var formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).formatJavadoc(false).build());
        var unformatted = new ArrayList<Path>();
        for (var source : sources(Path.of(arguments[1]))) {
            var text = Files.readString(source);
            var formatted = formatter.formatSource(
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.PALANTIR));
            if (!formatted.equals(text)) {
                unformatted.add(source);
                if (write) {
                    Files.writeString(source, formatted);
                }
            }
        }
        if (!write && !unformatted.isEmpty()) {
            unformatted.forEach(source -> System.err.println("not formatted: " + source));
            System.err.println("run `mvn -q -Pformat` to format them");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> root.relativize(file).toString().contains("src"))
                    .filter(file -> !root.relativize(file).toString().contains("target"))
                    .toList();
        }
    }
}
