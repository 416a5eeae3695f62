package kumiko.plan;

/** Gives out aliases, each once in a statement: the first letter of the table and a number. */
final class Aliases {

    private final String prefix;
    private int count;

    Aliases() {
        this("");
    }

    /** @param prefix what tells them from the aliases of others */
    Aliases(String prefix) {
        this.prefix = prefix;
    }

    String alias(String table) {
        char first = Character.toLowerCase(table.charAt(0));
        return prefix + (first >= 'a' && first <= 'z' ? first : 't') + count++;
    }
}
