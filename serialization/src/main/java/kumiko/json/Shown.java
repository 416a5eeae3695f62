package kumiko.json;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.model.DataType;
import kumiko.model.ScalarKind;

/** How errors show what somebody wrote, and what they should have written. */
final class Shown {

    private static final int LONGEST = 60;
    private static final int MOST_CONSTANTS = 20;

    private Shown() {}

    /** {@return the text on one line, and its beginning only if it is long} */
    static String text(String text) {
        var shown = new StringBuilder();
        text.chars().limit(LONGEST).forEach(c -> shown.append(isPlain((char) c) ? (char) c : '\uFFFD'));
        return text.length() > LONGEST ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isPlain(char c) {
        return !Character.isISOControl(c) && !Character.isSurrogate(c);
    }

    /** {@return what a value of JSON is called} */
    static String value(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Members members -> "an object";
            case JsonTree.Items items -> "a list";
            case JsonTree.Text text -> "`\"" + text(text.text()) + "\"`";
            case JsonTree.Number number -> "`" + text(number.text()) + "`";
            case JsonTree.Flag flag -> "`" + flag.value() + "`";
            case JsonTree.Null none -> "`null`";
            case JsonTree.Given(var value, var form) -> form == null ? "`" + text(value.toString()) + "`" : value(form);
            case JsonTree.Broken broken -> "this";
        };
    }

    /** {@return what a value of the type looks like} */
    static String expected(DataType<?> type) {
        return switch (type) {
            case DataType.Enumerated<?>(var javaType) -> constants(javaType.getEnumConstants());
            case DataType.NativeEnum<?>(var javaType, var name) -> constants(javaType.getEnumConstants());
            case DataType.ListOf<?>(var element) -> "a list, of which each is " + expected(element);
            case DataType.Scalar<?>(var kind, var javaType) -> expected(kind);
            case DataType.Converted<?, ?>(var javaType, var storage, var converter) ->
                "a " + javaType.getSimpleName() + ", written as " + expected(storage);
        };
    }

    private static String constants(Enum<?>[] constants) {
        return Stream.of(constants)
                .limit(MOST_CONSTANTS)
                .map(constant -> "`\"" + constant.name() + "\"`")
                .collect(Collectors.joining(", ", "one of ", constants.length > MOST_CONSTANTS ? " …" : ""));
    }

    private static String expected(ScalarKind kind) {
        return switch (kind) {
            case BYTE -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case BYTES -> "bytes in Base64";
            case BOOLEAN,
                    FLOAT,
                    DOUBLE,
                    DECIMAL,
                    BIG_INTEGER,
                    CHARACTER,
                    TEXT,
                    UUID,
                    DATE,
                    TIME,
                    DATE_TIME,
                    OFFSET_DATE_TIME,
                    INSTANT,
                    JSON -> kind.description();
        };
    }

    private static String whole(long least, long most) {
        return "a whole number from " + least + " to " + most;
    }
}
