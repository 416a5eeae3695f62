package kumiko.plan;

/** Gives out aliases, each once in a statement: the first letter of the table and a number. */
final class Aliases {

    private int count;

    String alias(String table) {
        char first = Character.toLowerCase(table.charAt(0));
        return (first >= 'a' && first <= 'z' ? first : 't') + Integer.toString(count++);
    }
}
