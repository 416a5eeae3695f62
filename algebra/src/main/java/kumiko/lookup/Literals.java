package kumiko.lookup;

import java.util.Base64;
import java.util.List;
import kumiko.model.DataType;

/** Values as the string language writes them. */
final class Literals {

    private Literals() {}

    static <T> String print(DataType<T> type, T value) {
        return printStored(type.encode(value));
    }

    private static String printStored(Object stored) {
        return switch (stored) {
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case byte[] bytes -> quoted(Base64.getEncoder().encodeToString(bytes));
            case java.time.temporal.Temporal moment -> moment.toString();
            case Enum<?> constant -> quoted(constant.name());
            case List<?> values ->
                values.stream().map(Literals::printStored).toList().toString();
            default -> quoted(stored.toString());
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
