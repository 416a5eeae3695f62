package kumiko.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import reactor.netty.DisposableServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the endpoint answers, whichever database has the blog. */
interface SearchContract {

    HttpClient CLIENT = HttpClient.newHttpClient();
    JsonMapper JSON = JsonMapper.shared();
    Path README = Path.of("..", "README.md");

    DisposableServer server();

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server().port() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/posts")).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static List<String> titles(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return JSON.readTree(page.body())
                .get("rows")
                .valueStream()
                .map(row -> row.get("title").asString())
                .toList();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static List<String> codes(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("code").asString())
                .toList();
    }

    @Test
    default void theReadmeShowsWhatIsAnswered() throws Exception {
        var shown = Pattern.compile(
                        "\\$ curl -s '?http://localhost:8080([^'\\n ]*)'?(?: -d '([^\\n]*)')?\\n(.*?)(?=\\n\\$ |```)",
                        Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .toList();
        assertThat(shown).hasSizeGreaterThan(2);
        for (var example : shown) {
            var answer = example.group(2) == null ? get(example.group(1)) : post(example.group(2));
            assertThat(JSON.readTree(example.group(3))).as(example.group()).isEqualTo(JSON.readTree(answer.body()));
        }
    }

    @Test
    default void aUrlAndJsonAskForTheSame() throws Exception {
        var byUrl = get("/posts?rating__gte=2&user___name=Bill&sort=-rating&with=comments.user&page[size]=10"
                .replace("[", "%5B")
                .replace("]", "%5D"));
        var byJson = post("""
                {"filter": {"rating__gte": 2, "user___name": "Bill"}, "sort": ["-rating"], "with": ["comments.user"], "page": {"size": 10}}
                """);
        assertThat(titles(byUrl)).containsExactly("Lattices", "100% cotton");
        assertThat(JSON.readTree(byJson.body())).isEqualTo(JSON.readTree(byUrl.body()));
    }

    @Test
    default void pagesLeadToEachOther() throws Exception {
        var first = get("/posts?sort=title&page%5Bafter%5D=&page%5Bsize%5D=2");
        assertThat(titles(first)).containsExactly("100% cotton", "Lattices");
        var second = get(JSON.readTree(first.body()).get("next").asString());
        assertThat(titles(second)).containsExactly("Nails");
        assertThat(JSON.readTree(second.body()).has("next")).isFalse();
        var back = get(JSON.readTree(second.body()).get("previous").asString());
        assertThat(titles(back)).containsExactly("100% cotton", "Lattices");

        var foreign = JSON.readTree(first.body()).get("next").asString().replace("sort=title", "sort=-title");
        assertThat(problem(get(foreign), 400).get("detail").asString()).startsWith("this is no cursor of this query");
    }

    @Test
    default void everyMistakeIsToldAtOnce() throws Exception {
        var problem = problem(
                get("/posts?raiting__gte=4&rating__gte=much&title__regex=x&sort=user&with=tags&user___age=3"), 400);
        assertThat(codes(problem)).hasSize(6);
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo("raiting__gte");
        assertThat(problem.toString()).contains("did you mean `rating`?").doesNotContain("Exception");

        var json = problem(post("{\"filter\": {\"rating__gte\": \"much\", \"user___age\": 3}, \"srot\": []}"), 400);
        assertThat(json.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("#/srot", "#/filter/rating__gte", "#/filter/user___age");
    }

    @Test
    default void nothingElseIsThere() throws Exception {
        problem(get("/users"), 404);
        problem(send(HttpRequest.newBuilder(uri("/posts")).DELETE()), 405);
        problem(post("{"), 400);
        problem(post(""), 400);
        problem(post("{\"filter\": {\"title\": \"" + "x".repeat(70_000) + "\"}}"), 413);
        problem(get("/posts?title=%ff"), 400);
        problem(get("/posts?title=%00"), 400);
        problem(get("/posts?" + "rating=1&".repeat(300)), 400);
        for (var path :
                List.of("version", "created_at", "user___age", "user___created_at", "comments___taken_back_at")) {
            assertThat(codes(problem(get("/posts?" + path + "__isnull=true"), 400)))
                    .containsExactly("unknown_name");
            assertThat(codes(problem(get("/posts?sort=" + path), 400))).containsExactly("unknown_name");
        }
    }
}
