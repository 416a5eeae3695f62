package kumiko.memory;

import java.util.List;
import java.util.function.Function;
import kumiko.model.Many;
import kumiko.model.Many.Coverage;
import kumiko.model.Model;
import kumiko.model.NotLoadedException;
import kumiko.model.One;
import kumiko.model.Relation;

/** The rows that relations lead to, as the records themselves carry them. */
final class CarriedRows extends RelatedRows {

    CarriedRows() {
        super(Snapshot.EMPTY);
    }

    @Override
    Snapshot snapshot() {
        throw new NotLoadedException(
                "it asks for rows of a query, which no record carries; ask the database, by a view");
    }

    @Override
    Function<?, ? extends List<?>> step(Relation<?, ?> relation) {
        return carried(relation);
    }

    private static <R, S> Function<R, List<S>> carried(Relation<R, S> relation) {
        var owner = relation.owner().model();
        return row -> rows(owner, relation, row);
    }

    private static <R, S> List<S> rows(Model<R> owner, Relation<R, S> relation, R row) {
        var one = owner.one(row, relation);
        if (one.isPresent()) {
            return switch (one.get()) {
                case One.None<?, S>() -> List.of();
                case One.Key<?, S> key -> throw missing(relation, "was not loaded");
                case One.Loaded<?, S> loaded -> List.of(loaded.target());
            };
        }
        return switch (owner.many(row, relation).orElseThrow(() -> uncarried(relation))) {
            case Many.Unloaded<S> unloaded -> throw missing(relation, "was not loaded");
            case Many.Loaded<S>(var items, var coverage)
            when coverage == Coverage.PARTIAL -> throw missing(relation, "was loaded in part, by a filter or a limit");
            case Many.Loaded<S>(var items, var coverage) -> items;
        };
    }

    private static NotLoadedException missing(Relation<?, ?> relation, String state) {
        return new NotLoadedException("`%s.%s` %s; add .with(\"%2$s\") to the query that reads the %1$s"
                .formatted(relation.owner(), relation, state));
    }

    private static NotLoadedException uncarried(Relation<?, ?> relation) {
        return new NotLoadedException("%s has no component for `%s`; ask the database, by a query or a view"
                .formatted(relation.owner(), relation));
    }
}
