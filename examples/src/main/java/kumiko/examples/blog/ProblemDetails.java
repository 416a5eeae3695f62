package kumiko.examples.blog;

import io.vavr.collection.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.json.JsonProblem;
import kumiko.lookup.UrlProblem;

/** What is wrong with a request, in the form of RFC 9457: every mistake, and where it is. */
final class ProblemDetails {

    private ProblemDetails() {}

    /** {@return the mistakes in the parameters of a URL, each with its parameter and its place in the query string} */
    static Answer ofUrl(Seq<UrlProblem> problems) {
        return of(
                "the URL asks for what it cannot have",
                problems.map(problem -> {
                            var error = error(problem.code(), problem.message());
                            problem.hint().ifPresent(hint -> error.put("hint", hint));
                            error.put("parameter", problem.parameter());
                            error.put("from", problem.place().start());
                            error.put("to", problem.place().end());
                            return error;
                        })
                        .asJava());
    }

    /** {@return the mistakes in a query as JSON, each with its JSON pointer} */
    static Answer ofJson(Seq<JsonProblem> problems) {
        return of(
                "the query asks for what it cannot have",
                problems.map(problem -> {
                            var error = error(problem.code(), problem.message());
                            problem.hint().ifPresent(hint -> error.put("hint", hint));
                            error.put("pointer", "#" + problem.pointer());
                            return error;
                        })
                        .asJava());
    }

    private static Map<String, Object> error(String code, String detail) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("detail", detail);
        return error;
    }

    private static Answer of(String title, List<Map<String, Object>> errors) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", SearchEndpoint.PROBLEMS);
        body.put("title", title);
        body.put("status", 400);
        body.put("errors", errors);
        return Answer.problem(400, body);
    }

    /** {@return a mistake that is told by the status} */
    static Answer of(int status, String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put(
                "title",
                io.netty.handler.codec.http.HttpResponseStatus.valueOf(status).reasonPhrase());
        body.put("status", status);
        body.put("detail", detail);
        return Answer.problem(status, body);
    }
}
