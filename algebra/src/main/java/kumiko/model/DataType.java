package kumiko.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column's values: the Java type that a record shows, and the {@link Scalar} that is stored.
 *
 * <p>Every interpreter compares and orders values by their stored form ({@link #encode}), so that a list in memory and
 * a table in a database agree.
 *
 * @param <T> the Java type, never primitive
 */
public sealed interface DataType<T> {

    Scalar<Boolean> BOOLEAN = new Scalar<>(ScalarKind.BOOLEAN, Boolean.class);
    Scalar<Byte> BYTE = new Scalar<>(ScalarKind.BYTE, Byte.class);
    Scalar<Short> SHORT = new Scalar<>(ScalarKind.SHORT, Short.class);
    Scalar<Integer> INTEGER = new Scalar<>(ScalarKind.INTEGER, Integer.class);
    Scalar<Long> LONG = new Scalar<>(ScalarKind.LONG, Long.class);
    Scalar<Float> FLOAT = new Scalar<>(ScalarKind.FLOAT, Float.class);
    Scalar<Double> DOUBLE = new Scalar<>(ScalarKind.DOUBLE, Double.class);
    Scalar<BigDecimal> DECIMAL = new Scalar<>(ScalarKind.DECIMAL, BigDecimal.class);
    Scalar<BigInteger> BIG_INTEGER = new Scalar<>(ScalarKind.BIG_INTEGER, BigInteger.class);
    Scalar<Character> CHARACTER = new Scalar<>(ScalarKind.CHARACTER, Character.class);
    Scalar<String> TEXT = new Scalar<>(ScalarKind.TEXT, String.class);
    Scalar<java.util.UUID> UUID = new Scalar<>(ScalarKind.UUID, UUID.class);
    Scalar<LocalDate> DATE = new Scalar<>(ScalarKind.DATE, LocalDate.class);
    Scalar<LocalTime> TIME = new Scalar<>(ScalarKind.TIME, LocalTime.class);
    Scalar<LocalDateTime> DATE_TIME = new Scalar<>(ScalarKind.DATE_TIME, LocalDateTime.class);
    Scalar<OffsetDateTime> OFFSET_DATE_TIME = new Scalar<>(ScalarKind.OFFSET_DATE_TIME, OffsetDateTime.class);
    Scalar<Instant> INSTANT = new Scalar<>(ScalarKind.INSTANT, Instant.class);
    Scalar<byte[]> BYTES = new Scalar<>(ScalarKind.BYTES, byte[].class);
    Scalar<Json> JSON = new Scalar<>(ScalarKind.JSON, Json.class);

    /** {@return the type of the values of a class: a scalar's, a primitive one's or an enum; empty for any other} */
    static <T> Optional<DataType<T>> of(Class<T> javaType) {
        return KnownTypes.of(javaType);
    }

    /** {@return the type that a record shows} */
    Class<T> javaType();

    /** {@return the type that is stored: a {@link Scalar}, a {@link NativeEnum}, or a {@link ListOf} of these} */
    DataType<?> stored();

    /**
     * {@return the stored form of a value, of the type {@link #stored()}} Temporal values lose what is finer than a
     * microsecond, as no supported database keeps it; a moment with an offset is moved to UTC.
     */
    Object encode(T value);

    /** {@return the value of a stored form} The inverse of {@link #encode}. */
    T decode(Object stored);

    /** {@return what may be asked of two values} */
    default Comparability comparability() {
        return switch (stored()) {
            case Scalar<?>(var kind, var type) -> kind.comparability();
            case ListOf<?>(var element) ->
                element.comparability() == Comparability.NONE ? Comparability.NONE : Comparability.EQUALITY;
            case NativeEnum<?> constants -> Comparability.ORDER;
            case Enumerated<?> other -> Comparability.NONE;
            case Converted<?, ?> other -> Comparability.NONE;
        };
    }

    /** What may be asked of two values of a type. */
    enum Comparability {
        /** Nothing: only whether there is a value. */
        NONE,
        /** Whether they are equal. */
        EQUALITY,
        /** Also which one is less. */
        ORDER
    }

    /** A type that databases have as well. */
    record Scalar<T>(ScalarKind kind, Class<T> javaType) implements DataType<T> {

        @Override
        public Scalar<T> stored() {
            return this;
        }

        @Override
        public Object encode(T value) {
            return kind.normalize(value);
        }

        @Override
        public T decode(Object stored) {
            return javaType.cast(stored);
        }

        @Override
        public String toString() {
            return kind.description();
        }
    }

    /** An enum, stored as the name of its constant and so compared by that name. */
    record Enumerated<E extends Enum<E>>(Class<E> javaType) implements DataType<E> {

        @Override
        public Scalar<String> stored() {
            return TEXT;
        }

        @Override
        public Object encode(E value) {
            return value.name();
        }

        @Override
        public E decode(Object stored) {
            return Enum.valueOf(javaType, (String) stored);
        }

        @Override
        public String toString() {
            return javaType.getSimpleName();
        }
    }

    /**
     * An enum that the database has as a type of its own, with constants of the same names. They compare in the order in
     * which they are declared, here and there.
     *
     * @param name of the type in the database
     */
    record NativeEnum<E extends Enum<E>>(Class<E> javaType, String name) implements DataType<E> {

        public NativeEnum {
            Objects.requireNonNull(javaType, "javaType");
            Names.requireColumn(name);
        }

        /** {@return the names of the constants, in their order} */
        public List<String> labels() {
            return Stream.of(javaType.getEnumConstants()).map(Enum::name).toList();
        }

        /** {@return the constant of a name} */
        public E constant(String label) {
            return Enum.valueOf(javaType, label);
        }

        @Override
        public NativeEnum<E> stored() {
            return this;
        }

        @Override
        public Object encode(E value) {
            return value;
        }

        @Override
        public E decode(Object stored) {
            return stored instanceof String label ? constant(label) : javaType.cast(stored);
        }

        @Override
        public String toString() {
            return javaType.getSimpleName();
        }
    }

    /** A list of values of one type, stored as an array. Its elements are never null. */
    record ListOf<E>(DataType<E> element) implements DataType<List<E>> {

        public ListOf {
            if (element.stored() instanceof ListOf<?>) {
                throw new ModelException("a list of lists has no column type; wrap the inner list in a Json column");
            }
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // List.class is the only class object of List<E>
        public Class<List<E>> javaType() {
            return (Class) List.class;
        }

        @Override
        public DataType<?> stored() {
            return new ListOf<>(element.stored());
        }

        @Override
        public Object encode(List<E> value) {
            return value.stream().map(this::encoded).toList();
        }

        private Object encoded(@Nullable E value) {
            if (value == null) {
                throw new IllegalArgumentException("a list cannot have null in it");
            }
            return element.encode(value);
        }

        @Override
        public List<E> decode(Object stored) {
            return ((List<?>) stored).stream().map(element::decode).toList();
        }

        @Override
        public String toString() {
            return "list of " + element;
        }
    }

    /** A type of the user's own, stored as another. */
    record Converted<T, S>(Class<T> javaType, DataType<S> storage, Converter<T, S> converter) implements DataType<T> {

        public Converted {
            Objects.requireNonNull(javaType, "javaType");
            Objects.requireNonNull(storage, "storage");
            Objects.requireNonNull(converter, "converter");
        }

        @Override
        public DataType<?> stored() {
            return storage.stored();
        }

        @Override
        public Object encode(T value) {
            return storage.encode(converter.write(value));
        }

        @Override
        public T decode(Object stored) {
            return converter.read(storage.decode(stored));
        }

        @Override
        public String toString() {
            return javaType.getSimpleName();
        }
    }
}
