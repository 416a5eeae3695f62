package kumiko.model;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record apart into the values of its columns, in the order of {@link Model#columns()}, and puts it together.
 *
 * <p>Law: {@code create(values(row))} equals {@code row} up to its relations, which are not loaded in the result.
 */
public interface RowCodec<R> {

    /** {@return the values of the row's columns, in their order, each of its column's Java type or null} */
    @Nullable
    Object[] values(R row);

    /** {@return a record with these column values and nothing loaded} The array is not kept. */
    R create(@Nullable Object[] values);

    /** {@return a record with these column values, which still has loaded what the row has} */
    default R replace(R row, @Nullable Object[] values) {
        return create(values);
    }

    /** {@return what the record holds of a relation to many rows, empty if it has no component for it} */
    default Optional<Many<?>> many(R row, String relation) {
        return Optional.empty();
    }

    /** {@return the record with something else in that component} The record itself if it has none. */
    default R withMany(R row, String relation, Many<?> many) {
        return row;
    }

    /** {@return the value of one column} */
    default @Nullable Object value(R row, int index) {
        return values(row)[index];
    }

    static <R> RowCodec<R> of(Function<R, @Nullable Object[]> values, Function<@Nullable Object[], R> create) {
        return new RowCodec<>() {
            @Override
            public @Nullable Object[] values(R row) {
                return values.apply(row);
            }

            @Override
            public R create(@Nullable Object[] columns) {
                return create.apply(columns);
            }
        };
    }
}
