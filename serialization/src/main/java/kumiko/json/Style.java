package kumiko.json;

import java.time.Clock;

/**
 * How JSON looks.
 *
 * @param clock the time, and the zone of its parts, where something is computed
 */
record Style(Naming naming, References references, boolean sorted, Clock clock) {

    Style withNaming(Naming newNaming) {
        return new Style(newNaming, references, sorted, clock);
    }

    Style withReferences(References newReferences) {
        return new Style(naming, newReferences, sorted, clock);
    }

    Style withSorted(boolean nowSorted) {
        return new Style(naming, references, nowSorted, clock);
    }

    Style withClock(Clock newClock) {
        return new Style(naming, references, sorted, newClock);
    }
}
