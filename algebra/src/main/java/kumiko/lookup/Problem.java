package kumiko.lookup;

import java.util.List;
import java.util.Optional;
import kumiko.model.Names;

/**
 * What is wrong with a piece of query text, and where.
 *
 * <p>A message is one sentence in lower case; the hint says what would be right.
 */
public sealed interface Problem {

    /** {@return where it is} */
    Span span();

    /** A name that is neither an attribute nor a relation of the model it stands for. */
    record UnknownName(Span span, String model, Optional<String> nearest) implements Problem {}

    /** A word behind an attribute that is neither a transform nor a lookup. */
    record UnknownLookup(Span span, Optional<String> nearest) implements Problem {}

    /** A word before a parenthesis that is no function. */
    record UnknownFunction(Span span, Optional<String> nearest) implements Problem {}

    /** Something that the language has, but not for this attribute or this value. */
    record Unsupported(Span span, String message) implements Problem {}

    /**
     * Something that the language has and the schema of the request does not allow here.
     *
     * @param what it is: a lookup, a transform, or words for something else
     * @param allowed what may stand there, which may be nothing
     */
    record NotAllowed(Span span, String what, List<String> allowed) implements Problem {}

    /** A value that is not of the attribute's type. */
    record UnreadableValue(Span span, String value, String expected) implements Problem {}

    /** Text that is not of the language's form. */
    record Malformed(Span span, String message) implements Problem {}

    /** More than the limits allow. */
    record LimitExceeded(Span span, String what, int limit) implements Problem {}

    /** {@return the kind of problem as a name that stays: {@code unknown_name}, {@code limit_exceeded}} */
    default String code() {
        return Names.snakeCase(getClass().getSimpleName());
    }

    /** {@return what is wrong, in one sentence} */
    default String message() {
        return switch (this) {
            case UnknownName problem ->
                "`%s` is not a name of %s"
                        .formatted(Excerpt.shown(problem.span().part()), problem.model());
            case UnknownLookup problem ->
                "`%s` is neither a lookup nor a transform"
                        .formatted(Excerpt.shown(problem.span().part()));
            case UnknownFunction problem ->
                "`%s` is no function".formatted(Excerpt.shown(problem.span().part()));
            case Unsupported problem -> problem.message();
            case NotAllowed problem -> problem.what() + " is not allowed here";
            case UnreadableValue problem ->
                "`%s` is not %s".formatted(Excerpt.shown(problem.value()), problem.expected());
            case Malformed problem -> problem.message();
            case LimitExceeded problem -> "at most %d %s are allowed".formatted(problem.limit(), problem.what());
        };
    }

    /** {@return what would be right, where that can be guessed} */
    default Optional<String> hint() {
        return switch (this) {
            case UnknownName problem -> problem.nearest().map("did you mean `%s`?"::formatted);
            case UnknownLookup problem -> problem.nearest().map("did you mean `%s`?"::formatted);
            case UnknownFunction problem -> problem.nearest().map("did you mean `%s`?"::formatted);
            case Unsupported problem -> Optional.empty();
            case NotAllowed problem ->
                problem.allowed().isEmpty()
                        ? Optional.empty()
                        : Optional.of("allowed are `" + String.join("`, `", problem.allowed()) + "`");
            case UnreadableValue problem -> Optional.empty();
            case Malformed problem -> Optional.empty();
            case LimitExceeded problem -> Optional.empty();
        };
    }

    /** {@return the message, the text with carets under the mistake, and the hint if there is one} */
    default String render() {
        return message()
                + System.lineSeparator()
                + System.lineSeparator()
                + Excerpt.of(span())
                + hint().map(hint -> " " + hint).orElse("");
    }
}
