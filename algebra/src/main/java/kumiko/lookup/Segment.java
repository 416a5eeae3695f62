package kumiko.lookup;

import java.util.ArrayList;
import java.util.List;
import kumiko.model.Names;

/** A name in a key, and where it stands. */
record Segment(Span span, String name) {

    /**
     * {@return the names of a key, which two or three underscores separate} One scan; a key that is too long is not
     * scanned at all.
     *
     * @throws Refusal if the key is not made of names
     */
    static List<Segment> split(Span key, Limits limits) {
        int length = key.end() - key.start();
        if (length > limits.keyLength()) {
            throw new Refusal(new Problem.LimitExceeded(key, "characters of a key", limits.keyLength()));
        }
        var text = key.text();
        var segments = new ArrayList<Segment>();
        int from = key.start();
        int at = from;
        while (at < key.end()) {
            int run = underscores(text, at, key.end());
            if (run > 1) {
                segments.add(segment(new Span(text, from, at), run));
                from = at + run;
            }
            at += Math.max(1, run);
        }
        segments.add(segment(new Span(text, from, key.end()), 0));
        return segments;
    }

    private static Segment segment(Span span, int underscores) {
        if (underscores > 3) {
            throw new Refusal(new Problem.Malformed(
                    new Span(span.text(), span.end(), span.end() + underscores),
                    "names are separated by two or three underscores"));
        }
        if (span.start() == span.end()) {
            throw new Refusal(new Problem.Malformed(span, "a name is missing"));
        }
        var name = span.part();
        if (!Names.isIdentifier(name)) {
            throw new Refusal(new Problem.Malformed(
                    span,
                    "`" + Excerpt.shown(name)
                            + "` is not a name: use a letter, then letters, digits and single underscores"));
        }
        return new Segment(span, name);
    }

    private static int underscores(String text, int at, int limit) {
        int end = at;
        while (end < limit && text.charAt(end) == '_') {
            end++;
        }
        return end - at;
    }
}
