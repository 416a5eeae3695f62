package kumiko.json;

import java.util.List;
import java.util.Locale;
import kumiko.algebra.Eager.Strategy;

/** The members of queries in JSON. */
final class QueryMembers {

    static final String FILTER = "filter";
    static final String SEARCH = "search";
    static final String SORT = "sort";
    static final String WITH = "with";
    static final String PAGE = "page";
    static final String LIMIT = "limit";
    static final String OFFSET = "offset";
    static final String ZONE = "zone";
    static final String DELETED = "deleted";
    static final String STRATEGY = "strategy";
    static final String TERM = "term";
    static final String TEXTS = "in";

    static final List<String> OF_QUERIES = List.of(FILTER, SEARCH, SORT, WITH, PAGE, LIMIT, OFFSET, ZONE, DELETED);
    static final List<String> OF_RELATIONS = List.of(FILTER, SORT, WITH, LIMIT, OFFSET, STRATEGY);

    private QueryMembers() {}

    static String word(Strategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT);
    }
}
