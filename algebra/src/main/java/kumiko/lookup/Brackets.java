package kumiko.lookup;

/** Finds where parentheses end, past texts in quotes. */
final class Brackets {

    private Brackets() {}

    /** {@return the place after the parenthesis that closes the one at the start, -1 if none does before the limit} */
    static int end(String text, int start, int limit) {
        int depth = 0;
        for (int at = start; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = text.indexOf(c, at + 1);
                if (at < 0) {
                    return -1;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    /** {@return the place of a text outside of all parentheses and quotes, -1 if it is nowhere before the limit} */
    static int find(String text, String found, int start, int limit) {
        for (int at = start; at < limit; at++) {
            char c = text.charAt(at);
            if (text.startsWith(found, at)) {
                return at;
            }
            if (c == '\'' || c == '"') {
                at = text.indexOf(c, at + 1);
            } else if (c == '(' || c == '[') {
                at = c == '(' ? end(text, at, limit) - 1 : text.indexOf(']', at);
            } else if (c == ')') {
                return -1;
            }
            if (at < 0 || at < start) {
                return -1;
            }
        }
        return -1;
    }
}
