package kumiko.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import kumiko.jooq.SqlDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SQL of each case is that of its file. After a change that is meant, {@code -Dgolden.update=true} writes the files
 * anew, and the change of SQL can be read in the commit.
 */
class GoldenSqlTest {

    private static final Path FILES = Path.of("src", "test", "resources", "golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<String> names() {
        return GoldenCases.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSqlIsAsItWas(String name) throws IOException {
        for (var dialect : SqlDialect.values()) {
            var sql = GoldenCases.all().get(name).sql(dialect);
            var file = directory(dialect).resolve(name + ".sql");
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, sql);
            }
            assertThat(file).hasContent(sql);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFileHasItsCase(SqlDialect dialect) throws IOException {
        try (var files = Files.list(directory(dialect))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".sql").toList());
        }
    }

    @Test
    void thereAreManyStatements() {
        var statements = GoldenCases.all().values().stream().map(golden -> golden.sql(SqlDialect.POSTGRES));
        assertThat(statements.distinct()).hasSizeGreaterThanOrEqualTo(100);
    }

    private static Path directory(SqlDialect dialect) {
        return FILES.resolve(dialect.name().toLowerCase(Locale.ROOT));
    }
}
