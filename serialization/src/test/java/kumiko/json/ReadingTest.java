package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import org.junit.jupiter.api.Test;

/** What JSON means as a record, and what is wrong with it. */
class ReadingTest {

    private static final RecordJson<Author> AUTHORS = RecordJson.of(Author.MODEL);
    private static final RecordJson<Article> ARTICLES = RecordJson.of(Article.MODEL);
    private static final RecordJson<EveryKind> KINDS = RecordJson.of(EveryKind.MODEL);

    private static String problems(RecordJson<?> json, String text) {
        return json.read(text)
                .fold(problems -> problems.map(JsonProblem::render).mkString("\n"), record -> "no problem");
    }

    @Test
    void aNewRecordNeedsNeitherKeyNorTimestampNorVersion() {
        assertThat(AUTHORS.fromJson("{\"full_name\": \"Ann\"}")).isEqualTo(Author.of(null, "Ann", null));
        assertThat(AUTHORS.fromJson("{\"fullName\": \"Ann\", \"is_adult\": true}"))
                .isEqualTo(Author.of(null, "Ann", null));
    }

    @Test
    void aReferenceIsReadInEveryForm() {
        var expected = Article.of(null, "Nails", null, 7);

        for (var author : List.of(
                "\"author_id\": 7",
                "\"authorId\": 7",
                "\"author\": {\"id\": 7}",
                "\"author_id\": 7, \"author\": {\"id\": 7}")) {
            assertThat(ARTICLES.fromJson("{\"title\": \"Nails\", " + author + "}"))
                    .isEqualTo(expected);
        }
        var loaded = ARTICLES.fromJson("""
                {"title": "Nails", "author": {"id": 7, "full_name": "Ann"}, "editor": null,
                 "seat": {"desk_row": "A", "number": 3}}""");
        assertThat(loaded)
                .isEqualTo(expected.withAuthor(One.loaded(7L, Author.of(7L, "Ann", null)))
                        .withSeat(One.of(new Seat.Key("A", 3))));
    }

    @Test
    void aListIsSomeOfTheRowsUnlessItIsSaidToBeAll() {
        var text = "{\"id\": 7, \"full_name\": \"Ann\", \"articles\": [{\"title\": \"Nails\"}]}";
        var nails = Article.of(null, "Nails", null, 7);

        assertThat(AUTHORS.fromJson(text).articles()).isEqualTo(Many.partial(List.of(nails)));
        assertThat(AUTHORS.readingCompleteLists().fromJson(text).articles()).isEqualTo(Many.complete(List.of(nails)));
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsPlace() {
        assertThat(problems(AUTHORS, """
                        {"full_nam": "Ann", "age": "many", "created_at": "now", "version": 1.5,
                         "articles": [{"title": 1, "rating": 3000000000}, [], {"title": null, "labels": {}}],
                         "profile": []}""")).isEqualTo("""
                        /full_nam: `full_nam` is not a name of Author; did you mean `full_name`?
                        /age: `"many"` is not a whole number from -2147483648 to 2147483647
                        /created_at: `"now"` is not a moment like 2024-02-29T13:45:00Z
                        /version: `1.5` is not a whole number from -2147483648 to 2147483647
                        `full_name` is missing
                        /articles/0/title: `1` is not text
                        /articles/0/rating: `3000000000` is not a whole number from -2147483648 to 2147483647
                        /articles/1: a list is not an object with the attributes of Article
                        /articles/2/title: `title` is never null; it is text
                        /articles/2/labels: an object is not a list of objects with the attributes of Label
                        /profile: a list is not an object with the attributes of Profile""");
    }

    @Test
    void whatCannotBeSavedIsNotRead() {
        assertThat(problems(AUTHORS, "{\"full_name\": \"Ann of the many names\"}"))
                .isEqualTo("/full_name: `full_name` has 21 characters, but may have at most 10");
        assertThat(problems(AUTHORS, "{\"full_name\": \"a\\u0000\"}"))
                .contains("/full_name: ")
                .contains("U+0000");
        assertThat(problems(AUTHORS, "{\"full_name\": \"a\\ud800\"}")).contains("half of a surrogate pair");
        assertThat(problems(AUTHORS, "{\"full_name\": \"Ann\", \"created_at\": \"+999999-01-01T00:00:00Z\"}"))
                .startsWith("/created_at: `created_at` is +999999-01-01T00:00:00Z, but databases only keep ");
    }

    @Test
    void wrongShapesAndContradictionsAreTold() {
        assertThat(problems(AUTHORS, "[]")).isEqualTo("a list is not an object with the attributes of Author");
        assertThat(problems(AUTHORS, "null")).isEqualTo("`null` is not an object with the attributes of Author");
        assertThat(problems(ARTICLES, "{\"title\": \"x\", \"author\": [{\"id\": 7}]}"))
                .isEqualTo("/author: a list is not an object with the attributes of Author");
        assertThat(problems(ARTICLES, "{\"title\": \"x\", \"author_id\": 8, \"author\": {\"id\": 7}}"))
                .isEqualTo("/author/id: this is another key than that of `author_id`");
        assertThat(problems(ARTICLES, "{\"title\": \"x\", \"author\": {\"full_name\": \"Ann\"}}"))
                .isEqualTo("/author: `id` is missing");
        assertThat(problems(ARTICLES, "{\"title\": \"x\", \"author\": null}"))
                .isEqualTo(
                        "/author: `author` is never null; it is a whole number from -9223372036854775808 to 9223372036854775807");
        assertThat(problems(ARTICLES, "{\"title\": \"x\"}")).isEqualTo("`author_id` is missing");
        assertThat(problems(AUTHORS, "{\"full_name\": \"Ann\", \"fullName\": \"Bob\", \"age\": 1, \"age\": 2}"))
                .isEqualTo("/age: `age` is there twice\n/fullName: `full_name` is there twice");
    }

    @Test
    void whatIsNotThereForSomebodyHasNoName() {
        assertThat(problems(AUTHORS, "{\"full_name\": \"Ann\", \"secret\": \"x\", \"secre\": \"x\"}"))
                .isEqualTo("/secret: `secret` is not a name of Author\n/secre: `secre` is not a name of Author");
        assertThat(AUTHORS.withSensitive("secret")
                        .fromJson("{\"full_name\": \"Ann\", \"secret\": \"x\"}")
                        .secret())
                .isEqualTo("x");
        assertThat(problems(AUTHORS.withSensitive("secret"), "{\"full_name\": \"Ann\", \"secret\": 12345}"))
                .isEqualTo("/secret: this is not text");
        assertThat(AUTHORS.ignoringUnknown()
                        .fromJson("{\"full_name\": \"Ann\", \"secret\": 1}")
                        .secret())
                .isNull();
    }

    @Test
    void thatNothingCanBeReadIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> AUTHORS.without("full_name").read("{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no Author can be read without `full_name`, which is left out of its JSON");
        assertThat(problems(
                        ARTICLES.without("author.full_name"),
                        "{\"title\": \"x\", \"author\": {\"id\": 1, \"age\": 2}}"))
                .isEqualTo("/author: a row of Author cannot be read here");
    }

    @Test
    void aRecordMayRefuseWhatItsColumnsTake() {
        var row = new java.util.LinkedHashMap<>(KINDS.toMap(Samples.everyKind(new java.util.Random(3))));
        row.put("price", -5L);

        assertThat(KINDS.readMap(row).getError().map(JsonProblem::render))
                .containsExactly(
                        "/price: `-5` is not a Money, written as a whole number from -9223372036854775808 to 9223372036854775807");
    }

    @Test
    void everyKindOfColumnSaysWhatItExpects() {
        var names = EveryKind.MODEL.attributeNames();
        var wrong = "{"
                + String.join(
                        ", ",
                        names.stream()
                                .map(name -> "\"" + name + "\": {\"x\": []}")
                                .toList()) + "}";

        assertThat(KINDS.withLimits(JsonLimits.DEFAULT).read(wrong).getError().map(JsonProblem::pointer))
                .containsExactlyElementsOf(names.stream()
                        .filter(name -> !name.equals("json") && !name.equals("maybe_json"))
                        .map(name -> "/" + name)
                        .toList());
    }

    @Test
    void aTypoInAConstantIsFound() {
        var row = new java.util.LinkedHashMap<>(KINDS.toMap(Samples.everyKind(new java.util.Random(3))));
        row.put("day", "FIRDAY");

        assertThat(KINDS.readMap(row).getError().map(JsonProblem::render).get())
                .startsWith("/day: `\"FIRDAY\"` is not one of `\"MONDAY\"`, ")
                .endsWith("; did you mean `FRIDAY`?");
    }

    @Test
    void mapsHaveValuesOfJavaOrOfJson() {
        var row = Samples.everyKind(new java.util.Random(5));
        var map = new java.util.LinkedHashMap<>(KINDS.toMap(row));
        map.put("moment", row.moment().toString());
        map.put("instant", Instant.EPOCH);
        map.put("whole", 1L);
        map.put("json", Map.of("a", List.of(1, 2.5)));

        var read = KINDS.fromMap(map);

        assertThat(read.moment()).isEqualTo(row.moment());
        assertThat(read.instant()).isEqualTo(Instant.EPOCH);
        assertThat(read.whole()).isEqualTo(1);
        assertThat(read.json()).isEqualTo(new Json("{\"a\":[1,2.5]}"));
        assertThatThrownBy(() -> AUTHORS.fromMap(Map.of("full_name", new Object() {
                    @Override
                    public String toString() {
                        return "me";
                    }
                })))
                .isInstanceOf(JsonException.class)
                .hasMessage("Author cannot be read:\n/full_name: `me` is not text");
    }
}
