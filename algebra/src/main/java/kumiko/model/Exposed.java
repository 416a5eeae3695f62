package kumiko.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a record says that text from anywhere may do with one of its names, if it is read as the record says. By itself it allows
 * nothing.
 *
 * @param name of an attribute, a relation or something computed
 * @param uses what may be done
 * @param lookups what may be asked; if there are none, what is usual for the type
 */
public record Exposed(String name, Set<Use> uses, List<String> lookups) {

    public Exposed {
        Objects.requireNonNull(name, "name");
        uses = Set.copyOf(uses);
        lookups = List.copyOf(lookups);
    }

    /** What may be done with a name. */
    public enum Use {
        /** It is compared, or gone over. */
        FILTER,
        /** Rows are sorted by it. */
        SORT,
        /** It is searched. */
        SEARCH,
        /** It is loaded. */
        LOAD
    }

    public boolean is(Use use) {
        return uses.contains(use);
    }
}
