package kumiko.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.algebra.Function;
import kumiko.examples.blog.Posts;
import kumiko.examples.blog.Tour;
import kumiko.lookup.Lookups;
import kumiko.lookup.Problem;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "kumiko", "examples", "blog");
    private static final Pattern CODE_WORD = Pattern.compile("`([a-z_]+)`");

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** {@return the text without indentation and empty lines} */
    private static String dense(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    @Test
    void itsCodeIsCompiled() throws IOException {
        String sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.map(ReadmeTest::read).map(ReadmeTest::dense).collect(Collectors.joining("\n"));
        }
        assertThat(blocks("java"))
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(sources).contains(dense(block)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void itsTourPrintsWhatItSays() throws IOException {
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Tour.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        var output = dense(printed.toString(StandardCharsets.UTF_8));
        assertThat(blocks("text"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(output).contains(dense(block)));
    }

    @Test
    void itsLookupsAndTransformsAreThoseOfTheLanguage() throws IOException {
        var rows = Files.readString(README)
                .lines()
                .dropWhile(line -> !line.equals("## Lookups"))
                .takeWhile(line -> !line.equals("## Using it"))
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> CODE_WORD.matcher(line.split("\\|")[1]).results())
                .map(word -> word.group(1))
                .toList();

        assertThat(rows).allMatch(ReadmeTest::isOfTheLanguage);
        assertThat(rows)
                .containsAll(
                        Stream.of(Function.values()).map(Function::transform).toList());
    }

    private static boolean isOfTheLanguage(String word) {
        return Lookups.trusted(Posts.MODEL)
                .filter(Map.of("created_at__" + word, "x"))
                .fold(
                        problems -> problems.forAll(problem -> !(problem instanceof Problem.UnknownLookup)),
                        filter -> true);
    }
}
