package kumiko.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kumiko.model.Names;

/** A name in a key, and where it stands. */
record Segment(String text, int start, String name) {

    Span span() {
        return new Span(text, start, start + name.length());
    }

    private static final int USUAL = 4;

    /**
     * {@return the names of a key, which two or three underscores separate} One scan; a key that is too long is not
     * scanned at all.
     *
     * @throws Refusal if the key is not made of names
     */
    static List<Segment> split(Span key, Budget budget) {
        int length = key.end() - key.start();
        if (length > budget.keyLength()) {
            throw new Refusal(new Problem.LimitExceeded(key, "characters of a key", budget.keyLength()));
        }
        var text = key.text();
        var segments = new ArrayList<Segment>(USUAL);
        int from = key.start();
        int at = from;
        while (at < key.end()) {
            int run = underscores(text, at, key.end());
            if (run > 1) {
                segments.add(segment(text, from, at, run));
                from = at + run;
            }
            at += Math.max(1, run);
        }
        segments.add(segment(text, from, key.end(), 0));
        return segments;
    }

    private static Segment segment(String text, int start, int end, int underscores) {
        if (underscores > 3) {
            throw new Refusal(new Problem.Malformed(
                    new Span(text, end, end + underscores), "names are separated by two or three underscores"));
        }
        if (start == end) {
            throw new Refusal(new Problem.Malformed(new Span(text, start, end), "a name is missing"));
        }
        var name = text.substring(start, end);
        if (!Names.isIdentifier(name) && !isPlace(name)) {
            throw new Refusal(new Problem.Malformed(
                    new Span(text, start, end),
                    "`" + Excerpt.shown(name) + "` is not a name: " + stranger(name)
                            + "use a letter, then letters, digits and single underscores"));
        }
        return new Segment(text, start, name);
    }

    /** {@return what is said of the first character that is not seen, or is seen as another} */
    private static String stranger(String name) {
        for (int at = 0; at < name.length(); at++) {
            int character = name.codePointAt(at);
            if (character < ' ' || character > '~') {
                return "it has U+%04X in it, and names have letters from a to z; ".formatted(character);
            }
        }
        return "";
    }

    /** {@return a run of names, joined by two underscores} */
    static String joined(List<Segment> names, int at, int run) {
        return run == 1
                ? names.get(at).name()
                : names.subList(at, at + run).stream().map(Segment::name).collect(Collectors.joining("__"));
    }

    /** Whether it is a place in a list, of which the first is 0. */
    static boolean isPlace(String name) {
        return name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int underscores(String text, int at, int limit) {
        int end = at;
        while (end < limit && text.charAt(end) == '_') {
            end++;
        }
        return end - at;
    }
}
