package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Views that show plain values. */
final class Values {

    private Values() {}

    /** The one value, which is never null. */
    private record Single<V>() implements View.Maker<V> {
        @Override
        @SuppressWarnings("unchecked") // the view's expression has this type
        public V make(@Nullable Object[] values, @Nullable Object[] related) {
            return (V) Objects.requireNonNull(values[0]);
        }
    }

    /** The values by their names. */
    private record Named(List<String> names) implements View.Maker<Map<String, @Nullable Object>> {
        @Override
        public Map<String, @Nullable Object> make(@Nullable Object[] values, @Nullable Object[] related) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < values.length; i++) {
                map.put(names.get(i), values[i]);
            }
            return Collections.unmodifiableMap(map);
        }
    }

    /** The values in a list. */
    private record Listed() implements View.Maker<List<@Nullable Object>> {
        @Override
        public List<@Nullable Object> make(@Nullable Object[] values, @Nullable Object[] related) {
            var list = new ArrayList<@Nullable Object>(values.length);
            Collections.addAll(list, values);
            return Collections.unmodifiableList(list);
        }
    }

    /** What is made of the values alone. */
    private record Made<V>(Function<@Nullable Object[], ? extends V> of) implements View.Maker<V> {
        @Override
        public V make(@Nullable Object[] values, @Nullable Object[] related) {
            return Objects.requireNonNull(
                    of.apply(values),
                    "what is made of a row cannot be null, as a stream carries none; make an `Optional`");
        }
    }

    static <R, V> View<R, V> made(
            Model<R> model, Vector<Selection<R, ?>> selections, Function<@Nullable Object[], ? extends V> maker) {
        return new View<>(model, selections, Vector.empty(), new Made<V>(maker));
    }

    static <R, T> View<R, T> single(Model<R> model, Expression<R, T> expression) {
        return new View<>(model, Vector.of(expression), Vector.empty(), new Single<>());
    }

    static <R> View<R, Map<String, @Nullable Object>> named(Model<R> model, List<String> names) {
        requireDistinct(names);
        return new View<>(model, expressions(model, names), Vector.empty(), new Named(List.copyOf(names)));
    }

    static <R> View<R, List<@Nullable Object>> listed(Model<R> model, Vector<Selection<R, ?>> expressions) {
        return new View<>(model, expressions, Vector.empty(), new Listed());
    }

    private static <R> Vector<Selection<R, ?>> expressions(Model<R> model, List<String> names) {
        return Vector.ofAll(QueryLanguage.current().expressions(model, names));
    }

    static <R, T> GroupQuery<R, T> single(Grouping<R> grouping, Expression<Group<R>, T> expression) {
        return new GroupQuery<>(grouping, Vector.of(expression), new Single<>());
    }

    static <R> GroupQuery<R, Map<String, @Nullable Object>> named(Grouping<R> grouping, List<String> names) {
        requireDistinct(names);
        return new GroupQuery<>(
                grouping,
                Vector.ofAll(QueryLanguage.current().expressions(grouping, names)),
                new Named(List.copyOf(names)));
    }

    static <R> GroupQuery<R, List<@Nullable Object>> listed(
            Grouping<R> grouping, Vector<Selection<Group<R>, ?>> expressions) {
        return new GroupQuery<>(grouping, expressions, new Listed());
    }

    private static void requireDistinct(List<String> names) {
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("a map has each name once, not `" + String.join("`, `", names) + "`");
        }
    }
}
