package kumiko.memory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Operation;
import org.jspecify.annotations.Nullable;

/** Applies functions of several values, in their stored form. */
final class OperationInterpreter {

    private OperationInterpreter() {}

    static @Nullable Object apply(Operation operation, List<@Nullable Object> arguments) {
        return switch (operation) {
            case COALESCE ->
                arguments.stream().filter(Objects::nonNull).findFirst().orElse(null);
            case GREATEST ->
                arguments.stream()
                        .filter(Objects::nonNull)
                        .max(StoredValues::compare)
                        .orElse(null);
            case LEAST ->
                arguments.stream()
                        .filter(Objects::nonNull)
                        .min(StoredValues::compare)
                        .orElse(null);
            case NULLIF -> nullIf(arguments.get(0), arguments.get(1));
            case CONCAT, SUBSTRING, RIGHT, REPLACE, POSITION ->
                arguments.contains(null)
                        ? null
                        : ofTexts(
                                operation,
                                arguments.stream()
                                        .<Object>map(Objects::requireNonNull)
                                        .toList());
        };
    }

    private static @Nullable Object nullIf(@Nullable Object value, @Nullable Object other) {
        return value != null && other != null && StoredValues.compare(value, other) == 0 ? null : value;
    }

    private static Object ofTexts(Operation operation, List<Object> arguments) {
        var text = arguments.get(0).toString();
        return switch (operation) {
            case CONCAT -> {
                var joined = new StringBuilder();
                arguments.forEach(joined::append);
                yield joined.toString();
            }
            case SUBSTRING -> {
                long from = place(arguments.get(1));
                long end = arguments.size() == 2 ? Integer.MAX_VALUE : from + place(arguments.get(2));
                yield between(text, from, end);
            }
            case RIGHT -> between(text, length(text) - place(arguments.get(1)) + 1, Integer.MAX_VALUE);
            case REPLACE -> {
                var found = arguments.get(1).toString();
                yield found.isEmpty()
                        ? text
                        : text.replace(found, arguments.get(2).toString());
            }
            case POSITION -> {
                int at = text.indexOf(arguments.get(1).toString());
                yield at < 0 ? 0 : text.codePointCount(0, at) + 1;
            }
            case COALESCE, GREATEST, LEAST, NULLIF ->
                throw new IllegalArgumentException("`" + operation.word() + "` is not of texts");
        };
    }

    /** {@return the number, or one that is as far off as any text reaches} */
    private static long place(Object number) {
        var exact = new BigDecimal(number.toString());
        return exact.max(BigDecimal.valueOf(-Integer.MAX_VALUE))
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .longValue();
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** {@return the characters from one place to before another} */
    private static String between(String text, long from, long end) {
        int first = (int) Math.clamp(from - 1, 0, length(text));
        int last = (int) Math.clamp(end - 1, first, Math.max(first, length(text)));
        return text.substring(text.offsetByCodePoints(0, first), text.offsetByCodePoints(0, last));
    }
}
