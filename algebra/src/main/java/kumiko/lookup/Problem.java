package kumiko.lookup;

import java.util.Optional;

/**
 * What is wrong with a piece of query text, and where.
 *
 * <p>A message is one sentence in lower case; the hint says what would be right.
 */
public sealed interface Problem {

    Span span();

    /** A name that is neither an attribute nor a relation of the model it stands for. */
    record UnknownName(Span span, String name, String model, Optional<String> nearest) implements Problem {}

    /** A word behind an attribute that is neither a transform nor a lookup. */
    record UnknownLookup(Span span, String name, Optional<String> nearest) implements Problem {}

    /** A lookup or transform that values of that type do not have. */
    record Unsupported(Span span, String message) implements Problem {}

    /** A value that is not of the attribute's type. */
    record UnreadableValue(Span span, String value, String expected) implements Problem {}

    /** Text that is not of the language's form. */
    record Malformed(Span span, String message) implements Problem {}

    /** More than the limits allow. */
    record LimitExceeded(Span span, String what, int limit) implements Problem {}

    default String message() {
        return switch (this) {
            case UnknownName(var span, var name, var model, var nearest) ->
                "`%s` is not a name of %s".formatted(name, model);
            case UnknownLookup(var span, var name, var nearest) ->
                "`%s` is neither a lookup nor a transform".formatted(name);
            case Unsupported(var span, var message) -> message;
            case UnreadableValue(var span, var value, var expected) -> "`%s` is not %s".formatted(value, expected);
            case Malformed(var span, var message) -> message;
            case LimitExceeded(var span, var what, var limit) -> "at most %d %s are allowed".formatted(limit, what);
        };
    }

    default Optional<String> hint() {
        return switch (this) {
            case UnknownName problem -> problem.nearest().map("did you mean `%s`?"::formatted);
            case UnknownLookup problem -> problem.nearest().map("did you mean `%s`?"::formatted);
            case Unsupported problem -> Optional.empty();
            case UnreadableValue problem -> Optional.empty();
            case Malformed problem -> Optional.empty();
            case LimitExceeded problem -> Optional.empty();
        };
    }

    /** {@return the message, the text with a caret under the mistake, and the hint if there is one} */
    default String render(String text) {
        var caret = " ".repeat(Math.min(span().start(), text.length()))
                + "^".repeat(Math.max(1, Math.min(span().end(), text.length()) - span().start()));
        var report = "%s%n%n    %s%n    %s".formatted(message(), text, caret);
        return hint().map(hint -> report + " " + hint).orElse(report);
    }
}
