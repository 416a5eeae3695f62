package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Eager;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.model.Relation;

/** Whether the records of a result that are of one row, by the same relation of the plan, are one object. */
final class Sharing {

    private Sharing() {}

    static <R> void require(Model<R> model, Eager<R> eager, List<R> rows) {
        for (var load : eager.loads()) {
            requireShared(model, load, rows);
        }
    }

    private static <R, S> void requireShared(Model<R> model, Eager.Load<R, S> load, List<R> rows) {
        var target = load.relation().target().model();
        var known = new HashMap<List<Object>, S>();
        for (var owner : rows) {
            for (var row : related(model, load.relation(), owner)) {
                var key = target.key().stream()
                        .map(column -> (Object) Objects.requireNonNull(target.value(row, column)))
                        .toList();
                var before = known.putIfAbsent(key, row);
                assertThat(before == null || before == row)
                        .as(() -> load + " " + key)
                        .isTrue();
            }
        }
        require(target, load.nested(), new ArrayList<>(known.values()));
    }

    /** {@return what the record carries of the relation} */
    @SuppressWarnings("unchecked") // what the relation's component holds
    static <R, S> List<S> related(Model<R> model, Relation<R, S> relation, R owner) {
        try {
            var accessor = owner.getClass().getDeclaredMethod(relation.name());
            return switch (accessor.invoke(owner)) {
                case Many<?> many -> (List<S>) many.items();
                case One.Loaded<?, ?>(var key, var target) -> List.of((S) target);
                case One<?, ?> none -> List.of();
                default -> throw new IllegalStateException(model + "." + relation);
            };
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
