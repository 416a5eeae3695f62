package kumiko.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kumiko.model.Json;
import org.jspecify.annotations.Nullable;

/** Stored values as bytes and back: exactly, to the last digit, microsecond and bit. */
public final class StoredBytes {

    private StoredBytes() {}

    /** Writes a value in its stored form, or null. */
    public static void write(@Nullable Object stored, DataOutput out) throws IOException {
        switch (stored) {
            case null -> out.writeByte('0');
            case Boolean value -> {
                out.writeByte('b');
                out.writeBoolean(value);
            }
            case Byte value -> {
                out.writeByte('B');
                out.writeByte(value);
            }
            case Short value -> {
                out.writeByte('S');
                out.writeShort(value);
            }
            case Integer value -> {
                out.writeByte('I');
                out.writeInt(value);
            }
            case Long value -> {
                out.writeByte('L');
                out.writeLong(value);
            }
            case Float value -> {
                out.writeByte('F');
                out.writeInt(Float.floatToRawIntBits(value));
            }
            case Double value -> {
                out.writeByte('D');
                out.writeLong(Double.doubleToRawLongBits(value));
            }
            case BigDecimal value -> {
                out.writeByte('N');
                out.writeInt(value.scale());
                bytes(value.unscaledValue().toByteArray(), out);
            }
            case BigInteger value -> {
                out.writeByte('Z');
                bytes(value.toByteArray(), out);
            }
            case Character value -> {
                out.writeByte('c');
                out.writeChar(value);
            }
            case String value -> {
                out.writeByte('T');
                bytes(value.getBytes(StandardCharsets.UTF_8), out);
            }
            case Enum<?> value -> {
                out.writeByte('T');
                bytes(value.name().getBytes(StandardCharsets.UTF_8), out);
            }
            case UUID value -> {
                out.writeByte('U');
                out.writeLong(value.getMostSignificantBits());
                out.writeLong(value.getLeastSignificantBits());
            }
            case LocalDate value -> {
                out.writeByte('d');
                out.writeLong(value.toEpochDay());
            }
            case LocalTime value -> {
                out.writeByte('t');
                out.writeLong(value.toNanoOfDay());
            }
            case LocalDateTime value -> {
                out.writeByte('m');
                local(value, out);
            }
            case OffsetDateTime value -> {
                out.writeByte('o');
                local(value.toLocalDateTime(), out);
                out.writeInt(value.getOffset().getTotalSeconds());
            }
            case Instant value -> {
                out.writeByte('i');
                out.writeLong(value.getEpochSecond());
                out.writeInt(value.getNano());
            }
            case byte[] value -> {
                out.writeByte('x');
                bytes(value, out);
            }
            case Json value -> {
                out.writeByte('j');
                bytes(value.text().getBytes(StandardCharsets.UTF_8), out);
            }
            case List<?> values -> {
                out.writeByte('[');
                out.writeInt(values.size());
                for (var value : values) {
                    write(value, out);
                }
            }
            default -> throw new IllegalStateException(stored.getClass().getName() + " is no stored form");
        }
    }

    private static void bytes(byte[] value, DataOutput out) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static void local(LocalDateTime value, DataOutput out) throws IOException {
        out.writeLong(value.toLocalDate().toEpochDay());
        out.writeLong(value.toLocalTime().toNanoOfDay());
    }

    /** {@return the value that was written} Bytes must come from {@link #write}: nothing else is tried. */
    public static @Nullable Object read(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case '0' -> null;
            case 'b' -> in.readBoolean();
            case 'B' -> in.readByte();
            case 'S' -> in.readShort();
            case 'I' -> in.readInt();
            case 'L' -> in.readLong();
            case 'F' -> Float.intBitsToFloat(in.readInt());
            case 'D' -> Double.longBitsToDouble(in.readLong());
            case 'N' -> decimal(in.readInt(), bytes(in));
            case 'Z' -> new BigInteger(bytes(in));
            case 'c' -> in.readChar();
            case 'T' -> new String(bytes(in), StandardCharsets.UTF_8);
            case 'U' -> new UUID(in.readLong(), in.readLong());
            case 'd' -> LocalDate.ofEpochDay(in.readLong());
            case 't' -> LocalTime.ofNanoOfDay(in.readLong());
            case 'm' -> local(in);
            case 'o' -> local(in).atOffset(ZoneOffset.ofTotalSeconds(in.readInt()));
            case 'i' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case 'x' -> bytes(in);
            case 'j' -> new Json(new String(bytes(in), StandardCharsets.UTF_8));
            case '[' -> list(in);
            default -> throw new IOException("no stored form begins with " + kind);
        };
    }

    private static BigDecimal decimal(int scale, byte[] unscaled) {
        return new BigDecimal(new BigInteger(unscaled), scale);
    }

    private static byte[] bytes(DataInput in) throws IOException {
        var value = new byte[in.readInt()];
        in.readFully(value);
        return value;
    }

    private static LocalDateTime local(DataInput in) throws IOException {
        return LocalDateTime.of(LocalDate.ofEpochDay(in.readLong()), LocalTime.ofNanoOfDay(in.readLong()));
    }

    private static List<@Nullable Object> list(DataInput in) throws IOException {
        int size = in.readInt();
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < size; i++) {
            values.add(read(in));
        }
        return values;
    }
}
