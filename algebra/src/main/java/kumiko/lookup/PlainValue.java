package kumiko.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a value that comes from anywhere: it is data, and its texts are such as people write. */
final class PlainValue {

    private final Span place;
    private final Budget budget;

    private PlainValue(Span place, Budget budget) {
        this.place = place;
        this.budget = budget;
    }

    static Optional<Problem> problem(Span place, @Nullable Object value, Budget budget) {
        return new PlainValue(place, budget).problem(value, 0);
    }

    private Optional<Problem> problem(@Nullable Object value, int depth) {
        if (depth > budget.depth()) {
            return Optional.of(new Problem.LimitExceeded(place, "lists within lists", budget.depth()));
        }
        return switch (value) {
            case null -> Optional.empty();
            case CharSequence text -> text(text);
            case Expression<?, ?> expression -> Optional.of(new Problem.NotAllowed(place, "an expression", List.of()));
            case Query<?> query -> Optional.of(new Problem.NotAllowed(place, "a query", List.of()));
            case ViewQuery<?, ?> query -> Optional.of(new Problem.NotAllowed(place, "a query", List.of()));
            case Map<?, ?> map -> problem(map.keySet(), depth).or(() -> problem(map.values(), depth + 1));
            default -> Elements.of(value).flatMap(elements -> elements(elements, depth + 1));
        };
    }

    private Optional<Problem> elements(Iterable<? extends @Nullable Object> elements, int depth) {
        int count = 0;
        for (var element : elements) {
            if (++count > budget.listSize()) {
                return Optional.of(new Problem.LimitExceeded(place, "values of a list", budget.listSize()));
            }
            var problem = problem(element, depth);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> text(CharSequence text) {
        if (text.length() > budget.valueLength()) {
            return Optional.of(new Problem.LimitExceeded(place, "characters of a value", budget.valueLength()));
        }
        for (int at = 0; at < text.length(); at++) {
            int character = Character.codePointAt(text, at);
            boolean isControl = Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
            if (isControl || character <= 0xFFFF && Character.isSurrogate((char) character)) {
                return Optional.of(new Problem.Malformed(
                        place, "a text has no U+%04X in it, as this one has at index %d".formatted(character, at)));
            }
            at += Character.charCount(character) - 1;
        }
        return Optional.empty();
    }
}
