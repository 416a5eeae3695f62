package kumiko.json;

import org.jspecify.annotations.Nullable;

/** A place in a JSON document, from the place around it inwards. */
record Pointer(@Nullable Pointer outer, String token) {

    private static final int LONGEST = 64;

    /** The document itself. */
    static final Pointer ROOT = new Pointer(null, "");

    /** {@return a place that is known by its text} */
    static Pointer of(String text) {
        return new Pointer(null, text);
    }

    Pointer member(String name) {
        var shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return new Pointer(this, shown.replace("~", "~0").replace("/", "~1"));
    }

    Pointer item(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** {@return the place as RFC 6901 writes it, {@code /posts/0/rating}; a very long name is cut short} */
    @Override
    public String toString() {
        return outer == null ? token : outer + "/" + token;
    }
}
