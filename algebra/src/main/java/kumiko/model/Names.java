package kumiko.model;

import java.util.Locale;

/** The spellings of a name: {@code createdAt} in Java, {@code created_at} in the string language. */
public final class Names {

    private static final int LONGEST = 63;

    private Names() {}

    /** {@return the name in snake_case} Digits stay with what is before them: {@code address2Line} is {@code address2_line}. */
    public static String snakeCase(String camelCase) {
        var snake = new StringBuilder(camelCase.length() + 4);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && startsWord(camelCase, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    private static boolean startsWord(String name, int i) {
        boolean afterLower = !Character.isUpperCase(name.charAt(i - 1)) && name.charAt(i - 1) != '_';
        boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return afterLower || (beforeLower && name.charAt(i - 1) != '_');
    }

    /** {@return the name in camelCase} */
    public static String camelCase(String snakeCase) {
        var camel = new StringBuilder(snakeCase.length());
        for (String word : snakeCase.split("_", -1)) {
            camel.append(
                    camel.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    /**
     * {@return whether the text can name an attribute or a relation} A name starts with a letter, goes on with ASCII
     * letters, digits and single underscores, does not end in an underscore, and has at most 63 characters.
     */
    public static boolean isIdentifier(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isLetter(text.charAt(0)) || text.endsWith("_")) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == '_' && text.charAt(i - 1) == '_';
            if (doubled || !(isLetter(c) || c == '_' || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static void requireIdentifier(String name) {
        if (!isIdentifier(name)) {
            throw new ModelException("`" + name + "` cannot be the name of an attribute or a relation: use a letter,"
                    + " then letters, digits and single underscores, at most " + LONGEST + " characters in all");
        }
    }

    /** {@return whether the text can name a table or a column} It has 1 to 63 characters and no control characters. */
    public static boolean isColumn(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    static void requireColumn(String name) {
        if (!isColumn(name)) {
            throw new ModelException("`" + name + "` cannot be the name of a table, a column or a type: use 1 to "
                    + LONGEST + " characters and no control characters");
        }
    }
}
