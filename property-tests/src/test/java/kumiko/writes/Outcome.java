package kumiko.writes;

import java.util.List;

/** What came of an action. */
sealed interface Outcome {

    /** The rows, or how many there were. */
    record Answer(List<?> values) implements Outcome {}

    /** The kind of error. */
    record Failure(Class<?> type) implements Outcome {}
}
