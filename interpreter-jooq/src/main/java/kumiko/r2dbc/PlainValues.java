package kumiko.r2dbc;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kumiko.jooq.SqlDialect;
import org.jspecify.annotations.Nullable;

/** Values of which only the driver knows the type, as plain Java has them. */
record PlainValues(SqlDialect dialect) {

    /**
     * {@return the value as an object of a class of Java's own} Bytes are a {@code byte[]}, arrays are lists, in which
     * there may be nulls, and a moment is at UTC. What Java has no class for is a text, as JSON and intervals are.
     */
    Object plain(Object driver) {
        return switch (driver) {
            case ByteBuffer buffer -> bytes(buffer);
            case byte[] bytes -> bytes;
            case Object[] array -> list(array);
            case OffsetDateTime moment -> moment.withOffsetSameInstant(ZoneOffset.UTC);
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            default -> driver.getClass().getName().startsWith("java.") ? driver : text(driver);
        };
    }

    private String text(Object driver) {
        return dialect == SqlDialect.POSTGRES && PostgresConnections.isJson(driver)
                ? PostgresConnections.text(driver)
                : driver.toString();
    }

    private List<@Nullable Object> list(@Nullable Object[] array) {
        var list = new ArrayList<@Nullable Object>(array.length);
        for (var element : array) {
            list.add(element == null ? null : plain(element));
        }
        return Collections.unmodifiableList(list);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
