package kumiko.r2dbc;

import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;

/** A {@link Reading} as objects that exist already. */
final class ReadyRow implements Row {

    private final @Nullable Object[] values;

    ReadyRow(Reading reading) {
        this.values = new @Nullable Object[] {
            reading.id(),
            reading.station(),
            reading.count(),
            reading.valid(),
            reading.value(),
            reading.taken(),
            reading.day(),
            reading.note()
        };
    }

    @Override
    public @Nullable Object get(int index) {
        return values[index];
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        return type.cast(values[index]);
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
