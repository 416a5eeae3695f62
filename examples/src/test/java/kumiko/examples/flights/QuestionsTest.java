package kumiko.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is printed of a question is what is asked. */
class QuestionsTest {

    @Test
    void thereAreTwenty() {
        assertThat(FlightsContract.questions()).hasSize(20);
    }

    @Test
    void eachMethodAnswersOneQuestion() {
        assertThat(methods(Questions.class)).hasSameElementsAs(named(Questions.all()));
        assertThat(methods(Analyses.class)).hasSameElementsAs(named(Analyses.all()));
        assertThat(FlightsContract.questions().map(Question::title)).doesNotHaveDuplicates();
    }

    private static List<String> named(List<Question<?>> questions) {
        return questions.stream().map(Question::method).toList();
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !name.equals("all"))
                .toList();
    }

    @Test
    void whatAMethodReturnsIsShownAsItIsWritten() {
        var code = SourceCode.of(Questions.class);
        assertThat(code.bodyOf("airportsWithAPercentSignInTheirName"))
                .isEqualTo("Airports.where(\"name__contains\", \"%\")");
    }

    @Test
    void whatAMethodDoesBeforeIsShownToo() {
        var code = SourceCode.of(Analyses.class);
        assertThat(code.bodyOf("flightsFromAlaskaThatWereMuchLaterThanOthers"))
                .startsWith("var usual = ")
                .contains("\nreturn Flights.where(")
                .endsWith(".limit(5);");
    }

    @Test
    void aTableNamesWhatItShows() {
        var asked = Question.of("", "", Analyses.flightsSinceNewYear()).asked();
        var row = Arrays.<Object>asList("monday", 2.0 / 3, null);
        assertThat(TextTable.of(asked, List.of(row)).lines().map(String::stripTrailing))
                .containsExactly("day     flights  running count__sum", "monday  0.67     -");
        assertThat(TextTable.of(asked, List.of())).endsWith("(no rows)\n");
    }

    @Test
    void aTableShowsRecordsByTheirAttributesAndViewsByTheirComponents() {
        var places = Question.of("", "", Analyses.whereTwoFlightsLeadFromHonoluluButNotOne())
                .asked();
        var airports = Question.of("", "", Questions.theBusiestAirports()).asked();
        var place = new Place("SBA", "Santa Barbara", null, 3);
        assertThat(Stream.of(TextTable.of(places, List.of(place)), TextTable.of(airports, Data.airports()))
                        .map(table -> table.lines().findFirst().orElseThrow().split(" +")))
                .containsExactly(
                        new String[] {"iata", "city", "state", "flights"},
                        new String[] {"iata", "name", "city", "state", "country", "latitude", "longitude"});
    }
}
