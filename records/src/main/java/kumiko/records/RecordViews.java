package kumiko.records;

import io.vavr.collection.Vector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.GroupViewCheck;
import kumiko.algebra.Grouping;
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
        requireRecord("those of `" + model + "`", type);
        var mistakes = ViewCheck.mistakes(model, new ViewedRecord(type), RecordViews::name);
        if (!mistakes.isEmpty()) {
            throw refusal(mistakes);
        }
        return ViewBuilder.of(model, type);
    }

    /** Nothing is kept of them: there are as many groupings as there are values in their keys. */
    @Override
    public <R, V> GroupQuery<R, V> groups(Grouping<R> grouping, Class<V> type) {
        requireRecord("groups of `" + grouping.rows().model() + "`", type);
        return GroupViewCheck.check(grouping, new ViewedRecord(type), RecordViews::name)
                .fold(
                        mistakes -> {
                            throw refusal(mistakes);
                        },
                        shown -> GroupViewBuilder.of(grouping, type, shown));
    }

    private static ModelException refusal(Iterable<ViewCheck.Mistake> mistakes) {
        var paragraph = System.lineSeparator() + System.lineSeparator();
        return new ModelException(
                Vector.ofAll(mistakes).map(ViewCheck.Mistake::message).mkString(paragraph));
    }

    private static void requireRecord(String rows, Class<?> type) {
        var name = type.getSimpleName();
        if (!type.isRecord()) {
            throw new ModelException(
                    "`" + name
                            + "` is not a record, so it cannot be a view; make it one, or take `pluck` or `values` for single values");
        }
        if (type.isAnnotationPresent(Table.class)) {
            throw new ModelException("`%s` has the rows of a table of its own and cannot show %s; make a view record"
                    .formatted(name, rows));
        }
    }

    private static String name(DataType<?> type) {
        return ViewedRecord.canonical(type.javaType());
    }
}
