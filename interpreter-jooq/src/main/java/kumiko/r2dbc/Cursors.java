package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import kumiko.algebra.Expression;
import kumiko.algebra.Query;
import kumiko.model.DataType;
import kumiko.plan.Fingerprint;
import kumiko.plan.Restrictions;
import kumiko.plan.StoredBytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the cursors of one query: a version, whether the row at the place is left to the other side, the values, and
 * a signature of all this and of the query, in the letters of URLs.
 *
 * @param types of the values that make a place
 * @param query the digest of the query
 */
record Cursors(Vector<DataType<?>> types, byte[] query, CursorKey key) {

    private static final int VERSION = 1;
    private static final int SIGNATURE = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static <R> Cursors of(
            Query<R> query, Restrictions restrictions, Vector<Expression<R, ?>> positions, CursorKey key) {
        return new Cursors(positions.map(Expression::type), Fingerprint.of(query, restrictions), key);
    }

    /**
     * A place in the order.
     *
     * @param values one for each sort key
     * @param open whether the row at the place is on neither side; else it is on both
     */
    record Place(List<@Nullable Object> values, boolean open) {
        Place {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    String text(Place place) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeBoolean(place.open());
            for (int i = 0; i < types.size(); i++) {
                StoredBytes.write(stored(types.get(i), place.values().get(i)), out);
            }
            var content = bytes.toByteArray();
            out.write(key.sign(query, content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return TEXT.encodeToString(bytes.toByteArray());
    }

    private static <T> @Nullable Object stored(DataType<T> type, @Nullable Object value) {
        return value == null ? null : type.encode(type.javaType().cast(value));
    }

    /**
     * {@return the place that the cursor is of}
     *
     * @throws InvalidCursorException if it is none that {@link #text} made
     */
    Place place(String cursor) {
        var content = content(cursor);
        var values = new ArrayList<@Nullable Object>();
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != VERSION) {
                throw new InvalidCursorException();
            }
            boolean open = in.readBoolean();
            for (var type : types) {
                var stored = StoredBytes.read(in);
                values.add(stored == null ? null : type.decode(stored));
            }
            return new Place(values, open);
        } catch (IOException | ClassCastException ofAnotherModel) {
            throw new InvalidCursorException();
        }
    }

    /** {@return what is signed, after the signature is found right} One text stands for it and no other, so none can be varied. */
    private byte[] content(String cursor) {
        var bytes = bytes(cursor);
        int length = bytes.length - SIGNATURE;
        if (length < 1 || !TEXT.encodeToString(bytes).equals(cursor)) {
            throw new InvalidCursorException();
        }
        var content = Arrays.copyOf(bytes, length);
        if (!MessageDigest.isEqual(key.sign(query, content), Arrays.copyOfRange(bytes, length, bytes.length))) {
            throw new InvalidCursorException();
        }
        return content;
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notOfTheseLetters) {
            throw new InvalidCursorException();
        }
    }
}
