package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.ArrayList;

/**
 * What someone typed into a search box: words, and phrases in double quotation marks, which are one word each. All of them are
 * meant literally.
 */
final class SearchTerm {

    private static final int MOST_WORDS = 32;

    private SearchTerm() {}

    /**
     * {@return the words, each once} None, if there is nothing but space. A quotation mark within a word, or one that is not
     * closed, is a character like any other.
     *
     * @throws IllegalArgumentException if there are too many
     */
    static Vector<String> words(String term) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < term.length()) {
            if (isSpace(term, at)) {
                at++;
                continue;
            }
            int closing = term.charAt(at) == '"' ? term.indexOf('"', at + 1) : -1;
            int end = closing < 0 ? endOfWord(term, at) : closing;
            var word = term.substring(closing < 0 ? at : at + 1, end);
            if (!word.isBlank()) {
                words.add(word);
            }
            at = closing < 0 ? end : closing + 1;
        }
        var distinct = Vector.ofAll(words).distinct();
        if (distinct.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "a search has at most " + MOST_WORDS + " words, not " + distinct.size() + "; put phrases in \"…\"");
        }
        return distinct;
    }

    private static int endOfWord(String term, int start) {
        int end = start;
        while (end < term.length() && !isSpace(term, end)) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(String term, int at) {
        return Character.isWhitespace(term.charAt(at)) || Character.isSpaceChar(term.charAt(at));
    }
}
