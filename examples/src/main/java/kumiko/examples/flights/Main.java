package kumiko.examples.flights;

import java.time.Duration;
import java.util.List;
import kumiko.algebra.Query;
import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import reactor.core.publisher.Flux;

/** Loads the data into H2, or into the database of {@code -Dkumiko.url}, and prints questions with their answers. */
public final class Main {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Main() {}

    public static void main(String[] arguments) {
        var url = System.getProperty("kumiko.url", "");
        try (var database = Database.connect(url.isEmpty() ? "r2dbc:h2:mem:///flights" : url)) {
            load(database);
            var code = SourceCode.of(Questions.class);
            for (var question : questions()) {
                answer(database, code, question);
            }
        }
    }

    /** A question, the method that says it in Java, and its query. */
    private record Question(String title, String method, Query<?> query) {}

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "The longest delays out of Texas",
                        "theLongestDelaysOutOfTexas",
                        Questions.theLongestDelaysOutOfTexas()),
                new Question(
                        "Airports in California that nobody flew from",
                        "airportsInCaliforniaThatNobodyFlewFrom",
                        Questions.airportsInCaliforniaThatNobodyFlewFrom()),
                new Question("Flights within one state", "flightsWithinOneState", Questions.flightsWithinOneState()),
                new Question(
                        "The ten longest delays from an airport named International",
                        "theTenLongestDelaysFromAnAirportNamedInternational",
                        Questions.theTenLongestDelaysFromAnAirportNamedInternational()),
                new Question(
                        "Flights on New Year's morning that left early",
                        "flightsOnNewYearsMorningThatLeftEarly",
                        Questions.flightsOnNewYearsMorningThatLeftEarly()),
                new Question(
                        "Airports whose every flight was on time",
                        "airportsWhoseEveryFlightWasOnTime",
                        Questions.airportsWhoseEveryFlightWasOnTime()),
                new Question(
                        "Long flights to Hawaii or Alaska on a weekend",
                        "longFlightsToHawaiiOrAlaskaOnAWeekend",
                        Questions.longFlightsToHawaiiOrAlaskaOnAWeekend()),
                new Question(
                        "Flights that did not leave from a state on the coast",
                        "flightsThatDidNotLeaveFromAnAirportOfAKnownCoast",
                        Questions.flightsThatDidNotLeaveFromAnAirportOfAKnownCoast()),
                new Question("The busiest airports", "theBusiestAirports", Questions.theBusiestAirports()),
                new Question(
                        "Airports with a percent sign in their name, which is taken literally",
                        "airportsWithAPercentSignInTheirName",
                        Questions.airportsWithAPercentSignInTheirName()));
    }

    private static void load(Database database) {
        var airports = Repo.of(Airports.MODEL, database);
        var flights = Repo.of(Flights.MODEL, database);
        var rows = database.createTables(Airports.MODEL, Flights.MODEL)
                .then(airports.exists(Airports.all()))
                .flatMap(loaded -> loaded
                        ? airports.count(Airports.all()).zipWith(flights.count(Flights.all()), Long::sum)
                        : airports.insertAll(Flux.fromIterable(Data.airports()))
                                .zipWhen(more -> flights.insertAll(Flux.fromIterable(Data.flights())), Long::sum))
                .block(PATIENCE);
        System.out.printf("%,d rows%n", rows);
    }

    private static <R> void answer(Database database, SourceCode code, Question question) {
        System.out.printf("%n%s%n%n", question.title());
        System.out.println(code.bodyOf(question.method()).indent(4));
        print(database, question.query());
    }

    private static <R> void print(Database database, Query<R> query) {
        Model<R> model = query.model();
        var repo = Repo.of(model, database);
        System.out.println(repo.plan(query).toString().indent(4));
        var rows = repo.run(query).collectList().block(PATIENCE);
        System.out.print(TextTable.of(model, rows == null ? List.of() : rows).indent(4));
    }
}
