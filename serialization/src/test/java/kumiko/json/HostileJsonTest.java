package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Nothing comes out of JSON from anywhere but a record or problems, and soon. */
class HostileJsonTest {

    private static final RecordJson<Author> AUTHORS = RecordJson.of(Author.MODEL);
    private static final RecordJson<EveryKind> KINDS = RecordJson.of(EveryKind.MODEL);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static List<JsonProblem> problems(RecordJson<?> json, String text) {
        return assertTimeoutPreemptively(
                SOON, () -> json.read(text).fold(found -> found.asJava(), record -> List.of()));
    }

    private static String only(RecordJson<?> json, String text) {
        var problems = problems(json, text);
        assertThat(problems).hasSize(1);
        return problems.get(0).render();
    }

    @Test
    void nestingIsLimited() {
        for (var text :
                List.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "[".repeat(100_000) + "]".repeat(100_000))) {
            assertThat(only(AUTHORS, text)).contains("at most 32 levels of nesting are allowed");
        }
        assertThat(only(AUTHORS, "{\"full_name\": \"x\", \"articles\": " + "[".repeat(100_000)))
                .startsWith("/articles/0/0")
                .hasSizeLessThan(200);
    }

    @Test
    void lengthIsLimited() {
        assertThat(only(AUTHORS, " ".repeat(2_000_000))).isEqualTo("at most 1048576 characters are allowed");
        assertThat(only(AUTHORS.withLimits(JsonLimits.DEFAULT.withLength(5)), "{}    "))
                .contains("at most 5");
    }

    @Test
    void numbersAreLimited() {
        for (var number : List.of("1e999999999", "1e99999999999999", "9".repeat(900_000), "-1e-2000000000", "1e2000")) {
            for (var name : List.of("tiny", "whole", "large", "decimal", "huge")) {
                assertThat(problems(KINDS, "{\"" + name + "\": " + number + "}"))
                        .filteredOn(problem -> problem.pointer().equals("/" + name))
                        .as(name)
                        .hasSize(1);
            }
        }
        assertThat(problems(KINDS, "{\"real\": 1e400}"))
                .anyMatch(problem -> problem.render().equals("/real: `1e400` is not within the range of a double"));
    }

    @Test
    void manyLongNumbersTakeLittleTime() {
        var list = "[" + "1e999,".repeat(100_000) + "1]";

        assertThat(problems(KINDS, "{\"numbers\": " + list + "}")).hasSize(100);
        assertThat(problems(KINDS, "{\"huge\": " + list + "}")).isNotEmpty();
    }

    @Test
    void manyMistakesTakeLittleTimeAndAreNotAllKept() {
        var text = new StringBuilder("{");
        for (int i = 0; i < 80_000; i++) {
            text.append("\"nam").append(i).append("\":1,");
        }
        var rows = "[" + "{\"full_nam\":1},".repeat(60_000) + "{}]";

        assertThat(problems(AUTHORS, text + "\"x\":1}")).hasSize(100);
        assertThat(assertTimeoutPreemptively(SOON, () -> AUTHORS.readList(rows)).getError())
                .hasSize(100);
    }

    @Test
    void duplicatesAreTold() {
        assertThat(problems(AUTHORS, "{" + "\"a\":1,".repeat(100_000) + "\"a\":1}"))
                .hasSize(100);
        assertThat(only(AUTHORS, "{\"full_name\":\"x\",\"full_name\":\"y\"}"))
                .isEqualTo("/full_name: `full_name` is there twice");
    }

    @Test
    void longNamesAreCutShort() {
        var name = "n".repeat(500_000);

        assertThat(only(AUTHORS, "{\"full_name\":\"x\",\"" + name + "\":1}")).hasSizeLessThan(250);
        assertThat(only(AUTHORS, "{\"full_name\":\"x\",\"a/b~\\u0007\":1}")).startsWith("/a~1b~0");
    }

    @Test
    void textThatIsNotJsonIsShownWithItsPlace() {
        assertThat(only(AUTHORS, "{\"full_name\": 'Ann'}")).isEqualTo("""
                        this is not JSON, in line 1, column 15

                            {"full_name": 'Ann'}
                                          ^""");
        assertThat(only(AUTHORS, "")).startsWith("there is no JSON in this");
        assertThat(only(AUTHORS, "{\"full_name\": \"Ann\"} x")).startsWith("this is not JSON");
        assertThat(only(AUTHORS, "{\"full_name\": \"Ann\"}{}"))
                .startsWith("the JSON ends before this, in line 1, column 21");
        for (var text : List.of(
                "{", "{\"a\"", "[1,]", "NaN", "01", "tru", "\"", "{\"a\":1,}", "/*x*/{}", "\u0000", "{\"a\":\"\n\"}")) {
            assertThat(problems(AUTHORS, text)).as(text).hasSize(1).allMatch(JsonProblem.Malformed.class::isInstance);
        }
    }

    @Test
    void aDocumentInAColumnIsHeldToTheSame() {
        assertThat(problems(KINDS, "{\"json\": {\"a\": [\"x\\u0000\"], \"b\\ud800\": 1}}"))
                .extracting(JsonProblem::render)
                .contains("/json/a/0: U+0000 and halves of surrogate pairs cannot be stored");
        assertThat(problems(KINDS, "{\"json\": {\"a\": 1, \"a\": 2}}"))
                .extracting(JsonProblem::render)
                .contains("/json/a: `a` is there twice");
    }

    @Property
    void noTextIsAnsweredOtherwise(
            @ForAll
                    @StringLength(max = 40)
                    @Chars({'{', '}', '[', ']', '"', ':', ',', '1', 'e', '-', '.', '\\', 'u', 'a', ' ', '\0'})
                    String text) {
        for (var json : List.of(AUTHORS, KINDS)) {
            json.read(text).fold(problems -> problems.map(JsonProblem::render), record -> record);
            json.readList(text);
            json.read("{\"full_name\": " + text + ", \"articles\": [" + text + "]}");
        }
        AUTHORS.readPatch(Author.of(1L, "Ann", 1), text);
    }
}
