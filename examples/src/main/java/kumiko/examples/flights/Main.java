package kumiko.examples.flights;

import java.time.Duration;
import java.util.List;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the data into H2, or into the database of {@code -Dkumiko.url}, and prints questions with their answers. */
public final class Main {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Main() {}

    public static void main(String[] arguments) {
        var url = System.getProperty("kumiko.url", "");
        try (var database = Database.connect(url.isEmpty() ? "r2dbc:h2:mem:///flights" : url)) {
            System.out.printf("%,d rows%n", load(database).block(PATIENCE));
            answer(database, Questions.class, Questions.all());
            answer(database, Analyses.class, Analyses.all());
        }
    }

    /** {@return how many rows there are, once they are there} */
    static Mono<Long> load(Database database) {
        var airports = Repo.of(Airports.MODEL, database);
        var flights = Repo.of(Flights.MODEL, database);
        return database.createTables(Airports.MODEL, Flights.MODEL)
                .then(airports.exists(Airports.all()))
                .flatMap(loaded -> loaded
                        ? airports.count(Airports.all()).zipWith(flights.count(Flights.all()), Long::sum)
                        : airports.insertAll(Flux.fromIterable(Data.airports()))
                                .zipWhen(more -> flights.insertAll(Flux.fromIterable(Data.flights())), Long::sum));
    }

    private static void answer(Database database, Class<?> source, List<Question<?>> questions) {
        var code = SourceCode.of(source);
        for (var question : questions) {
            System.out.printf("%n%s%n%n", question.title());
            System.out.println(code.bodyOf(question.method()).indent(4));
            print(database, question.asked());
        }
    }

    private static <R> void print(Database database, Asked<R> asked) {
        var repo = Repo.of(asked.model(), database);
        System.out.println(asked.plan(repo).toString().indent(4));
        var rows = asked.run(repo).collectList().block(PATIENCE);
        System.out.print(TextTable.of(asked, rows == null ? List.of() : rows).indent(4));
    }
}
