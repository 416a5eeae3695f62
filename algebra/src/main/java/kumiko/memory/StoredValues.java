package kumiko.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kumiko.model.DataType;
import org.jspecify.annotations.Nullable;

/** How values in their stored form compare: all of one family, whatever their Java types. */
final class StoredValues {

    private StoredValues() {}

    /**
     * {@return less than, equal to or greater than 0, as the first value is to the second} Text compares by code point,
     * numbers by their mathematical value, moments by their instant, UUIDs and bytes as unsigned bytes.
     *
     * @throws IllegalArgumentException if they are of a kind that has no order
     */
    static int compare(Object left, Object right) {
        return switch (left) {
            case Number number -> Numbers.compare(number, (Number) right);
            case String text -> compareText(text, right.toString());
            case Character character -> compareText(character.toString(), right.toString());
            case Boolean flag -> flag.compareTo((Boolean) right);
            case UUID uuid -> compareUuids(uuid, (UUID) right);
            case LocalDate date -> date.compareTo((LocalDate) right);
            case LocalTime time -> time.compareTo((LocalTime) right);
            case LocalDateTime moment -> moment.compareTo((LocalDateTime) right);
            case Instant moment -> moment.compareTo((Instant) canonical(right));
            case OffsetDateTime moment -> moment.toInstant().compareTo((Instant) canonical(right));
            case byte[] bytes -> Arrays.compareUnsigned(bytes, (byte[]) right);
            case Enum<?> constant -> Integer.compare(constant.ordinal(), ((Enum<?>) right).ordinal());
            case List<?> list -> canonical(list).equals(canonical(right)) ? 0 : 1; // only equality is asked of lists
            default ->
                throw new IllegalArgumentException("`" + left + "` has no order; only whether it is null can be asked");
        };
    }

    /** {@return a form whose {@code equals} and {@code hashCode} are those of the value in a comparison} */
    static Object canonical(Object value) {
        return switch (value) {
            case Number number -> Numbers.canonical(number);
            case Character character -> character.toString();
            case OffsetDateTime moment -> moment.toInstant();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case List<?> list -> list.stream().map(StoredValues::canonical).toList();
            default -> value;
        };
    }

    /** {@return the canonical form of a value of that type} */
    static <T> Object canonical(DataType<T> type, T value) {
        return canonical(type.encode(value));
    }

    /**
     * {@return the stored form of a computed value in its type} Arithmetic is exact, so a number may come as another type.
     *
     * @throws OutOfRangeException if the type has no such number
     */
    static Object fitting(Object expression, DataType<?> type, Object value) {
        return switch (type.stored()) {
            case DataType.Scalar<?>(var kind, var javaType)
            when value instanceof Number number && !javaType.isInstance(value) && Numbers.isFinite(number) ->
                kind.number(Numbers.exact(number)).orElseThrow(() -> new OutOfRangeException(expression, type));
            case DataType.ListOf<?>(var element) ->
                ((List<?>) value)
                        .stream()
                                .map(each -> fitting(expression, element, each))
                                .toList();
            default -> value;
        };
    }

    /** {@return the value of one of several types in the stored form of the type that they have in common} */
    static @Nullable Object as(DataType<?> type, @Nullable Object value) {
        if (value == null || !(type.stored() instanceof DataType.Scalar<?>(var kind, var javaType))) {
            return value;
        }
        return switch (kind) {
            case DOUBLE -> ((Number) value).doubleValue();
            case TEXT -> value.toString();
            case INSTANT -> canonical(value);
            default -> value;
        };
    }

    private static int compareText(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length()) {
            int one = left.codePointAt(at);
            int other = right.codePointAt(at);
            if (one != other) {
                return Integer.compare(one, other);
            }
            at += Character.charCount(one);
        }
        return Integer.compare(left.length(), right.length());
    }

    /** PostgreSQL's order; {@link UUID#compareTo} takes the halves as signed numbers. */
    private static int compareUuids(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
