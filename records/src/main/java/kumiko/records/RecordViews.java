package kumiko.records;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kumiko.algebra.ViewCheck;
import kumiko.algebra.ViewReader;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.ModelException;

/** View records as the algebra's views: each is read once for each model whose rows it shows. */
public final class RecordViews implements ViewReader {

    private static final ClassValue<Map<Model<?>, kumiko.algebra.View<?, ?>>> VIEWS = new ClassValue<>() {
        @Override
        protected Map<Model<?>, kumiko.algebra.View<?, ?>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** For the service loader. */
    public RecordViews() {}

    @Override
    @SuppressWarnings("unchecked") // the map has for each model and class what is read of them
    public <R, V> kumiko.algebra.View<R, V> view(Model<R> model, Class<V> type) {
        return (kumiko.algebra.View<R, V>) VIEWS.get(type).computeIfAbsent(model, rows -> read(rows, type));
    }

    private static kumiko.algebra.View<?, ?> read(Model<?> model, Class<?> type) {
        if (type == model.type()) {
            return ViewBuilder.whole(model);
        }
        requireRecord(model, type);
        var mistakes = ViewCheck.mistakes(model, new ViewedRecord(type), RecordViews::name);
        if (!mistakes.isEmpty()) {
            var paragraph = System.lineSeparator() + System.lineSeparator();
            throw new ModelException(
                    mistakes.stream().map(ViewCheck.Mistake::message).collect(Collectors.joining(paragraph)));
        }
        return ViewBuilder.of(model, type);
    }

    private static void requireRecord(Model<?> model, Class<?> type) {
        var name = type.getSimpleName();
        if (!type.isRecord()) {
            throw new ModelException("`" + name
                    + "` is not a record, so it cannot be a view; for single values take `pluck` or `values`");
        }
        if (type.isAnnotationPresent(Table.class)) {
            throw new ModelException(
                    "`%s` has the rows of a table of its own and cannot show those of `%s`; make a view record"
                            .formatted(name, model));
        }
        if (type.getTypeParameters().length != 0) {
            throw new ModelException(
                    "`" + name + "` has type parameters, but a view shows values of known types; leave them out");
        }
    }

    private static String name(DataType<?> type) {
        return ViewedRecord.canonical(type.javaType());
    }
}
