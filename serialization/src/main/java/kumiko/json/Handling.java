package kumiko.json;

import kumiko.model.Many.Coverage;

/**
 * How records are written and read.
 *
 * @param strict whether a relation that is not loaded is a mistake
 * @param knownOnly whether a member that no model knows is a mistake
 * @param coverage what lists of related rows are taken for
 * @param settable what a patch may set although it is usually not to be set
 */
record Handling(
        boolean indented, boolean strict, boolean knownOnly, Coverage coverage, NamePaths settable, JsonLimits limits) {

    static final Handling USUAL =
            new Handling(false, false, true, Coverage.PARTIAL, NamePaths.NONE, JsonLimits.DEFAULT);

    Handling withIndented(boolean now) {
        return new Handling(now, strict, knownOnly, coverage, settable, limits);
    }

    Handling withStrict(boolean now) {
        return new Handling(indented, now, knownOnly, coverage, settable, limits);
    }

    Handling withKnownOnly(boolean now) {
        return new Handling(indented, strict, now, coverage, settable, limits);
    }

    Handling withCoverage(Coverage now) {
        return new Handling(indented, strict, knownOnly, now, settable, limits);
    }

    Handling withSettable(NamePaths now) {
        return new Handling(indented, strict, knownOnly, coverage, now, limits);
    }

    Handling withLimits(JsonLimits now) {
        return new Handling(indented, strict, knownOnly, coverage, settable, now);
    }
}
