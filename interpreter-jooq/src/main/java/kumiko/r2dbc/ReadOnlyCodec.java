package kumiko.r2dbc;

import io.r2dbc.postgresql.client.EncodedParameter;
import io.r2dbc.postgresql.codec.Codec;

/** A codec of PostgreSQL's driver that only reads. */
abstract class ReadOnlyCodec<T> implements Codec<T> {

    private static final String ONLY_READS = "this codec only reads";

    @Override
    public final boolean canEncode(Object value) {
        return false;
    }

    @Override
    public final boolean canEncodeNull(Class<?> type) {
        return false;
    }

    @Override
    public final EncodedParameter encode(Object value) {
        throw new UnsupportedOperationException(ONLY_READS);
    }

    @Override
    public final EncodedParameter encode(Object value, int dataType) {
        throw new UnsupportedOperationException(ONLY_READS);
    }

    @Override
    public final EncodedParameter encodeNull() {
        throw new UnsupportedOperationException(ONLY_READS);
    }
}
