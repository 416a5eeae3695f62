package kumiko.model;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A codec of records one of whose components can carry a relation. */
record CarryingCodec<R>(RowCodec<R> codec, String relation, BiFunction<R, Object, R> with) implements RowCodec<R> {

    @Override
    public @Nullable Object[] values(R row) {
        return codec.values(row);
    }

    @Override
    public R create(@Nullable Object[] values) {
        return codec.create(values);
    }

    @Override
    public R replace(R row, @Nullable Object[] values) {
        return codec.replace(row, values);
    }

    @Override
    public Optional<Many<?>> many(R row, String name) {
        return codec.many(row, name);
    }

    @Override
    public Optional<One<?, ?>> one(R row, String name) {
        return codec.one(row, name);
    }

    @Override
    public R withMany(R row, String name, Many<?> many) {
        return relation.equals(name) ? with.apply(row, many) : codec.withMany(row, name, many);
    }

    @Override
    public boolean carries(String name) {
        return relation.equals(name) || codec.carries(name);
    }

    @Override
    public RelationLoader<R> loader(List<String> relations) {
        int own = relations.indexOf(relation);
        var others = codec.loader(
                relations.stream().filter(name -> !name.equals(relation)).toList());
        return new RelationLoader<>() {
            @Override
            public R create(@Nullable Object[] values, @Nullable Object[] related) {
                return carrying(others.create(values, without(related)), related);
            }

            @Override
            public R with(R row, @Nullable Object[] related) {
                return carrying(others.with(row, without(related)), related);
            }

            private R carrying(R row, @Nullable Object[] related) {
                var object = own < 0 ? null : related[own];
                return object == null ? row : with.apply(row, object);
            }

            private @Nullable Object[] without(@Nullable Object[] related) {
                if (own < 0) {
                    return related;
                }
                var rest = new @Nullable Object[related.length - 1];
                System.arraycopy(related, 0, rest, 0, own);
                System.arraycopy(related, own + 1, rest, own, rest.length - own);
                return rest;
            }
        };
    }

    @Override
    public @Nullable Object value(R row, int index) {
        return codec.value(row, index);
    }
}
