package kumiko.examples.blog;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The posts of the blog over HTTP: a URL or a query as JSON in, a page of JSON or what is wrong out. */
public final class SearchEndpoint {

    static final String POSTS = "/posts";
    static final String PROBLEMS = "/problems/query";

    private static final int LARGEST_BODY = 64 * 1024;

    private final PostSearch search;

    private SearchEndpoint(PostSearch search) {
        this.search = search;
    }

    /** Answers until it is stopped: on a port, from a database that has the blog. */
    public static void main(String[] arguments) {
        int port = Integer.getInteger("kumiko.port", 8080);
        var url = System.getProperty("kumiko.url", "");
        try (var database = Database.connect(url.isEmpty() ? "r2dbc:h2:mem:///search" : url)) {
            Blog.write(database).block();
            var server = start(database, port);
            System.out.println("curl 'http://localhost:" + server.port() + POSTS + "?rating__gte=4&with=user'");
            server.onDispose().block();
        }
    }

    /** {@return a server that answers} Port 0 is any that is free. */
    static DisposableServer start(Database database, int port) {
        var endpoint = new SearchEndpoint(new PostSearch(Posts.repo(database)));
        return HttpServer.create()
                .host("localhost")
                .port(port)
                .handle(endpoint::respond)
                .bindNow();
    }

    private Publisher<Void> respond(HttpServerRequest request, HttpServerResponse response) {
        return answer(request)
                .onErrorResume(
                        DatabaseException.class,
                        failure -> Mono.just(ProblemDetails.of(503, "the database does not answer")))
                .flatMap(answer -> response.status(answer.status())
                        .header(HttpHeaderNames.CONTENT_TYPE, answer.type())
                        .sendString(Mono.just(answer.body()), StandardCharsets.UTF_8)
                        .then());
    }

    private Mono<Answer> answer(HttpServerRequest request) {
        var uri = request.uri();
        int mark = uri.indexOf('?');
        var path = mark < 0 ? uri : uri.substring(0, mark);
        return switch (request.method() + " " + path) {
            case "GET " + POSTS -> search.find(mark < 0 ? "" : uri.substring(mark + 1));
            case "POST " + POSTS -> posted(request);
            case "GET " + PROBLEMS ->
                Mono.just(new Answer(200, "text/plain", "A query names what it cannot ask for.\n"));
            default ->
                Mono.just(
                        path.equals(POSTS)
                                ? ProblemDetails.of(
                                        405, "posts are asked for with GET, or with POST and a query as JSON")
                                : ProblemDetails.of(404, "there is nothing here; posts are at " + POSTS));
        };
    }

    private Mono<Answer> posted(HttpServerRequest request) {
        return request.receive()
                .asByteArray()
                .scanWith(ByteArrayOutputStream::new, SearchEndpoint::append)
                .takeUntil(body -> body.size() > LARGEST_BODY)
                .last()
                .flatMap(body -> body.size() > LARGEST_BODY
                        ? Mono.just(ProblemDetails.of(413, "a query has at most " + LARGEST_BODY + " bytes"))
                        : read(body));
    }

    private static ByteArrayOutputStream append(ByteArrayOutputStream body, byte[] bytes) {
        body.writeBytes(bytes);
        return body;
    }

    private Mono<Answer> read(ByteArrayOutputStream body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.toByteArray()));
            return search.findByJson(text.toString());
        } catch (CharacterCodingException unreadable) {
            return Mono.just(ProblemDetails.of(400, "the query is not text in UTF-8"));
        }
    }
}
