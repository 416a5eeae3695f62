package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import kumiko.algebra.Eager;
import kumiko.algebra.RecordMaker;
import kumiko.algebra.View;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.plan.FollowUp;
import kumiko.plan.Layout;
import org.jspecify.annotations.Nullable;

/** Records that a program has, as the rows of a statement to be followed up. */
final class RecordPart {

    private RecordPart() {}

    /** The record itself is what a row consists of, before the values of its columns. */
    static <R> Part<R> of(Model<R> model, Eager<R> eager, Collection<? extends R> records) {
        var maker = RecordMaker.of(model, eager);
        var view = new View<R, R>(
                model,
                Vector.empty(),
                View.of(model, eager).branches(),
                (values, related) -> maker.with(model.type().cast(values[0]), related));
        var part = new Part<>(view, layout(model, eager), types(model), null);
        for (R row : records) {
            part.add(cells(model, row));
        }
        return part;
    }

    private static <R> Layout layout(Model<R> model, Eager<R> eager) {
        var followed = IntStream.range(0, eager.loads().size())
                .mapToObj(i ->
                        new Layout.Followed(i, owner(model, eager.loads().get(i).relation())))
                .toList();
        return new Layout(List.of(0), List.of(), List.of(), followed);
    }

    private static List<Integer> owner(Model<?> model, Relation<?, ?> relation) {
        return FollowUp.owner(relation).stream()
                .map(column -> model.indexOf(column) + 1)
                .toList();
    }

    private static List<DataType<?>> types(Model<?> model) {
        var types = new ArrayList<DataType<?>>();
        types.add(model.columns().get(0).type());
        model.columns().forEach(column -> types.add(column.type()));
        return types;
    }

    private static <R> @Nullable Object[] cells(Model<R> model, R row) {
        var values = model.values(row);
        var cells = new @Nullable Object[values.length + 1];
        cells[0] = row;
        System.arraycopy(values, 0, cells, 1, values.length);
        return cells;
    }
}
