package kumiko.json;

import java.util.Optional;
import kumiko.lookup.Problem;
import kumiko.lookup.Span;
import kumiko.model.Names;

/**
 * What is wrong with a piece of JSON, and where.
 *
 * <p>A problem is safe to show to whoever wrote the JSON: it quotes only their own words and names that they may use.
 */
public sealed interface JsonProblem {

    /** {@return the place, as RFC 6901 writes it: {@code /posts/0/rating}; empty for the document} */
    String pointer();

    /** A member that the model has no attribute for. */
    record UnknownMember(String pointer, String name, String model, Optional<String> nearest) implements JsonProblem {}

    /**
     * Something that is not what belongs there.
     *
     * @param found what is there
     * @param expected what would be right
     */
    record WrongValue(String pointer, String found, String expected, Optional<String> nearest) implements JsonProblem {}

    /** A member that has to be there, and is not. */
    record Missing(String pointer, String name) implements JsonProblem {}

    /** The same member once more, perhaps spelled otherwise. */
    record Duplicate(String pointer, String name) implements JsonProblem {}

    /** Something of the right form that cannot be had all the same. */
    record Refused(String pointer, String message) implements JsonProblem {}

    /** More than the limits allow. */
    record LimitExceeded(String pointer, String what, int limit) implements JsonProblem {}

    /**
     * Text that is not JSON.
     *
     * @param span where it stops being JSON
     * @param what what is wrong there
     */
    record Malformed(String pointer, Span span, int line, int column, String what) implements JsonProblem {}

    /**
     * Something of a query that the model has not, or that is not of the language.
     *
     * @param problem with its place in the text that the pointer leads to: a member's name, or a value
     */
    record InQuery(String pointer, Problem problem) implements JsonProblem {}

    /** {@return the kind of problem as a name that stays: {@code unknown_member}, {@code limit_exceeded}} */
    default String code() {
        return this instanceof InQuery inQuery
                ? inQuery.problem().code()
                : Names.snakeCase(getClass().getSimpleName());
    }

    /** {@return what is wrong, in one sentence} */
    default String message() {
        return switch (this) {
            case UnknownMember problem ->
                "`%s` is not a name of %s".formatted(Shown.text(problem.name()), problem.model());
            case WrongValue problem -> "%s is not %s".formatted(problem.found(), problem.expected());
            case Missing problem -> "`%s` is missing".formatted(problem.name());
            case Duplicate problem -> "`%s` is there twice".formatted(Shown.text(problem.name()));
            case Refused problem -> problem.message();
            case LimitExceeded problem -> "at most %d %s are allowed".formatted(problem.limit(), problem.what());
            case Malformed problem ->
                "%s, in line %d, column %d".formatted(problem.what(), problem.line(), problem.column());
            case InQuery problem -> problem.problem().message();
        };
    }

    /** {@return what would be right, where that can be guessed} */
    default Optional<String> hint() {
        if (this instanceof InQuery problem) {
            return problem.problem().hint();
        }
        var nearest = switch (this) {
            case UnknownMember problem -> problem.nearest();
            case WrongValue problem -> problem.nearest();
            case Missing problem -> Optional.<String>empty();
            case Duplicate problem -> Optional.<String>empty();
            case Refused problem -> Optional.<String>empty();
            case LimitExceeded problem -> Optional.<String>empty();
            case Malformed problem -> Optional.<String>empty();
            case InQuery problem -> Optional.<String>empty();
        };
        return nearest.map("did you mean `%s`?"::formatted);
    }

    /**
     * {@return the place, the message and the hint if there is one} For text that is not JSON, and within the text of a query,
     * also the text around.
     */
    default String render() {
        if (this instanceof InQuery inQuery) {
            return pointer() + ": " + inQuery.problem().render();
        }
        if (this instanceof Malformed malformed) {
            return new Problem.Malformed(malformed.span(), message()).render();
        }
        var place = pointer().isEmpty() ? "" : pointer() + ": ";
        return place + message() + hint().map(hint -> "; " + hint).orElse("");
    }
}
