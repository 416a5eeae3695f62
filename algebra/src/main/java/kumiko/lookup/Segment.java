package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import kumiko.model.Names;

/** A name in a key, and where it stands. */
record Segment(String name, Span span) {

    /**
     * {@return the names of a key, which two or three underscores separate} One scan; a key that is too long is not
     * scanned at all.
     *
     * @param start where the key starts in its text
     */
    static Validation<Seq<Problem>, Vector<Segment>> split(String key, int start, Limits limits) {
        if (key.length() > limits.keyLength()) {
            return invalid(new Problem.LimitExceeded(
                    new Span(start, start + key.length()), "characters of a key", limits.keyLength()));
        }
        var segments = Vector.<Segment>empty();
        int from = 0;
        for (int i = 0; i <= key.length(); ) {
            int run = underscores(key, i);
            if (i == key.length() || run > 1) {
                var segment = new Segment(key.substring(from, i), new Span(start + from, start + i));
                if (run > 3 || !Names.isIdentifier(segment.name())) {
                    return invalid(malformed(key, start, segment, i, run));
                }
                segments = segments.append(segment);
                from = i + run;
                i = i == key.length() ? i + 1 : from;
                if (run > 1 && from == key.length()) {
                    return invalid(new Problem.Malformed(
                            new Span(start + from - run, start + from), "a name is missing at the end"));
                }
            } else {
                i += Math.max(1, run);
            }
        }
        return Validation.valid(segments);
    }

    private static Problem malformed(String key, int start, Segment segment, int at, int run) {
        if (run > 3) {
            return new Problem.Malformed(
                    new Span(start + at, start + at + run), "names are separated by two or three underscores");
        }
        return segment.name().isEmpty()
                ? new Problem.Malformed(segment.span(), "a name is missing")
                : new Problem.Malformed(
                        segment.span(),
                        "`" + segment.name() + "` is not a name: use letters, digits and single underscores");
    }

    private static int underscores(String key, int at) {
        int end = at;
        while (end < key.length() && key.charAt(end) == '_') {
            end++;
        }
        return end - at;
    }

    private static <T> Validation<Seq<Problem>, T> invalid(Problem problem) {
        return Validation.invalid(Vector.of(problem));
    }
}
