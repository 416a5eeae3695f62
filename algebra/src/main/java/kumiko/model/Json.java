package kumiko.model;

import java.util.Objects;

/**
 * A JSON document as text, kept in a JSON column.
 *
 * <p>Equality is that of the text, so {@code {"a":1}} and {@code { "a": 1 }} differ here; a database may write the
 * same document differently than it was given.
 */
public record Json(String text) {

    public Json {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return text;
    }
}
