package kumiko.records;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kumiko.model.Many;
import kumiko.model.ModelException;
import kumiko.model.One;
import kumiko.model.RelationLoader;
import kumiko.model.RowCodec;
import org.jspecify.annotations.Nullable;

/** Reads a record through its accessors and makes it by its canonical constructor. */
final class RecordCodec<R> implements RowCodec<R> {

    private final Class<R> type;
    private final MethodHandle constructor;
    private final Slot[] slots;
    private final Slot[] owners;
    private final int[] offsets;
    private final boolean direct;

    RecordCodec(Class<R> type, List<Slot> slots) {
        this.type = type;
        this.constructor = Construction.constructor(type);
        this.slots = slots.toArray(Slot[]::new);
        int width = slots.stream().mapToInt(Slot::width).sum();
        this.owners = new Slot[width];
        this.offsets = new int[width];
        this.direct = slots.stream().allMatch(Slot::isColumn);
        int column = 0;
        for (var slot : slots) {
            for (int i = 0; i < slot.width(); i++) {
                owners[column] = slot;
                offsets[column++] = i;
            }
        }
    }

    @Override
    public @Nullable Object[] values(R row) {
        var values = new @Nullable Object[owners.length];
        for (int i = 0; i < owners.length; i++) {
            values[i] = value(row, i);
        }
        return values;
    }

    @Override
    public @Nullable Object value(R row, int index) {
        return owners[index].column(row, offsets[index]);
    }

    @Override
    public R create(@Nullable Object[] values) {
        return construct(direct ? values : components(values));
    }

    @Override
    public R replace(R row, @Nullable Object[] values) {
        if (direct) {
            return create(values);
        }
        var arguments = components(values);
        for (int i = 0; i < slots.length; i++) {
            arguments[i] = slots[i].kept(row, arguments[i]);
        }
        return construct(arguments);
    }

    @Override
    public Optional<Many<?>> many(R row, String relation) {
        for (var slot : slots) {
            if (slot instanceof Slot.Collection(var accessor, var name, var unloaded) && name.equals(relation)) {
                var many = (Many<?>) Construction.read(accessor, row);
                return Optional.of(many == null ? unloaded : many);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<One<?, ?>> one(R row, String relation) {
        for (var slot : slots) {
            if (slot instanceof Slot.Reference reference && reference.relation().equals(relation)) {
                var one = (One<?, ?>) Construction.read(reference.accessor(), row);
                return Optional.of(one == null ? One.none() : one);
            }
        }
        return Optional.empty();
    }

    @Override
    public R withMany(R row, String relation, Many<?> many) {
        var arguments = components(values(row));
        for (int i = 0; i < slots.length; i++) {
            arguments[i] = slots[i] instanceof Slot.Collection collection
                            && collection.relation().equals(relation)
                    ? many
                    : slots[i].kept(row, arguments[i]);
        }
        return construct(arguments);
    }

    @Override
    public boolean carries(String relation) {
        return slotOf(relation).isPresent();
    }

    private OptionalInt slotOf(String relation) {
        return IntStream.range(0, slots.length)
                .filter(i -> slots[i].holds(relation))
                .findFirst();
    }

    @Override
    public RelationLoader<R> loader(List<String> relations) {
        var loaded = relations.stream()
                .mapToInt(relation -> slotOf(relation)
                        .orElseThrow(() -> new ModelException(
                                "`" + type.getSimpleName() + "` has no component for `" + relation + "`")))
                .toArray();
        return new RelationLoader<>() {
            @Override
            public R create(@Nullable Object[] values, @Nullable Object[] related) {
                return constructed(components(values), related);
            }

            @Override
            public R with(R row, @Nullable Object[] related) {
                var components = components(values(row));
                var bare = components.clone();
                for (int i = 0; i < slots.length; i++) {
                    components[i] = slots[i].kept(row, components[i]);
                }
                for (int i : loaded) {
                    components[i] = bare[i];
                }
                return constructed(components, related);
            }

            private R constructed(@Nullable Object[] components, @Nullable Object[] related) {
                for (int i = 0; i < loaded.length; i++) {
                    var object = related[i];
                    if (object != null) {
                        components[loaded[i]] = slots[loaded[i]].loaded(components[loaded[i]], object);
                    }
                }
                return construct(components);
            }
        };
    }

    private R construct(@Nullable Object[] arguments) {
        try {
            return type.cast(Construction.construct(constructor, arguments));
        } catch (NullPointerException e) {
            requirePrimitives(arguments);
            throw e;
        }
    }

    private @Nullable Object[] components(@Nullable Object[] values) {
        var arguments = new @Nullable Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            arguments[i] = slots[i].component(values);
        }
        return arguments;
    }

    private void requirePrimitives(@Nullable Object[] arguments) {
        var components = Component.of(type);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null && components.get(i).type().isPrimitive()) {
                throw new ModelException(
                        "`" + components.get(i)
                                + "` is a primitive, but the row has no value; make the column `not null` or the component `@Nullable`");
            }
        }
    }
}
