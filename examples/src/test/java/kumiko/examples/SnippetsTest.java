package kumiko.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The snippets in the Javadoc of all modules are compiled, over the records of the blog. */
class SnippetsTest {

    private static final Pattern SNIPPET = Pattern.compile("\\{@snippet :\\n(.*?)\\n \\* }\\n", Pattern.DOTALL);

    /** What a snippet may name without saying where it comes from. */
    private static final String CONTEXT = """
            package kumiko.examples.blog;

            import io.vavr.collection.Seq;
            import io.vavr.control.Validation;
            import java.time.*;
            import java.util.*;
            import kumiko.algebra.*;
            import kumiko.jooq.Sql;
            import kumiko.json.*;
            import kumiko.lookup.*;
            import kumiko.memory.*;
            import kumiko.model.*;
            import kumiko.r2dbc.*;
            import kumiko.records.*;
            import kumiko.%s.Column;
            import kumiko.%s.Index;
            import kumiko.%s.Path;
            import kumiko.%s.View;
            import org.jooq.impl.DSL;
            import org.jspecify.annotations.Nullable;
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;
            import tools.jackson.databind.json.JsonMapper;

            class Snippet {
                record Airport(@Id String iata) {}

                User user = Blog.USERS.get(0);

                Flux<Post> run(String url, Repo<Post> repo) {
            %s
                    return repo.all();
                }

                Flux<Post> badRequest(Iterable<Problem> problems) {
                    return Flux.error(new LookupException(problems));
                }
            }
            """;

    static List<String> snippets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .flatMap(SnippetsTest::snippets)
                    .toList();
        }
    }

    private static Stream<String> snippets(Path file) {
        try {
            return SNIPPET.matcher(Files.readString(file))
                    .results()
                    .map(snippet -> snippet.group(1).replaceAll("(?m)^ \\* ?", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void thereAreSnippets() throws IOException {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetIsCompiled(String snippet) {
        var errors = new StringWriter();
        var options = List.of("-proc:none", "-d", "target");
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, List.of(source(inContext(snippet))));

        assertThat(task.call()).as(errors::toString).isTrue();
    }

    private static String inContext(String snippet) {
        return CONTEXT.formatted(
                snippet.contains("@Column") ? "records" : "model",
                snippet.contains("@Index") ? "records" : "model",
                snippet.contains("@Path") ? "records" : "algebra",
                snippet.contains("@View") ? "records" : "algebra",
                snippet);
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
