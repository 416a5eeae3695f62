package kumiko.semantics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kumiko.agreement.Paper;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.agreement.Person;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Aggregations of the papers of each of the five people. */
final class AggregateTable {

    static final String TITLE = "Aggregations of rows";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ROWS =
            List.of("none", "one, not rated", "one rated 5", "rated 1 and 5", "one rated 1");
    private static final List<String> NAMES = List.of(
            "count",
            "rating__count",
            "rating__count_distinct",
            "rating__sum",
            "rating__avg",
            "rating__min",
            "rating__max",
            "title__string_agg",
            "rating__array_agg");

    private AggregateTable() {}

    /** {@return the table, of the papers that people lead to} */
    static String ofRelations(Repo<Person> people) {
        var paths = NAMES.stream()
                .map(name -> name.equals("count") ? "papers__count" : "papers___" + name)
                .toArray(String[]::new);
        return markdown(Objects.requireNonNull(people.run(People.sort("id").values(paths))
                .map(values -> shown(values))
                .collectList()
                .block(PATIENCE)));
    }

    /** {@return the table, of queries of the papers of one author} */
    static String ofQueries(Repo<Paper> papers) {
        var names = NAMES.toArray(String[]::new);
        return markdown(LongStream.rangeClosed(1, ROWS.size())
                .mapToObj(author -> Papers.where("author", author).aggregate(names))
                .map(totals -> papers.one(totals).map(AggregateTable::shown))
                .map(Mono::block)
                .toList());
    }

    private static List<String> shown(Map<String, @Nullable Object> values) {
        return values.values().stream()
                .map(value -> value == null ? "null" : "`" + value + "`")
                .toList();
    }

    /** {@return a line for each aggregation, and in it what each of the rows comes to} */
    private static String markdown(List<List<String>> byRow) {
        var head = "| | " + String.join(" | ", ROWS) + " |\n|---|" + ":-:|".repeat(ROWS.size()) + "\n";
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> byRow.stream()
                        .map(values -> values.get(i))
                        .collect(Collectors.joining(" | ", "| `" + NAMES.get(i) + "` | ", " |")))
                .collect(Collectors.joining("\n", head, "\n"));
    }
}
