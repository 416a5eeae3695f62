package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a URL, and knows from which parameter each text of a request comes. */
final class UrlFindings {

    /** Where a text comes from: from the name of a parameter or from its value, and where in it. */
    private record Origin(UrlParameter parameter, boolean isName, int offset) {}

    private final int limit;
    private final Map<String, Origin> origins = new IdentityHashMap<>();
    private final List<UrlProblem> problems = new ArrayList<>();

    UrlFindings(UrlRules rules) {
        this.limit = rules.problems();
    }

    /** {@return the part of a parameter's name, which is known to come from there} */
    String ofName(UrlParameter parameter, Span part) {
        return known(part.part(), new Origin(parameter, true, part.start()));
    }

    /** {@return the part of a parameter's value, which is known to come from there} */
    String ofValue(UrlParameter parameter, Span part) {
        return known(part.part(), new Origin(parameter, false, part.start()));
    }

    /** Texts are told apart by which object they are, so each is one of its own. */
    private String known(String text, Origin origin) {
        var own = String.valueOf(text.toCharArray());
        origins.put(own, origin);
        return own;
    }

    /** Makes known which parameter asks for deleted rows. */
    void ofDeleted(UrlParameter parameter) {
        origins.put(QueryReader.DELETED, new Origin(parameter, true, 0));
    }

    void add(UrlProblem problem) {
        if (problems.size() < limit) {
            problems.add(problem);
        }
    }

    void add(UrlParameter parameter, Problem problem, Span place) {
        add(new UrlProblem(parameter.name().text(), problem, place));
    }

    /** Adds a problem of a text that comes from a parameter. */
    void add(Problem problem) {
        var origin = origin(problem.span().text());
        if (origin == null) {
            add(new UrlProblem("", problem, problem.span()));
        } else {
            add(origin.parameter(), problem, place(problem, origin));
        }
    }

    private @Nullable Origin origin(String text) {
        var origin = origins.get(text);
        if (origin != null) {
            return origin;
        }
        for (var known : origins.entrySet()) {
            if (known.getKey().startsWith(text)) {
                return known.getValue();
            }
        }
        return null;
    }

    /** What is said of a whole key may be about its value. */
    private static Span place(Problem problem, Origin origin) {
        var parameter = origin.parameter();
        if (origin.isName() && problem instanceof Problem.UnreadableValue) {
            return parameter.value().raw();
        }
        boolean isOfBoth = problem instanceof Problem.Unsupported || problem instanceof Problem.LimitExceeded;
        if (origin.isName() && isOfBoth && problem.span().isWhole()) {
            return parameter.whole();
        }
        var source = origin.isName() ? parameter.name() : parameter.value();
        return source.place(
                origin.offset() + problem.span().start(),
                origin.offset() + problem.span().end());
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    <T> Validation<Seq<UrlProblem>, T> invalid() {
        return Validation.invalid(Vector.ofAll(problems));
    }
}
