package kumiko.algebra;

import java.util.List;
import kumiko.model.Many;
import kumiko.model.Many.Coverage;
import kumiko.model.Model;
import kumiko.model.RelationLoader;
import org.jspecify.annotations.Nullable;

/** Makes the records of a model, with what they carry. */
public record RecordMaker<R>(RelationLoader<R> loader, List<Component> components) implements View.Maker<R> {

    /** How a component holds what is loaded of its relation. */
    public sealed interface Component {

        @Nullable
        Object of(@Nullable Object related);

        /** A {@code One}: the row itself. */
        record ToOne() implements Component {
            @Override
            public @Nullable Object of(@Nullable Object related) {
                return related;
            }
        }

        /** A {@code Many} of at most one row. */
        record Inverse(Coverage coverage) implements Component {
            @Override
            public Object of(@Nullable Object related) {
                return new Many.Loaded<>(related == null ? List.of() : List.of(related), coverage);
            }
        }

        /** A {@code Many}. */
        record ToMany(Coverage coverage) implements Component {
            @Override
            public Object of(@Nullable Object related) {
                return new Many.Loaded<>(related == null ? List.of() : (List<?>) related, coverage);
            }
        }
    }

    public static <R> RecordMaker<R> of(Model<R> model, Eager<R> eager) {
        return new RecordMaker<>(
                model.loader(eager.loads().map(Eager.Load::relation).asJava()),
                eager.loads().map(RecordMaker::component).asJava());
    }

    private static Component component(Eager.Load<?, ?> load) {
        var coverage = load.subset().isComplete() ? Coverage.COMPLETE : Coverage.PARTIAL;
        if (load.relation().isToMany()) {
            return new Component.ToMany(coverage);
        }
        return load.relation().link() instanceof kumiko.model.Link.ForeignKey
                ? new Component.ToOne()
                : new Component.Inverse(coverage);
    }

    @Override
    public R make(@Nullable Object[] values, @Nullable Object[] related) {
        return loader.create(values, held(related));
    }

    /** {@return the record, carrying what was read of its relations} */
    public R with(R row, @Nullable Object[] related) {
        return loader.with(row, held(related));
    }

    private @Nullable Object[] held(@Nullable Object[] related) {
        var held = new @Nullable Object[components.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = components.get(i).of(related[i]);
        }
        return held;
    }
}
