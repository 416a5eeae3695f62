package kumiko.r2dbc;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kumiko.jooq.SqlDialect;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.model.DataType.NativeEnum;
import kumiko.model.DataType.Scalar;
import kumiko.model.Json;
import kumiko.model.ScalarKind;
import kumiko.model.StorableTime;
import org.jspecify.annotations.Nullable;

/**
 * Stored values as drivers take and give them. Drivers are asked for whatever they decode by themselves, and the rest is
 * done here: what they convert on request differs from one to the next.
 *
 * @param binary whether {@link SinceYear2000} can be asked for
 */
record DriverValues(SqlDialect dialect, boolean binary) {

    /** An SQLSTATE. */
    private static final String NUMERIC_VALUE_OUT_OF_RANGE = "22003";

    /** {@return the value as the driver takes it} */
    Object bound(DataType<?> type, Object stored) {
        return switch (type) {
            case ListOf<?> list -> array(list, (List<? extends @Nullable Object>) stored);
            case Scalar<?>(var kind, var javaType) -> scalar(kind, stored);
            case NativeEnum<?> constants -> ((Enum<?>) stored).name();
            case DataType.Enumerated<?> other -> throw unstored(other);
            case DataType.Converted<?, ?> other -> throw unstored(other);
        };
    }

    /** {@return the class that stands for a null of this type} */
    Class<?> boundClass(DataType<?> type) {
        return switch (type) {
            case ListOf<?>(var element) ->
                dialect.bindsAsTexts(type)
                        ? String[].class
                        : boundClass(element).arrayType();
            case Scalar<?>(var kind, var javaType) -> boundClass(kind, javaType);
            case NativeEnum<?> constants -> String.class;
            case DataType.Enumerated<?> other -> throw unstored(other);
            case DataType.Converted<?, ?> other -> throw unstored(other);
        };
    }

    private Class<?> boundClass(ScalarKind kind, Class<?> javaType) {
        return switch (kind) {
            case BYTE -> Short.class;
            case BIG_INTEGER -> BigDecimal.class;
            case CHARACTER -> String.class;
            case INSTANT -> OffsetDateTime.class;
            case JSON -> dialect == SqlDialect.H2 ? byte[].class : String.class;
            case BYTES -> dialect == SqlDialect.H2 ? byte[].class : ByteBuffer.class;
            case BOOLEAN,
                    SHORT,
                    INTEGER,
                    LONG,
                    FLOAT,
                    DOUBLE,
                    DECIMAL,
                    TEXT,
                    UUID,
                    DATE,
                    TIME,
                    DATE_TIME,
                    OFFSET_DATE_TIME -> javaType;
        };
    }

    private Object scalar(ScalarKind kind, Object stored) {
        return switch (kind) {
            case BYTE -> ((Byte) stored).shortValue();
            case BIG_INTEGER -> new BigDecimal((BigInteger) stored);
            case DECIMAL -> unscaled((BigDecimal) stored);
            case CHARACTER -> stored.toString();
            case DATE, DATE_TIME, OFFSET_DATE_TIME, INSTANT -> StorableTime.orEndless(stored);
            case BYTES -> dialect == SqlDialect.H2 ? stored : ByteBuffer.wrap((byte[]) stored);
            case JSON ->
                dialect == SqlDialect.H2
                        ? ((Json) stored).text().getBytes(StandardCharsets.UTF_8)
                        : ((Json) stored).text();
            case BOOLEAN, SHORT, INTEGER, LONG, FLOAT, DOUBLE, TEXT, UUID, TIME -> stored;
        };
    }

    /** H2 takes no negative scale, as of 1E+3. */
    private static BigDecimal unscaled(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private Object array(ListOf<?> type, List<? extends @Nullable Object> stored) {
        var element = type.element();
        if (dialect.bindsAsTexts(type)) {
            return stored.stream()
                    .map(bytes -> bytes == null ? null : "\\x" + HexFormat.of().formatHex((byte[]) bytes))
                    .toArray(String[]::new);
        }
        var array = (@Nullable Object[]) Array.newInstance(boundClass(element), stored.size());
        for (int i = 0; i < array.length; i++) {
            var value = stored.get(i);
            array[i] = value == null ? null : bound(element, value);
        }
        return dialect == SqlDialect.H2 && array instanceof BigDecimal[] numbers ? ofOneScale(numbers) : array;
    }

    /** H2's driver cannot bring the numbers of an array to one scale by itself. */
    private static Object ofOneScale(BigDecimal[] numbers) {
        int scale = Arrays.stream(numbers).mapToInt(BigDecimal::scale).max().orElse(0);
        return Arrays.stream(numbers).map(number -> number.setScale(scale)).toArray(BigDecimal[]::new);
    }

    /** {@return the class that values of the type are asked for as, null for whatever the driver decodes by itself} */
    @Nullable
    Class<?> asked(DataType<?> stored) {
        if (!binary) {
            return null;
        }
        return stored instanceof ListOf<?>(var element)
                ? isCounted(element) ? SinceYear2000[].class : null
                : isCounted(stored) ? SinceYear2000.class : null;
    }

    private static boolean isCounted(DataType<?> stored) {
        return stored.equals(DataType.DATE)
                || stored.equals(DataType.DATE_TIME)
                || stored.equals(DataType.INSTANT)
                || stored.equals(DataType.OFFSET_DATE_TIME);
    }

    /** {@return the stored form of a value that the driver decoded} */
    Object stored(DataType<?> type, Object driver) {
        return switch (type) {
            case ListOf<?>(var element) ->
                Stream.of((@Nullable Object[]) driver)
                        .map(value -> {
                            if (value == null) {
                                throw nullInList();
                            }
                            return stored(element, value);
                        })
                        .toList();
            case Scalar<?>(var kind, var javaType) ->
                javaType.isInstance(driver) && kind != ScalarKind.OFFSET_DATE_TIME ? driver : converted(kind, driver);
            case NativeEnum<?> constants -> constants.constant(driver.toString());
            case DataType.Enumerated<?> other -> throw unstored(other);
            case DataType.Converted<?, ?> other -> throw unstored(other);
        };
    }

    private Object converted(ScalarKind kind, Object driver) {
        return switch (kind) {
            case BYTE, SHORT, INTEGER, LONG -> whole(kind, (Number) driver);
            case FLOAT -> ((Number) driver).floatValue();
            case DOUBLE -> ((Number) driver).doubleValue();
            case DECIMAL -> new BigDecimal(driver.toString());
            case BIG_INTEGER -> new BigDecimal(driver.toString()).toBigIntegerExact();
            case CHARACTER -> driver.toString().charAt(0);
            case DATE -> ((SinceYear2000) driver).date();
            case DATE_TIME -> ((SinceYear2000) driver).dateTime();
            case INSTANT ->
                driver instanceof SinceYear2000 count
                        ? count.moment()
                        : moment(driver).toInstant();
            case OFFSET_DATE_TIME -> moment(driver).withOffsetSameInstant(ZoneOffset.UTC);
            case BYTES -> bytes((ByteBuffer) driver);
            case JSON -> new Json(dialect == SqlDialect.H2 ? h2Text(driver) : PostgresConnections.text(driver));
            case BOOLEAN, TEXT, UUID, TIME -> throw unexpected(kind, driver);
        };
    }

    /**
     * What is computed exactly may be more than its type holds.
     *
     * @throws R2dbcDataIntegrityViolationException as databases fail that compute it in its type
     */
    private static Object whole(ScalarKind kind, Number driver) {
        return number(driver)
                .flatMap(kind::number)
                .orElseThrow(() -> new R2dbcDataIntegrityViolationException(
                        "a number was computed that no " + kind.name().toLowerCase(Locale.ROOT)
                                + " holds; compute with a wider type",
                        NUMERIC_VALUE_OUT_OF_RANGE));
    }

    private static Optional<BigDecimal> number(Number driver) {
        return switch (driver) {
            case BigDecimal exact -> Optional.of(exact);
            case Double floating ->
                Double.isFinite(floating) ? Optional.of(new BigDecimal(floating)) : Optional.empty();
            default -> Optional.of(BigDecimal.valueOf(driver.longValue()));
        };
    }

    private static OffsetDateTime moment(Object driver) {
        return switch (driver) {
            case OffsetDateTime moment -> moment;
            case SinceYear2000 count -> count.moment().atOffset(ZoneOffset.UTC);
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case LocalDateTime moment -> moment.atOffset(ZoneOffset.UTC);
            default -> throw unexpected(ScalarKind.INSTANT, driver);
        };
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static String h2Text(Object json) {
        return json instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : json.toString();
    }

    static IllegalStateException nullInList() {
        return new IllegalStateException("the array in the database has a null in it, which a list cannot have");
    }

    private static IllegalStateException unstored(DataType<?> type) {
        return new IllegalStateException(type + " is not a stored type");
    }

    private static IllegalStateException unexpected(ScalarKind kind, Object driver) {
        return new IllegalStateException(
                "the driver gave a " + driver.getClass().getName() + " for " + kind);
    }
}
