package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;

/** The rows that relations lead to, found through an index of each relation that is asked for. */
sealed class RelatedRows permits CarriedRows {

    private final Snapshot snapshot;
    private final Map<Relation<?, ?>, Function<?, ? extends List<?>>> indexes = new HashMap<>();

    RelatedRows(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** {@return the rows among which these are found} */
    Snapshot snapshot() {
        return snapshot;
    }

    /** {@return where a path leads} The start itself if the path is empty; nowhere if a row on the way is absent. */
    @SuppressWarnings("unchecked") // each step starts from the model the one before it ends in: Path checks it
    <R, S> Function<R, List<S>> along(Path<R, S> path) {
        Function<R, List<Object>> rows = List::of;
        for (var relation : path.steps()) {
            var next = (Function<Object, List<Object>>) step(relation);
            var before = rows;
            rows = row -> before.apply(row).stream()
                    .flatMap(found -> next.apply(found).stream())
                    .toList();
        }
        return (Function<R, List<S>>) (Function<R, ?>) rows;
    }

    /** {@return from a row of the owner, those of the target} */
    Function<?, ? extends List<?>> step(Relation<?, ?> relation) {
        var known = indexes.get(relation);
        if (known == null) {
            known = index(relation);
            indexes.put(relation, known);
        }
        return known;
    }

    private <R, S> Function<R, List<S>> index(Relation<R, S> relation) {
        var owner = relation.owner().model();
        var target = relation.target().model();
        Function<R, List<S>> rows = switch (relation.join()) {
            case Join.Direct(var pairs) -> {
                var ownerKey =
                        Key.of(owner, pairs.stream().map(Join.Pair::owner).toList());
                var byKey = byKey(target, pairs.stream().map(Join.Pair::target).toList());
                yield row -> ownerKey.of(row)
                        .<List<S>>map(key -> byKey.getOrDefault(key, List.of()))
                        .orElse(List.of());
            }
            case Join.Through through -> through(owner, target, through);
        };
        return relation.isToMany() ? rows : row -> first(rows.apply(row));
    }

    private <R, S> Function<R, List<S>> through(Model<R> owner, Model<S> target, Join.Through join) {
        var ownerKey = Key.of(owner, keyColumns(join.near()));
        var byKey = byKey(target, keyColumns(join.far()));
        var targets = new HashMap<Vector<Object>, List<S>>();
        for (var link : snapshot.linked(join.table())) {
            var near = Vector.ofAll(join.near())
                    .map(reference -> link.get(reference.column()).get());
            var far = Vector.ofAll(join.far())
                    .map(reference -> link.get(reference.column()).get());
            targets.computeIfAbsent(near, key -> new ArrayList<>()).addAll(byKey.getOrDefault(far, List.of()));
        }
        return row -> ownerKey.of(row)
                .<List<S>>map(key -> targets.getOrDefault(key, List.of()))
                .orElse(List.of());
    }

    private <S> Map<Vector<Object>, List<S>> byKey(Model<S> model, List<Column<?>> columns) {
        var keyOf = Key.of(model, columns);
        var rows = new HashMap<Vector<Object>, List<S>>();
        for (S row : snapshot.rows(model)) {
            keyOf.of(row)
                    .ifPresent(key -> rows.computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private static List<Column<?>> keyColumns(List<Join.Reference> references) {
        return references.stream().<Column<?>>map(Join.Reference::key).toList();
    }

    private static <S> List<S> first(List<S> rows) {
        return rows.isEmpty() ? rows : rows.subList(0, 1);
    }
}
