package kumiko.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kumiko.algebra.Function;
import kumiko.algebra.Operation;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;

/** The words before a parenthesis: functions of several values, and the names of types before a value of one. */
final class Words {

    static final String NOW = "now";
    static final String CASE = "case";
    static final String LATER = "later";
    static final String LEFT = "left";

    private static final List<Scalar<?>> TYPES = List.of(
            DataType.BOOLEAN,
            DataType.BYTE,
            DataType.SHORT,
            DataType.INTEGER,
            DataType.LONG,
            DataType.FLOAT,
            DataType.DOUBLE,
            DataType.DECIMAL,
            DataType.BIG_INTEGER,
            DataType.CHARACTER,
            DataType.TEXT,
            DataType.UUID,
            DataType.DATE,
            DataType.TIME,
            DataType.DATE_TIME,
            DataType.OFFSET_DATE_TIME,
            DataType.INSTANT);

    private Words() {}

    /** {@return whether a parenthesis after the word, or after the last of several, holds arguments} */
    static boolean takesArguments(String run) {
        var word = lastOf(run);
        return word.isEmpty()
                ? !run.isEmpty()
                : Operation.named(word).isPresent()
                        || List.of(NOW, CASE, LATER, LEFT).contains(word)
                        || Function.named(word).isPresent()
                        || typeNamed(word).isPresent()
                        || Aggregations.isNamed(word)
                        || isMisspelt(run);
    }

    /** Whether it is near to the name of a function, and of nothing else that stands before a parenthesis. */
    private static boolean isMisspelt(String run) {
        return !run.contains("__") && Nearest.to(run, all()).isPresent();
    }

    /** {@return what stands after the last separator} */
    static String lastOf(String run) {
        int separator = run.lastIndexOf("__");
        return separator < 0 ? run : run.substring(separator + 2);
    }

    static Optional<Scalar<?>> typeNamed(String word) {
        return TYPES.stream().filter(type -> nameOf(type).equals(word)).findFirst();
    }

    static String nameOf(Scalar<?> type) {
        return type.kind().name().toLowerCase(Locale.ROOT);
    }

    static List<String> all() {
        var words = new ArrayList<>(List.of(NOW, CASE, LATER, LEFT));
        for (var operation : Operation.values()) {
            words.add(operation.word());
        }
        for (var function : Function.values()) {
            words.add(function.transform());
        }
        return words;
    }
}
