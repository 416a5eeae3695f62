package kumiko.memory;

import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import kumiko.algebra.Later;

/** Adds amounts to times in their stored form. */
final class LaterInterpreter {

    private LaterInterpreter() {}

    static Object later(Later<?, ?> later, Object time) {
        return later.isPeriod()
                ? ((Temporal) time).plus(later.amount())
                : ((Temporal) time).plus(later.microseconds(), ChronoUnit.MICROS);
    }
}
