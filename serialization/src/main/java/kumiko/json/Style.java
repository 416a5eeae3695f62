package kumiko.json;

import java.time.ZoneId;

/**
 * How JSON looks.
 *
 * @param zone where the parts of a moment are computed
 */
record Style(Naming naming, References references, boolean sorted, ZoneId zone) {

    Style withNaming(Naming newNaming) {
        return new Style(newNaming, references, sorted, zone);
    }

    Style withReferences(References newReferences) {
        return new Style(naming, newReferences, sorted, zone);
    }

    Style withSorted(boolean nowSorted) {
        return new Style(naming, references, nowSorted, zone);
    }

    Style withZone(ZoneId newZone) {
        return new Style(naming, references, sorted, newZone);
    }
}
