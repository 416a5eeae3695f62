package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was written: names and raw values with their places, checked against no model yet. */
public sealed interface Lookup {

    /**
     * A key and the value it is compared with.
     *
     * @param key where the key stands, as {@code user___name__like}
     * @param value as it was written or given, null included
     * @param place where the value stands; the key's place if it was given apart
     */
    record Test(Span key, @Nullable Object value, Span place) implements Lookup {
        public Test {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(place, "place");
        }
    }

    /** A condition on the rows of a relation to many: {@code posts__some(rating__gte=4)}. */
    record Quantified(Span key, Lookup condition) implements Lookup {}

    /**
     * A search: {@code search('bill', title, user___name)}.
     *
     * @param term what is searched for
     * @param place where the term stands
     * @param names of the texts that are searched; none for those of the model
     */
    record Search(String term, Span place, Vector<Span> names) implements Lookup {}

    /** All of them; of none, everything. */
    record All(Vector<Lookup> operands) implements Lookup {}

    /** At least one of them; of none, nothing. */
    record Any(Vector<Lookup> operands) implements Lookup {}

    record Not(Lookup operand) implements Lookup {}

    /** The name of an attribute where a value could stand: {@code F(created_at)}. */
    record Reference(Span key) {}

    /** {@return a key and a value that were given apart} */
    static Lookup test(String key, @Nullable Object value) {
        var place = Span.of(key);
        return new Test(place, value, place);
    }
}
