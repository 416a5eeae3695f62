package kumiko.json;

import io.vavr.collection.Seq;
import java.util.List;
import java.util.stream.Collectors;

/** JSON that is not what a model asks for; the message shows the first ten problems, each with its place. */
public final class JsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final transient List<JsonProblem> problems;

    JsonException(String what, Seq<JsonProblem> problems) {
        super(message(what, problems.asJava()));
        this.problems = List.copyOf(problems.asJava());
    }

    private static String message(String what, List<JsonProblem> problems) {
        var line = System.lineSeparator();
        int more = problems.size() - SHOWN;
        return problems.stream()
                .limit(SHOWN)
                .map(JsonProblem::render)
                .collect(Collectors.joining(
                        line,
                        what + " cannot be read:" + line,
                        more > 0 ? line + "and " + more + " more problems" : ""));
    }

    /** {@return what is wrong, at least one problem} */
    public List<JsonProblem> problems() {
        return problems;
    }
}
