package kumiko.model;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

    /** {@return what the record holds of a relation by its key, empty if it has no such component} */
    default Optional<One<?, ?>> one(R row, String relation) {
        return Optional.empty();
    }

    /** {@return the record with something else in that component} The record itself if it has none. */
    default R withMany(R row, String relation, Many<?> many) {
        return row;
    }

    /** {@return whether a record has a component for the relation, so that it can be loaded} */
    default boolean carries(String relation) {
        return false;
    }

    /**
     * {@return what puts these relations into records}
     *
     * @throws ModelException if a record has no component for one of them
     */
    default RelationLoader<R> loader(List<String> relations) {
        if (!relations.isEmpty()) {
            throw new ModelException("the records have no component for `" + relations.get(0) + "`");
        }
        return new RelationLoader<>() {
            @Override
            public R create(@Nullable Object[] values, @Nullable Object[] related) {
                return RowCodec.this.create(values);
            }

            @Override
            public R with(R row, @Nullable Object[] related) {
                return row;
            }
        };
    }

    /**
     * {@return this codec for records that can carry a relation}
     *
     * @param with gives a record with what is loaded: a {@link Many}, or for a component that is a {@link One} the related
     *     record itself
     */
    default RowCodec<R> carrying(String relation, BiFunction<R, Object, R> with) {
        return new CarryingCodec<>(this, relation, with);
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
