package kumiko.examples.flights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kumiko.model.Many;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;

/** The rows of the data files as records. */
final class Data {

    private Data() {}

    static List<Airport> airports() {
        return read(
                "airports.csv",
                fields -> new Airport(
                        fields[0],
                        fields[1],
                        known(fields[2]),
                        known(fields[3]),
                        fields[4],
                        Double.parseDouble(fields[5]),
                        Double.parseDouble(fields[6]),
                        Many.unloaded(),
                        Many.unloaded()));
    }

    static List<Flight> flights() {
        return read(
                "flights.csv",
                fields -> new Flight(
                        null,
                        LocalDateTime.parse(fields[0]),
                        Integer.parseInt(fields[1]),
                        Integer.parseInt(fields[2]),
                        One.of(fields[3]),
                        One.of(fields[4])));
    }

    private static @Nullable String known(String text) {
        return text.equals("NA") ? null : text;
    }

    /** The fields of these files hold no commas or quotes but for names in quotes, which are unwrapped. */
    private static <R> List<R> read(String file, Function<String[], R> record) {
        var stream = Objects.requireNonNull(Data.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Data::fields).map(record).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String line) {
        var parts = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].startsWith("\"")
                    ? parts[i].substring(1, parts[i].length() - 1).replace("\"\"", "\"")
                    : parts[i];
        }
        return parts;
    }
}
