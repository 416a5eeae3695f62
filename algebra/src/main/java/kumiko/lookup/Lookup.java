package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was written: names and raw values with their places, checked against no model yet.
 */
public sealed interface Lookup {

    /**
     * A key and the value it is compared with.
     *
     * @param key {@code user___name__like}
     * @param span where the key stands in the text
     * @param value as it was written or given, null included
     * @param valueSpan where the value stands; the key's place if it was given apart
     */
    record Test(String key, Span span, @Nullable Object value, Span valueSpan) implements Lookup {
        public Test {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(span, "span");
            Objects.requireNonNull(valueSpan, "valueSpan");
        }
    }

    /** All of them; of none, everything. */
    record All(Vector<Lookup> operands) implements Lookup {}

    /** At least one of them; of none, nothing. */
    record Any(Vector<Lookup> operands) implements Lookup {}

    record Not(Lookup operand) implements Lookup {}

    /** {@return a key and a value that were given apart} */
    static Lookup test(String key, @Nullable Object value) {
        var span = new Span(0, key.length());
        return new Test(key, span, value, span);
    }
}
