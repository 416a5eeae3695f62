package kumiko.plan;

import java.util.regex.Pattern;

/** How a database finds the words of a search. */
public sealed interface TextSearch {

    /** Literally, anywhere in a text, upper and lower case being one; as in memory. */
    TextSearch CONTAINS = new Contains();

    /** See {@link #CONTAINS}. */
    record Contains() implements TextSearch {}

    /**
     * By PostgreSQL's full text search: words by their stems, and a term as search engines on the web take it, with
     * {@code or} and {@code -}. What it finds differs from what memory and other databases find.
     *
     * @param configuration the name of a text search configuration, as {@code english}
     */
    record FullText(String configuration) implements TextSearch {

        private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");

        /** @throws IllegalArgumentException if it is no name */
        public FullText {
            if (!NAME.matcher(configuration).matches()) {
                throw new IllegalArgumentException("`" + configuration
                        + "` is no name of a text search configuration, as `english` or `public.french` is one");
            }
        }
    }

    /** {@return full text search by a configuration of the database} */
    static TextSearch fullText(String configuration) {
        return new FullText(configuration);
    }
}
