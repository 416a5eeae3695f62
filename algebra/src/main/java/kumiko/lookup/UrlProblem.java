package kumiko.lookup;

import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a URL's parameters, and where.
 *
 * <p>A problem is safe to show to whoever wrote the URL: it quotes only their own words and names that they may use.
 *
 * @param parameter the name of the parameter, decoded, its beginning only if it is long; empty if it is none
 * @param problem what is wrong; its span is a place in a decoded name or value
 * @param place where that is in the query string
 */
public record UrlProblem(String parameter, Problem problem, Span place) {

    public UrlProblem {
        parameter = Excerpt.shown(parameter);
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(place, "place");
    }

    /** {@return the kind of problem as a name that stays} See {@link Problem#code}. */
    public String code() {
        return problem.code();
    }

    /** {@return what is wrong, in one sentence} */
    public String message() {
        return problem.message();
    }

    /** {@return what would be right, where that can be guessed} */
    public Optional<String> hint() {
        return problem.hint();
    }

    /** {@return the message, the URL with carets under the mistake, and the hint if there is one} */
    public String render() {
        return message()
                + System.lineSeparator()
                + System.lineSeparator()
                + Excerpt.of(place)
                + hint().map(hint -> " " + hint).orElse("");
    }
}
