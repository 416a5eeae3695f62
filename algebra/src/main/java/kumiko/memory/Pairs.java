package kumiko.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.List;
import kumiko.algebra.Policy.Rule;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;

/** The rows of a relation's join table: those that a policy leaves, of rows that it leaves. */
record Pairs<R, S>(Relation<R, S> relation, Join.Through join) {

    /** @throws IllegalArgumentException if the relation has no join table */
    Pairs(Relation<R, S> relation) {
        this(relation, joinTable(relation));
    }

    private static Join.Through joinTable(Relation<?, ?> relation) {
        if (relation.join() instanceof Join.Through through) {
            return through;
        }
        throw new IllegalArgumentException("`%s` of %s has no join table; set its foreign key in the row instead"
                .formatted(relation, relation.owner()));
    }

    /** {@return the rows with the pair, the same if it is there already} */
    Snapshot link(Snapshot rows, Visible seen, R owner, S target) {
        var visible = seen.rows();
        requirePresent(visible, relation.owner().model(), owner);
        requirePresent(visible, relation.target().model(), target);
        var pair = pair(owner, target);
        var rules = seen.policy().of(join.table()).flatMap(Rule::parts);
        for (var rule : rules) {
            if (!seen.satisfying(rule).test(pair)) {
                throw RefusedWriteException.notAllowed(join.table(), rule);
            }
        }
        var pairs = rows.linked(join.table());
        return pairs.contains(pair) ? rows : rows.withLinks(join.table(), pairs.add(pair));
    }

    /** {@return how many pairs there are} */
    int count(Snapshot rows) {
        return rows.linked(join.table()).size();
    }

    /** {@return the pair, none if it is not there} */
    Set<Map<String, Object>> of(Visible seen, R owner, S target) {
        var pair = pair(owner, target);
        return of(seen, owner).filter(pair::equals);
    }

    /** {@return the pairs of the owner that are there} */
    Set<Map<String, Object>> of(Visible seen, R owner) {
        var visible = seen.rows();
        var near = columns(relation.owner().model(), join.near(), owner);
        var pairs = visible.linked(join.table())
                .filter(pair -> near.forAll(column -> pair.get(column._1()).contains(column._2())));
        if (!seen.policy().of(relation.owner().model().table()).isEmpty()) {
            pairs = pairs.filter(pair -> leads(visible, relation.owner().model(), join.near(), pair));
        }
        if (!seen.policy().of(relation.target().model().table()).isEmpty()) {
            pairs = pairs.filter(pair -> leads(visible, relation.target().model(), join.far(), pair));
        }
        return HashSet.ofAll(pairs);
    }

    private static <Q> boolean leads(
            Snapshot rows, Model<Q> model, List<Join.Reference> side, Map<String, Object> pair) {
        var referred =
                Vector.ofAll(side).map(reference -> pair.get(reference.column()).get());
        var key = Key.of(model, keyColumns(side));
        for (Q row : rows.rows(model)) {
            if (key.of(row).filter(referred::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    Snapshot without(Snapshot rows, Set<Map<String, Object>> removed) {
        return rows.withLinks(join.table(), rows.linked(join.table()).removeAll(removed));
    }

    private HashMap<String, Object> pair(R owner, S target) {
        return HashMap.<String, Object>empty()
                .merge(columns(relation.owner().model(), join.near(), owner))
                .merge(columns(relation.target().model(), join.far(), target));
    }

    private static <Q> void requirePresent(Snapshot rows, Model<Q> model, Q row) {
        var key = keyOf(model, model.key(), row);
        if (!rows.contains(model, key)) {
            throw RefusedWriteException.missingReference(model, key);
        }
    }

    private static <Q> Vector<Object> keyOf(Model<Q> model, List<Column<?>> columns, Q row) {
        return Key.of(model, columns)
                .of(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a row of " + model + " without a key cannot be linked; link what `insert` returned"));
    }

    private static <Q> HashMap<String, Object> columns(Model<Q> model, List<Join.Reference> references, Q row) {
        var key = keyOf(model, keyColumns(references), row);
        return HashMap.ofEntries(
                Vector.ofAll(references).map(Join.Reference::column).zip(key));
    }

    private static List<Column<?>> keyColumns(List<Join.Reference> references) {
        return references.stream().<Column<?>>map(Join.Reference::key).toList();
    }
}
