package kumiko.lookup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * How URLs are read.
 *
 * @param length the most characters of a query string
 * @param parameters the most parameters
 * @param problems how many problems are collected
 * @param pages which pages may be asked for
 * @param ignored names of parameters that are not for the query
 */
public record UrlRules(int length, int parameters, int problems, PageRules pages, Set<String> ignored) {

    /** For URLs from anywhere. */
    public static final UrlRules DEFAULT = new UrlRules(16_384, 256, 100, PageRules.DEFAULT, Set.of());

    public UrlRules {
        if (length < 1 || parameters < 1 || problems < 1) {
            throw new IllegalArgumentException("limits are positive, not length %d, parameters %d, problems %d"
                    .formatted(length, parameters, problems));
        }
        Objects.requireNonNull(pages, "pages");
        ignored = Set.copyOf(ignored);
    }

    public UrlRules withLength(int newLength) {
        return new UrlRules(newLength, parameters, problems, pages, ignored);
    }

    public UrlRules withPages(PageRules newPages) {
        return new UrlRules(length, parameters, problems, newPages, ignored);
    }

    /** {@return the same, but these parameters are left to others as well} */
    public UrlRules ignoring(String... names) {
        var all = new HashSet<>(ignored);
        all.addAll(Arrays.asList(names));
        return new UrlRules(length, parameters, problems, pages, all);
    }
}
