package kumiko.r2dbc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.r2dbc.postgresql.codec.DefaultCodecs;
import io.r2dbc.postgresql.message.Format;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Reading} as PostgreSQL's server sends it in binary, decoded by the codecs of its driver. */
final class DecodedRow implements Row {

    /** The number that PostgreSQL gives a type, and a value of it. */
    private record Field(int type, @Nullable ByteBuf value) {}

    private final DefaultCodecs codecs = new DefaultCodecs(UnpooledByteBufAllocator.DEFAULT);
    private final List<Field> fields;

    DecodedRow(Reading reading) {
        codecs.addFirst(new SinceYear2000.Reading());
        var year2000 = new SinceYear2000(0);
        this.fields = List.of(
                new Field(20, Unpooled.copyLong(reading.id())),
                new Field(25, Unpooled.copiedBuffer(reading.station(), StandardCharsets.UTF_8)),
                new Field(23, Unpooled.copyInt(reading.count())),
                new Field(16, Unpooled.copyBoolean(reading.valid())),
                new Field(701, Unpooled.copyDouble(reading.value())),
                new Field(1184, Unpooled.copyLong(ChronoUnit.MICROS.between(year2000.moment(), reading.taken()))),
                new Field(1082, Unpooled.copyInt((int) ChronoUnit.DAYS.between(year2000.date(), reading.day()))),
                new Field(25, null));
    }

    @Override
    public @Nullable Object get(int index) {
        return get(index, Object.class);
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        var field = fields.get(index);
        var value = field.value() == null ? null : field.value().slice();
        return codecs.<T>decode(value, field.type(), Format.FORMAT_BINARY, type);
    }

    @Override
    public <T> T get(String name, Class<T> type) {
        throw new UnsupportedOperationException("read by position");
    }

    @Override
    public RowMetadata getMetadata() {
        throw new UnsupportedOperationException("read by position");
    }
}
