package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kumiko.lookup.LookupException;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.NotLoadedException;
import kumiko.model.One;
import org.junit.jupiter.api.Test;

/** What records look like as JSON. */
class WritingTest {

    private static final RecordJson<Author> AUTHORS = RecordJson.of(Author.MODEL);
    private static final RecordJson<Article> ARTICLES = RecordJson.of(Article.MODEL);

    private static final Author ANN = Author.of(7L, "Ann", 30);
    private static final Article LATTICES = Article.of(1L, "Lattices", 5, 7);

    @Test
    void aRecordIsAnObjectInTheOrderOfItsComponents() {
        assertThat(AUTHORS.toJson(ANN)).isEqualTo("""
                        {"id":7,"full_name":"Ann","age":30,"created_at":null,"version":0}""");
    }

    @Test
    void membersAreSpelledAndSortedAsAsked() {
        assertThat(AUTHORS.withSpelling(Spelling.COMPONENTS).sorted().toJson(ANN))
                .isEqualTo("""
                        {"age":30,"createdAt":null,"fullName":"Ann","id":7,"version":0}""");
        assertThat(AUTHORS.only("id", "fullName").indented().toJson(ANN)).isEqualTo("""
                        {
                          "id" : 7,
                          "full_name" : "Ann"
                        }""");
    }

    @Test
    void aRelationIsThereAsFarAsItIsKnown() {
        var json = ARTICLES.only("author", "editor", "labels");

        assertThat(json.toJson(LATTICES)).isEqualTo("""
                {"author_id":7,"editor_id":null,"editor":null}""");
        assertThat(json.toJson(LATTICES.withAuthor(One.loaded(7L, ANN)).withLabels(List.of(new Label("wood")))))
                .contains("\"author_id\":7,\"author\":{\"id\":7,")
                .contains("\"labels\":[{\"name\":\"wood\"}]");
        assertThat(json.toJson(LATTICES.withLabels(List.of()))).contains("\"labels\":[]");
    }

    @Test
    void aKeyIsAnObjectIfAsked() {
        var json = ARTICLES.only("author", "editor", "seat").withReferences(References.OBJECTS);

        assertThat(json.toJson(LATTICES.withSeat(One.of(new Seat.Key("A", 3))))).isEqualTo("""
                        {"author":{"id":7},"editor":null,"seat":{"desk_row":"A","number":3}}""");
    }

    @Test
    void theOtherSideOfAOneToOneRelationIsOneObject() {
        var json = AUTHORS.only("profile.text");

        assertThat(json.toJson(ANN)).isEqualTo("{}");
        assertThat(json.toJson(ANN.withProfile(Many.complete(List.of())))).isEqualTo("{\"profile\":null}");
        assertThat(json.toJson(ANN.withProfile(Many.complete(List.of(new Profile(1, "Hi", One.of(7L)))))))
                .isEqualTo("{\"profile\":{\"text\":\"Hi\"}}");
    }

    @Test
    void namesReachIntoRelations() {
        var ann = ANN.withArticles(Many.complete(List.of(LATTICES)));

        assertThat(AUTHORS.only("full_name", "articles.title").toJson(ann)).isEqualTo("""
                        {"full_name":"Ann","articles":[{"title":"Lattices"}]}""");
        assertThat(AUTHORS.only("articles")
                        .without("articles.id", "articles.rating", "articles.seat", "articles.editor")
                        .toJson(ann))
                .isEqualTo("""
                        {"articles":[{"title":"Lattices","author_id":7,"editor_id":null,"seat_desk_row":null,"seat_number":null}]}""");
        assertThat(AUTHORS.without("articles").toJson(ann)).doesNotContain("articles");
    }

    @Test
    void whatIsSensitiveIsThereOnlyByName() {
        var ann = ANN.withSecret("s3cret");

        assertThat(AUTHORS.toJson(ann)).doesNotContain("secret");
        assertThat(AUTHORS.toMap(ann)).doesNotContainKey("secret");
        assertThat(AUTHORS.withSensitive("secret").toJson(ann)).contains("\"secret\":\"s3cret\"");
        assertThat(AUTHORS.only("secret").toJson(ann)).isEqualTo("{\"secret\":\"s3cret\"}");
        assertThat(ARTICLES.only("author").toJson(LATTICES.withAuthor(One.loaded(7L, ann))))
                .doesNotContain("s3cret");
        assertThat(ARTICLES.only("author")
                        .withSensitive("author.secret")
                        .toJson(LATTICES.withAuthor(One.loaded(7L, ann))))
                .contains("s3cret");
    }

    @Test
    void whatIsComputedIsThereOnRequest() {
        var young = Author.of(1L, "Wu", null);

        assertThat(AUTHORS.only("id").withComputed("is_adult").toJson(ANN)).isEqualTo("{\"id\":7,\"is_adult\":true}");
        assertThat(AUTHORS.only("id", "isAdult").toJson(young)).isEqualTo("{\"id\":1,\"is_adult\":false}");
        assertThat(AUTHORS.only("id").withAllComputed().toMap(ANN.withArticles(Many.complete(List.of(LATTICES)))))
                .isEqualTo(Map.of("id", 7L, "is_adult", true, "is_praised", true, "article_count", 1L));
        assertThat(ARTICLES.only("id").withComputed("is_by_adult").toJson(LATTICES.withAuthor(One.loaded(7L, ANN))))
                .isEqualTo("{\"id\":1,\"is_by_adult\":true}");
    }

    @Test
    void whatIsComputedSaysWhatHasToBeLoaded() {
        assertThatThrownBy(() -> AUTHORS.withComputed("is_praised").toJson(ANN))
                .isInstanceOf(NotLoadedException.class)
                .hasMessage("`is_praised` of Author cannot be computed, as `Author.articles` was not loaded;"
                        + " add .with(\"articles\") to the query that reads the Author");
        assertThatThrownBy(() ->
                        AUTHORS.withComputed("article_count").toJson(ANN.withArticles(Many.partial(List.of(LATTICES)))))
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("`Author.articles` was loaded in part, by a filter or a limit");
        assertThatThrownBy(() -> ARTICLES.withComputed("is_by_adult").toJson(LATTICES))
                .hasMessageContaining("`Article.author` was not loaded");
    }

    @Test
    void strictnessNamesWhatIsNotLoaded() {
        assertThatThrownBy(() -> AUTHORS.strict().toJson(ANN))
                .isInstanceOf(NotLoadedException.class)
                .hasMessage("`Author.articles` was not loaded; add .with(\"articles\") to the query,"
                        + " or leave it out of the JSON with .without(\"articles\")");
        assertThatThrownBy(() -> ARTICLES.strict().toMap(LATTICES)).hasMessageContaining("`Article.author`");
        assertThat(AUTHORS.strict().without("articles", "profile").toJson(ANN)).contains("Ann");
    }

    @Test
    void everyMistakenNameIsTold() {
        assertThatThrownBy(() -> AUTHORS.only("ful_name", "articles.titel", "age.years", "id"))
                .isInstanceOf(LookupException.class)
                .hasMessage("""
                        `ful_name` is not a name of Author

                            ful_name
                            ^^^^^^^^ did you mean `full_name`?

                        `titel` is not a name of Article

                            articles.titel
                                     ^^^^^ did you mean `title`?

                        `age` is an attribute of Author, which nothing is in

                            age.years
                            ^^^""");
        assertThatThrownBy(() -> AUTHORS.withComputed("older_than"))
                .hasMessageContaining("`older_than` compares with a value; only what has no parameter can be shown");
        assertThatThrownBy(() -> AUTHORS.withComputed("age")).hasMessageContaining("stored, not computed");
        assertThatThrownBy(() -> AUTHORS.without("")).hasMessageContaining("`` is not a name of Author");
    }

    @Test
    void whatIsNoJsonIsRefusedAndNeverWritten() {
        var json = RecordJson.of(EveryKind.MODEL).only("maybe_json", "text");
        var row = Samples.everyKind(new java.util.Random(1));
        var broken = EveryKind.MODEL.values(row);
        var column = EveryKind.MODEL.requireColumn("maybe_json");
        for (var text : List.of("1, \"admin\": true", "", "{", "{\"a\":}", "\u0000")) {
            broken[EveryKind.MODEL.indexOf(column)] = new Json(text);
            assertThatThrownBy(() -> json.toJson(EveryKind.MODEL.create(broken)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("`maybe_json` of EveryKind cannot be written as JSON: ");
        }
        assertThatThrownBy(() -> AUTHORS.toJson(Author.of(1L, "a\uD800", 1)))
                .hasMessageStartingWith("`full_name` of Author cannot be written as JSON: ");
    }
}
