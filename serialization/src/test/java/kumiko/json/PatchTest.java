package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kumiko.lookup.LookupException;
import kumiko.model.Many;
import kumiko.model.One;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What partial JSON changes of a record. */
class PatchTest {

    private static final RecordJson<Author> AUTHORS = RecordJson.of(Author.MODEL);
    private static final RecordJson<Article> ARTICLES = RecordJson.of(Article.MODEL);

    private static final Author ANN =
            new Author(7L, "Ann", 30, "s3cret", Many.complete(List.of()), Many.unloaded(), Instant.EPOCH, 3);
    private static final Article LATTICES =
            Article.of(1L, "Lattices", 5, 7).withEditor(One.of(8L)).withSeat(One.of(new Seat.Key("A", 3)));

    private static <R> String problems(RecordJson<R> json, R row, String text) {
        return json.readPatch(row, text)
                .fold(problems -> problems.map(JsonProblem::render).mkString("\n"), change -> "no problem");
    }

    @Test
    void whatIsAbsentStaysAndNullIsNoValue() {
        var change = AUTHORS.patch(ANN, "{\"fullName\": \"Anna\", \"age\": null}");

        assertThat(change).hasToString("Author 7: full_name: Ann → Anna, age: 30 → null");
        assertThat(change.after())
                .isEqualTo(new Author(7L, "Anna", null, "s3cret", ANN.articles(), ANN.profile(), Instant.EPOCH, 3));
        assertThat(AUTHORS.patch(ANN, "{}").isEmpty()).isTrue();
        assertThat(AUTHORS.patch(ANN, Map.of("age", 30)).isEmpty()).isTrue();
    }

    @Test
    void aReferenceIsSetByItsKey() {
        for (var text : List.of("{\"editor_id\": 9}", "{\"editor\": {\"id\": 9}}")) {
            assertThat(ARTICLES.patch(LATTICES, text).after()).isEqualTo(LATTICES.withEditor(One.of(9L)));
        }
        for (var text : List.of("{\"editor_id\": null}", "{\"editor\": null}")) {
            assertThat(ARTICLES.patch(LATTICES, text).after()).isEqualTo(LATTICES.withEditor(One.none()));
        }
        assertThat(ARTICLES.patch(LATTICES, "{\"seat\": {\"number\": 4, \"desk_row\": \"B\"}}")
                        .after())
                .isEqualTo(LATTICES.withSeat(One.of(new Seat.Key("B", 4))));
    }

    @Test
    void whatIsNobodysToSetIsRefusedWithAllElse() {
        assertThat(problems(AUTHORS, ANN, """
                        {"id": 8, "version": 4, "created_at": null, "secret": "x", "is_adult": true, "ag": 1,
                         "full_name": null, "age": "old", "articles": []}""")).isEqualTo("""
                        /id: `id` cannot be set
                        /version: `version` cannot be set
                        /created_at: `created_at` cannot be set
                        /secret: `secret` is not a name of Author
                        /is_adult: `is_adult` is computed and cannot be set
                        /ag: `ag` is not a name of Author; did you mean `age`?
                        /full_name: `full_name` is never null; it is text
                        /age: `"old"` is not a whole number from -2147483648 to 2147483647
                        /articles: rows of `articles` are written on their own, not with Author""");
        assertThat(problems(ARTICLES, LATTICES, """
                        {"author": null, "editor": {"id": 9, "age": 3}, "seat": {"number": 4}, "editor_id": 10}""")).isEqualTo("""
                        /author: `author` is never null; it is a whole number from -9223372036854775808 to 9223372036854775807
                        /editor/age: Author is written on its own; here is only its key
                        /seat: `desk_row` is missing
                        /editor_id: `editor_id` is there twice, with two values""");
    }

    @Test
    void whatIsSentBackAsItCameChangesNothing() {
        var json = AUTHORS.without("articles");

        assertThat(json.patch(ANN, json.toJson(ANN)).isEmpty()).isTrue();
        assertThat(json.patch(ANN, json.toMap(ANN)).isEmpty()).isTrue();
    }

    @Test
    void whatElseMayBeSetIsSaidByName() {
        var json = AUTHORS.withSettable("secret", "created_at");

        assertThat(json.patch(ANN, "{\"secret\": \"other\", \"created_at\": \"2020-01-01T00:00:00Z\"}"))
                .hasToString("Author 7: secret: changed, created_at: 1970-01-01T00:00:00Z → 2020-01-01T00:00:00Z");
        assertThat(json.toJson(ANN)).doesNotContain("secret");
        assertThat(problems(AUTHORS.only("age"), ANN, "{\"full_name\": \"x\"}"))
                .isEqualTo("/full_name: `full_name` is not a name of Author");
        assertThatThrownBy(() -> AUTHORS.withSettable("id"))
                .hasMessage("`id` of Author cannot be set: it is the key, which never changes");
        assertThatThrownBy(() -> AUTHORS.withSettable("versoin")).isInstanceOf(LookupException.class);
    }

    @Provide
    Arbitrary<Author> authors() {
        return Samples.authors();
    }

    @Property
    void whatARecordHasMakesAnotherItsEqual(@ForAll("authors") Author one, @ForAll("authors") Author other) {
        var json = AUTHORS.only("full_name", "age").withSettable("created_at");

        var change = json.patch(one, json.toJson(other));

        assertThat(change.after().fullName()).isEqualTo(other.fullName());
        assertThat(change.after().age()).isEqualTo(other.age());
        assertThat(change.after().articles()).isEqualTo(one.articles());
        assertThat(change.after().id()).isEqualTo(one.id());
    }
}
