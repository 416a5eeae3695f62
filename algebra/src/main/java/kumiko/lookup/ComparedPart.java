package kumiko.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kumiko.algebra.Function;

/** A transform and a lookup in one word: {@code year_gt} for {@code year__gt}. */
record ComparedPart(Function function, Comparison comparison) {

    private static final List<Function> PARTS = List.of(Function.YEAR, Function.MONTH, Function.DAY);
    private static final List<String> COMPARISONS = List.of("ne", "gt", "ge", "lt", "le");

    static Optional<ComparedPart> named(String name) {
        int underscore = name.lastIndexOf('_');
        if (underscore < 0 || !COMPARISONS.contains(name.substring(underscore + 1))) {
            return Optional.empty();
        }
        var part = name.substring(0, underscore);
        return PARTS.stream()
                .filter(function -> function.name().toLowerCase(Locale.ROOT).equals(part))
                .findFirst()
                .flatMap(function -> Comparison.named(name.substring(underscore + 1))
                        .map(comparison -> new ComparedPart(function, comparison)));
    }
}
