package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares a companion with the file that shows it; {@code -Dgolden.update=true} writes the file. */
class GoldenCompanionTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @Test
    void aCompanionHasTypedAttributesRelationsAndWaysToBeginAQuery() throws IOException {
        var source = GOLDEN.resolve("Post.java");
        var compilation = Sources.compile(JavaFileObjects.forSourceString("shop.Post", Files.readString(source)));
        assertThat(compilation).succeeded();

        var companion = compilation.generatedSourceFile("shop.Posts").orElseThrow();
        var golden = GOLDEN.resolve("Posts.java.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, companion.getCharContent(true));
        }
        assertThat(companion.getCharContent(true).toString()).isEqualTo(Files.readString(golden));
    }
}
