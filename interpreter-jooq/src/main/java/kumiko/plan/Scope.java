package kumiko.plan;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Path;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * The sources that the terms of one {@code SELECT} can name: a table, and what its to-one paths have joined so far; seen
 * from one of these rows.
 */
final class Scope {

    /** A table of this scope: its alias, and whether an outer join may leave it without a row. */
    private record Place(String alias, boolean outer) {}

    private final Model<?> model;
    private final Aliases aliases;
    private final Sight sight;
    private final Source.Table table;
    private final Place root;
    private final Vector<Relation<?, ?>> here;
    private final List<Source.Joined> joins;
    private final Map<Vector<Relation<?, ?>>, Place> places;
    private final boolean lenient;
    private final Map<Expression<?, ?>, Term> keys;

    Scope(Model<?> model, Aliases aliases, Sight sight) {
        this(model, aliases, sight, new Source.Table.Stored(model.table(), aliases.alias(model.table())));
    }

    /** {@return the scope of a table that has its alias already} */
    static Scope named(Model<?> model, Aliases aliases, Sight sight, String alias) {
        return new Scope(model, aliases, sight, new Source.Table.Stored(model.table(), alias));
    }

    private Scope(Model<?> model, Aliases aliases, Sight sight, Source.Table table) {
        this(
                model,
                aliases,
                sight,
                table,
                new Place(table.alias(), false),
                Vector.empty(),
                new ArrayList<>(),
                new HashMap<>(),
                false);
    }

    private Scope(
            Model<?> model,
            Aliases aliases,
            Sight sight,
            Source.Table table,
            Place root,
            Vector<Relation<?, ?>> here,
            List<Source.Joined> joins,
            Map<Vector<Relation<?, ?>>, Place> places,
            boolean lenient) {
        this(model, aliases, sight, table, root, here, joins, places, lenient, Map.of());
    }

    private Scope(
            Model<?> model,
            Aliases aliases,
            Sight sight,
            Source.Table table,
            Place root,
            Vector<Relation<?, ?>> here,
            List<Source.Joined> joins,
            Map<Vector<Relation<?, ?>>, Place> places,
            boolean lenient,
            Map<Expression<?, ?>, Term> keys) {
        this.model = model;
        this.aliases = aliases;
        this.sight = sight;
        this.table = table;
        this.root = root;
        this.here = here;
        this.joins = joins;
        this.places = places;
        this.lenient = lenient;
        this.keys = Map.copyOf(keys);
    }

    /** {@return this scope for groups of its rows} Such have keys, and the rows are seen by aggregations alone. */
    Scope groupedBy(Map<Expression<?, ?>, Term> terms) {
        return new Scope(model, aliases, sight, table, root, here, joins, places, lenient, terms);
    }

    /** {@return a key of the groups} */
    Term key(Expression<?, ?> of) {
        var term = keys.get(of);
        if (term == null) {
            throw new IllegalArgumentException("`" + of + "` is no key here; only groups have keys");
        }
        return term;
    }

    /**
     * {@return this scope for what is only read} What is joined from now on leaves no row out, not even one whose foreign key
     * refers to nothing, in a database without the constraint.
     */
    Scope reading() {
        return new Scope(model, aliases, sight, table, root, here, joins, places, true);
    }

    /** {@return the scope of the same row, which sees other related rows} */
    Scope seeing(Visibility other) {
        return new Scope(
                model, aliases, sight.seeing(other), table, root, here, new ArrayList<>(), new HashMap<>(), lenient);
    }

    /**
     * {@return the attribute of the row that a path leads to} Unlike {@link Path#attribute} it is null where that row is
     * hidden, although a foreign key still holds its key.
     */
    <R, S, T> Attribute<R, T> reached(Path<R, S> path, Column<T> column) {
        boolean mayBeHidden =
                path.steps().exists(step -> sight.mayHide(step.target().model()));
        return mayBeHidden ? Attribute.of(path, column) : path.attribute(column);
    }

    /** {@return the scope of another table, in the same statement} */
    Scope inner(Model<?> other) {
        return new Scope(other, aliases, sight);
    }

    /** {@return the scope of a query's table, in the same statement, for which other rows are there} */
    Scope inner(Model<?> other, Visibility seen) {
        return new Scope(other, aliases, sight.seeing(seen));
    }

    /** {@return the scope of the rows of a derived table, which has the model's columns under their own names} */
    Scope over(Model<?> rows, Source.Table.Derived derived) {
        return new Scope(rows, aliases, sight, derived);
    }

    /** {@return this scope, seen from the row that a relation leads to, which is joined unless it is already} */
    Scope to(Relation<?, ?> relation) {
        var there = here.append(relation);
        place(there);
        return new Scope(relation.target().model(), aliases, sight, table, root, there, joins, places, lenient);
    }

    /** {@return this scope, seen from the row that a path of relations to one row leads to} */
    Scope to(Path<?, ?> path) {
        var there = this;
        for (var step : path.steps()) {
            there = there.to(step);
        }
        return there;
    }

    /** {@return this scope, seen from the row that a path of relations to one row leads to, which is there for every row} */
    Scope inner(Path<?, ?> path) {
        var there = this;
        for (var step : path.steps()) {
            there = there.to(step);
            there.requireRow();
        }
        return there;
    }

    /** Rows that an outer join has found no match for are left out. */
    private void requireRow() {
        var place = place(here);
        places.put(here, new Place(place.alias, false));
        joins.replaceAll(joined -> joined.table().alias().equals(place.alias) ? joined.inner() : joined);
    }

    /** {@return a column that is null only where the row that the scope is seen from is missing} */
    Term.Stored key() {
        return column(current().key().get(0));
    }

    private Model<?> current() {
        return here.isEmpty() ? model : here.last().target().model();
    }

    /** {@return this scope, seen from the rows of a derived table that is joined where the columns match} */
    Scope joined(Model<?> rows, Source.Table.Derived derived, List<Source.Match> on) {
        joins.add(new Source.Joined(derived, true, on, Optional.empty()));
        var place = new Place(derived.alias(), true);
        return new Scope(rows, aliases, sight, table, place, Vector.empty(), joins, new HashMap<>(), lenient);
    }

    /** Joins lists, so that only rows stay that match an element of them. */
    void joined(Source.Table.Lists lists, List<Source.Match> on) {
        joins.add(new Source.Joined(lists, false, on, Optional.empty()));
    }

    /** {@return the scope of the rows that a lateral select has for each element of lists} */
    Scope lateral(Model<?> rows, Source.Table.Lists lists, Source.Table.Derived derived) {
        var scope = new Scope(
                rows,
                aliases,
                sight,
                lists,
                new Place(derived.alias(), false),
                Vector.empty(),
                new ArrayList<>(),
                new HashMap<>(),
                lenient);
        scope.joins.add(new Source.Joined(derived, false, List.of(), Optional.empty()));
        return scope;
    }

    /** {@return the alias of the table of pairs, joined to the scope's own table, whose only join it is} */
    String linked(Join.Through through) {
        var link = aliases.alias(through.table());
        var on = through.far().stream()
                .map(far -> new Source.Match(Scope.reference(link, far), column(far.key())))
                .toList();
        joins.add(new Source.Joined(new Source.Table.Stored(through.table(), link), false, on, there(through, link)));
        return link;
    }

    /** {@return what has to hold of a row of the join table so that the pair is there} */
    Optional<Condition> there(Join.Through through, String link) {
        return both(sight.linked(through.table(), link, aliases));
    }

    static Term.Stored reference(String alias, Join.Reference reference) {
        return new Term.Stored(alias, reference.column(), reference.key().type().stored(), false);
    }

    /** {@return that a row of the scope's own table is there for the query} */
    Condition there() {
        return there(root, model).orElse(new Condition.Literal(true));
    }

    private Optional<Condition> there(Place place, Model<?> of) {
        return both(sight.there(of, place.alias, aliases));
    }

    private static Optional<Condition> both(List<Condition> conditions) {
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Condition.all(conditions));
    }

    boolean hasJoins() {
        return !joins.isEmpty();
    }

    String alias() {
        return root.alias;
    }

    Aliases aliases() {
        return aliases;
    }

    /** {@return what the statement selects from, with all that was joined until now} */
    Source source() {
        return new Source(table, joins);
    }

    /** {@return a column of the row that the scope is seen from} */
    Term.Stored column(Column<?> column) {
        return stored(place(here), column);
    }

    /**
     * {@return a column at the end of a path, which is joined unless it is already}
     *
     * @throws kumiko.model.ModelException if it is the attribute of another model
     */
    Term.Stored column(Attribute<?, ?> attribute) {
        if (attribute.path().isEmpty()) {
            model.indexOf(attribute.column());
        }
        return stored(place(here.appendAll(attribute.path().steps())), attribute.column());
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
        boolean outer = lenient || from.outer || relation.isOptional() || sight.mayHide(target);
        var place = new Place(aliases.alias(target.table()), outer);
        if (!(relation.join() instanceof Join.Direct(var pairs))) {
            throw new IllegalArgumentException("`" + relation + "` leads to many rows and cannot be joined");
        }
        var on = pairs.stream()
                .map(pair -> new Source.Match(inner(place, pair.target()), stored(from, pair.owner())))
                .toList();
        joins.add(new Source.Joined(
                new Source.Table.Stored(target.table(), place.alias), place.outer, on, there(place, target)));
        places.put(path, place);
        return place;
    }

    private static Term.Stored inner(Place place, Column<?> column) {
        return new Term.Stored(place.alias, column.column(), column.type().stored(), column.nullable());
    }
}
