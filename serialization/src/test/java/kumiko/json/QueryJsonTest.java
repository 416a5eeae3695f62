package kumiko.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.algebra.Eager;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.lookup.Lookups;
import kumiko.lookup.PageRequest;
import kumiko.lookup.PagedQuery;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The JSON of queries is what it says, and what is wrong with it has a place. */
class QueryJsonTest {

    private static final QueryJson<Author> OWN = QueryJson.of(Author.MODEL);
    private static final QueryJson<Author> ANY = QueryJson.of(Lookups.trusted(Author.MODEL));
    private static final Query<Author> ALL = Query.all(Author.MODEL);

    private static String read(String json) {
        return OWN.fromJson(json).sliced().toString();
    }

    private static List<String> problems(String json) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> ANY.read(json)
                        .fold(
                                found -> found.map(problem -> problem.pointer() + " " + problem.code() + ": "
                                                + problem.message()
                                                + problem.hint()
                                                        .map(hint -> "; " + hint)
                                                        .orElse(""))
                                        .asJava(),
                                query -> List.of()));
    }

    @Test
    void aFilterIsLookupsAndConnectives() {
        assertThat(read("""
                {"filter": {"age__gte": 18, "or": [{"full_name": "x"}, {"not": {"id__in": [1, 2]}}]}}""")).isEqualTo("Author where age__gte=18 and (full_name='x' or not id__in=[1, 2])");
        assertThat(read("{\"filter\": \"age__gte=18 or full_name='x'\"}"))
                .isEqualTo("Author where age__gte=18 or full_name='x'");
        assertThat(read("{\"filter\": [{\"id\": 1}, \"full_name='x'\"]}"))
                .isEqualTo("Author where id=1 and full_name='x'");
        assertThat(read("{\"filter\": {\"or\": []}}")).isEqualTo("Author where nothing");
        assertThat(read("{\"filter\": {}}")).isEqualTo("Author");
        assertThat(read("{}")).isEqualTo("Author");
    }

    @Test
    void relatedRowsSearchesAndOtherAttributesAreInFilters() {
        assertThat(read("{\"filter\": {\"articles__some\": {\"rating__gte\": 4, \"title\": \"x\"}}}"))
                .isEqualTo("Author where articles__some(rating__gte=4 and title='x')");
        assertThat(read("{\"filter\": {\"articles__every\": {\"or\": [{\"rating\": 1}, {\"rating\": 2}]}}}"))
                .isEqualTo("Author where not articles__some(not (rating=1 or rating=2))");
        assertThat(read("{\"filter\": {\"age__gt\": {\"F\": \"id\"}}}")).isEqualTo("Author where age__gt=F(id)");
        assertThat(read("{\"filter\": {\"search\": {\"term\": \"x y\", \"in\": [\"full_name\"]}}}"))
                .isEqualTo("Author where search('x y', full_name)");
        assertThat(read("{\"filter\": {\"coalesce(age, 0)__gte\": 18, \"articles__count\": 2}}"))
                .isEqualTo("Author where coalesce(age, 0)__gte=18 and articles__count=2");
    }

    @Test
    void sortWithAndSlice() {
        assertThat(read("""
                {"search": "x", "sort": ["-age nulls last", "id"], "with": ["articles.labels"], "limit": 3, "offset": 4}"""))
                .isEqualTo("Author where search('x', full_name) sort -age nulls last, id limit 3 offset 4 "
                        + "with articles.labels");
        assertThat(read("""
                {"with": {"articles": {"filter": {"rating__gte": 4}, "sort": "-rating", "limit": 2, "offset": 1,
                  "strategy": "select_in", "with": {"labels": true, "editor": {"with": ["profile"]}}}}}"""))
                .isEqualTo("Author with "
                        + "articles(SELECT_IN, rating__gte=4, sort -rating, offset 1, limit 2).labels, "
                        + "articles(SELECT_IN, rating__gte=4, sort -rating, offset 1, limit 2).editor.profile");
    }

    @Test
    void pagesAreWrittenAsTheyAreRead() {
        for (var page : List.of(
                new PageRequest.Numbered(2, 20),
                new PageRequest.After(Optional.of("abc"), 5),
                new PageRequest.After(Optional.empty(), 5),
                new PageRequest.Before(Optional.empty(), 5))) {
            assertThat(OWN.fromJson(OWN.toJson(new PagedQuery<>(ALL, page))).page())
                    .isEqualTo(page);
        }
        assertThat(OWN.toJson(new PagedQuery<>(ALL, new PageRequest.Numbered(2, 20))))
                .isEqualTo("{\"page\":{\"number\":2,\"size\":20}}");
        assertThat(ANY.read("{}").get().page()).isEqualTo(new PageRequest.Numbered(1, 20));
    }

    @Test
    void partsOfQueriesAreWrittenAlone() {
        Filter<Author> filter = ALL.where("age__gte", 18, "full_name", "x").filter();
        var plan = Eager.of(Author.MODEL, "articles.labels", "profile");
        assertThat(OWN.toJson(filter)).isEqualTo("{\"age__gte\":18,\"full_name\":\"x\"}");
        assertThat(OWN.toJson(Filter.<Author>everything())).isEqualTo("{}");
        assertThat(OWN.toJson(plan)).isEqualTo("[\"articles.labels\",\"profile\"]");
        assertThat(OWN.readFilter("{\"age__gte\":18,\"full_name\":\"x\"}").get())
                .isEqualTo(filter);
        assertThat(OWN.readEager("[\"articles.labels\",\"profile\"]").get()).isEqualTo(plan);
        assertThat(OWN.readOrders("\"-age\"").get()).isEqualTo(ALL.sort("-age").orders());
        assertThat(OWN.toJson(Vector.ofAll(ALL.sort("-age").orders()))).isEqualTo("[\"-age\"]");
    }

    @Test
    void everyProblemHasItsPlaceAndAllAreTold() {
        assertThat(problems("""
                {"filter": {"and": [{"ag__gte": 18}, {"or": [{"age__gte": "x"}, {"articles__some": {"titel": 1}}]}]},
                 "srt": 1, "sort": ["-nam", 3], "with": {"articles": {"sort": "x", "limit": -1, "with": {"lables": true}}},
                 "page": {"size": 5000, "nr": 1}, "zone": "Mars/Olympus"}"""))
                .containsExactlyInAnyOrder(
                        "/filter/and/0/ag__gte unknown_name: `ag` is not a name of Author; did you mean `age`?",
                        "/filter/and/1/or/0/age__gte unreadable_value: `x` is not a whole number",
                        "/filter/and/1/or/1/articles__some/titel unknown_name: `titel` is not a name of Article; did you mean `title`?",
                        "/srt unknown_member: `srt` is not a name of a query; did you mean `sort`?",
                        "/sort/0 unknown_name: `nam` is not a name of Author",
                        "/sort/1 wrong_value: `3` is not a sort key, like `\"-created_at\"`",
                        "/with/articles/sort unknown_name: `x` is not a name of Article",
                        "/with/articles/limit unreadable_value: `-1` is not a whole number that is not negative",
                        "/with/articles/with/lables unknown_name: `lables` is not a name of Article; did you mean `labels`?",
                        "/page/size limit_exceeded: at most 1000 rows are allowed",
                        "/page/nr unknown_name: `nr` is not a name of a page",
                        "/zone wrong_value: `\"Mars/Olympus\"` is not a time zone like `\"Europe/Berlin\"`");
    }

    @Test
    void aProblemWithinATextShowsIt() {
        assertThat(ANY.read("{\"filter\": \"age__gte=18 and nam='x'\"}")
                        .getError()
                        .get(0)
                        .render())
                .isEqualTo("""
                        /filter: `nam` is not a name of Author

                            age__gte=18 and nam='x'
                                            ^^^""");
        var inQuery = (JsonProblem.InQuery)
                ANY.read("{\"filter\": {\"age__gtee\": 1}}").getError().get(0);
        assertThat(inQuery.problem().span().part()).isEqualTo("gtee");
    }

    @Test
    void whatIsSensitiveOrDeletedIsNotReached() {
        assertThat(problems("{\"filter\": {\"secret__startswith\": \"a\"}, \"sort\": [\"secret\"]}"))
                .containsExactly(
                        "/filter/secret__startswith unknown_name: `secret` is not a name of Author",
                        "/sort unknown_name: `secret` is not a name of Author".replace("/sort", "/sort/0"));
        assertThat(problems("{\"deleted\": true}"))
                .containsExactly("/deleted unsupported: deleted rows cannot be asked for here");
        assertThat(OWN.fromJson("{\"deleted\": true}").query()).isEqualTo(ALL.withDeleted());
        assertThatThrownBy(() -> OWN.toJson(ALL.where("secret", "abc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what is sensitive is no part of a request: secret=?");
    }

    @Test
    void whatIsNoRequestIsRefused() {
        assertThatThrownBy(() -> OWN.toJson(ALL.forUpdate())).hasMessageContaining("a lock is no part of a request");
        assertThatThrownBy(() -> OWN.toJson(ALL.where(Filter.among(ALL.limit(1)))))
                .hasMessageContaining("a condition on the rows of another query is no part of a request");
    }

    @Test
    void membersAndLimits() {
        assertThat(problems("{\"filter\": {\"age\": 1, \"age\": 2}}"))
                .containsExactly("/filter/age duplicate: `age` is there twice");
        assertThat(problems("[]")).containsExactly(" wrong_value: a list is not a query, which is an object");
        assertThat(problems("{\"filter\": {\"or\": 5}}"))
                .containsExactly(
                        "/filter/or malformed: `or` holds an object of lookups, a text with a condition, or a list of these");
        assertThat(problems("{\"filter\": {\"or\": [{\"age\": 1}, 5]}}"))
                .containsExactly(
                        "/filter/or/1 malformed: `or` holds an object of lookups, a text with a condition, or a list of these");
        assertThat(problems("{\"filter\": {\"and\": [\"age=1\", {\"not\": [{}, [], null]}]}}"))
                .containsExactly(
                        "/filter/and/1/not/1 malformed: `not` holds an object of lookups, a text with a condition, or a list of these");
        assertThat(problems("{\"filter\": {\"age\": [1, 2]}}"))
                .singleElement()
                .asString()
                .startsWith("/filter/age ");
        var many = "{\"filter\": {\"or\": [" + "{\"age\": 1},".repeat(300) + "{}]}}";
        assertThat(problems(many))
                .containsExactly(
                        "/filter/or/254/age limit_exceeded: at most 256 conditions are allowed".replace("254", "255"));
        assertThat(problems("{\"filter\": " + "{\"not\":".repeat(100_000) + "1"))
                .hasSize(1)
                .allMatch(problem -> problem.endsWith("limit_exceeded: at most 32 levels of nesting are allowed"));
    }

    @Test
    void mapsMayHoldWhatAProgramHas() {
        var asked = Map.of("filter", Map.of("created_at__lt", java.time.Instant.EPOCH), "sort", List.of("id"));
        assertThat(OWN.fromMap(asked).sliced()).hasToString("Author where created_at__lt=1970-01-01T00:00:00Z sort id");
    }

    @Property
    void noTextIsAnsweredOtherwise(
            @ForAll
                    @StringLength(max = 40)
                    @Chars({'{', '}', '[', ']', '"', ':', ',', '1', 'e', '-', '.', '\\', 'u', 'a', ' ', '\0', '('})
                    String text) {
        for (var json : List.of(
                text,
                "{\"filter\": " + text + "}",
                "{\"filter\": {\"age\": " + text + ", \"or\": " + text + ", \"articles__some\": " + text + "}}",
                "{\"sort\": " + text + ", \"with\": " + text + ", \"page\": " + text + ", \"search\": " + text + "}",
                "{\"with\": {\"articles\": " + text + "}, \"limit\": " + text + "}")) {
            ANY.read(json).fold(found -> found.map(JsonProblem::render), query -> query.toString());
        }
    }
}
