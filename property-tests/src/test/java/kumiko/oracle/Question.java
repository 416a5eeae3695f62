package kumiko.oracle;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks, in our terms.
 *
 * @param asked what is run, or else why it is refused
 * @param zone in which the parts of moments are read
 */
record Question(Optional<Asked> asked, String refusal, ZoneId zone) {

    enum Terminal {
        ROWS,
        COUNT,
        EXISTS,
        FIRST,
        GET
    }

    /** What is run. */
    sealed interface Asked {

        /**
         * A query of rows, which are told by their keys.
         *
         * @param terminal what is done with the query
         */
        record Rows(Query<?> query, Terminal terminal) implements Asked {}

        /** Values of rows. */
        record Values(ViewQuery<?, List<@Nullable Object>> query) implements Asked {}

        /** Values of all rows together. */
        record Totals(GroupQuery<?, List<@Nullable Object>> query) implements Asked {}
    }

    static Question of(Asked asked, ZoneId zone) {
        return new Question(Optional.of(asked), "", zone);
    }

    static Question refused(String problem, ZoneId zone) {
        return new Question(Optional.empty(), problem, zone);
    }

    /**
     * What came of it.
     *
     * @param keys of the rows, or the one number or truth that was asked for, or the values of each row, or of all
     * @param error why there are none, empty if there are
     */
    record Answer(List<Object> keys, String error) {

        static Answer error(Throwable failure) {
            return new Answer(List.of(), failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }

        boolean isError() {
            return !error.isEmpty();
        }
    }
}
