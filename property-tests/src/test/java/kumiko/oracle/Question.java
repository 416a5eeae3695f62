package kumiko.oracle;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Query;

/**
 * What a case asks, in our terms.
 *
 * @param query built from the case, or else why it is refused
 * @param zone in which the parts of moments are read
 * @param terminal what is done with the query
 */
record Question(Optional<Query<?>> query, String refusal, ZoneId zone, Terminal terminal) {

    enum Terminal {
        ROWS,
        COUNT,
        EXISTS,
        FIRST,
        GET
    }

    static Question of(Query<?> query, ZoneId zone, Terminal terminal) {
        return new Question(Optional.of(query), "", zone, terminal);
    }

    static Question refused(String problem, ZoneId zone) {
        return new Question(Optional.empty(), problem, zone, Terminal.ROWS);
    }

    /**
     * What came of it.
     *
     * @param keys of the rows, or the one number or truth that was asked for
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
