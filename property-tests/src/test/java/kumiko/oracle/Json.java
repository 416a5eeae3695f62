package kumiko.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The oracle's files: in the directory of {@code -Dkumiko.oracle}, or else among the resources. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static List<Map<String, Object>> cases(String file) {
        try (var stream = open(file)) {
            return MAPPER.readValue(stream, new TypeReference<List<Map<String, Object>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<Map<String, Object>>> seed(String file) {
        try (var stream = open(file)) {
            return MAPPER.readValue(stream, new TypeReference<Map<String, List<Map<String, Object>>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        var directory = System.getProperty("kumiko.oracle", "");
        if (!directory.isEmpty()) {
            return Files.newInputStream(Path.of(directory, file));
        }
        var stream = Json.class.getResourceAsStream("/oracle/" + file);
        if (stream == null) {
            throw new IOException("no resource /oracle/" + file);
        }
        return stream;
    }
}
