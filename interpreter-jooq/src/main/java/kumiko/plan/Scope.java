package kumiko.plan;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Attribute;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;

/** The sources that the terms of one {@code SELECT} can name: a table, and what its to-one paths have joined so far. */
final class Scope {

    /** A table of this scope: its alias, and whether an outer join may leave it without a row. */
    private record Place(String alias, boolean outer) {}

    private final Model<?> model;
    private final Aliases aliases;
    private final Place root;
    private final List<Source.Joined> joins = new ArrayList<>();
    private final Map<Vector<Relation<?, ?>>, Place> places = new HashMap<>();

    Scope(Model<?> model, Aliases aliases) {
        this.model = model;
        this.aliases = aliases;
        this.root = new Place(aliases.alias(model.table()), false);
    }

    Aliases aliases() {
        return aliases;
    }

    Source source() {
        return new Source(model.table(), root.alias, joins);
    }

    /** {@return a column of the scope's own table} */
    Term.Stored column(Column<?> column) {
        return stored(root, column);
    }

    /** {@return a column at the end of a path, which is joined unless it is already} */
    Term.Stored column(Attribute<?, ?> attribute) {
        return stored(place(attribute.path().steps()), attribute.column());
    }

    private static Term.Stored stored(Place place, Column<?> column) {
        return new Term.Stored(place.alias, column.column(), column.type().stored(), place.outer || column.nullable());
    }

    private Place place(Vector<Relation<?, ?>> path) {
        if (path.isEmpty()) {
            return root;
        }
        var known = places.get(path);
        return known != null ? known : join(path);
    }

    private Place join(Vector<Relation<?, ?>> path) {
        var from = place(path.init());
        var relation = path.last();
        var target = relation.target().model();
        var place = new Place(aliases.alias(target.table()), from.outer || relation.isOptional());
        if (!(relation.join() instanceof Join.Direct(var pairs))) {
            throw new IllegalArgumentException("`" + relation + "` leads to many rows and cannot be joined");
        }
        var on = pairs.stream()
                .map(pair -> new Source.Match(inner(place, pair.target()), stored(from, pair.owner())))
                .toList();
        joins.add(new Source.Joined(target.table(), place.alias, place.outer, on));
        places.put(path, place);
        return place;
    }

    private static Term.Stored inner(Place place, Column<?> column) {
        return new Term.Stored(place.alias, column.column(), column.type().stored(), column.nullable());
    }
}
