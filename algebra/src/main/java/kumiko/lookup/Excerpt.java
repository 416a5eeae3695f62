package kumiko.lookup;

/** The part of a text around a place, with carets under the place. */
final class Excerpt {

    private static final int AROUND = 60;
    private static final String INDENT = "    ";

    private Excerpt() {}

    static String of(Span span) {
        int from = Math.max(0, span.start() - AROUND);
        int to = Math.min(span.text().length(), Math.min(span.end(), span.start() + AROUND) + AROUND);
        int carets = Math.max(1, Math.min(span.end(), to) - span.start());
        var shown = printable(span.text().substring(from, to));
        return INDENT + shown + System.lineSeparator() + INDENT + " ".repeat(span.start() - from) + "^".repeat(carets);
    }

    /** {@return the text on one line, and its beginning only if it is long} */
    static String shown(String text) {
        return text.length() > AROUND ? printable(text.substring(0, AROUND)) + "…" : printable(text);
    }

    private static String printable(String text) {
        var shown = new StringBuilder();
        text.chars().forEach(c -> shown.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return shown.toString();
    }
}
