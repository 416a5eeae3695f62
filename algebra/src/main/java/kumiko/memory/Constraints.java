package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kumiko.memory.RefusedWriteException.Reason;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * What has to hold of all rows after a write of a model's rows.
 *
 * @param removing whether the write has removed rows
 */
record Constraints(Snapshot rows, boolean removing) {

    <R> void check(Model<R> model) {
        for (var unique : model.uniqueKeys()) {
            requireUnique(model, unique);
        }
        for (var relation : model.relations()) {
            requireTargets(relation);
        }
        if (removing) {
            requireReferences(model);
        }
    }

    private <R> void requireReferences(Model<R> model) {
        for (var other : rows.tables().keySet()) {
            for (Relation<?, ?> relation : other.relations()) {
                if (relation.target().model() == model) {
                    requireStillThere(relation);
                }
            }
        }
    }

    private <R> void requireUnique(Model<R> model, List<Column<?>> columns) {
        var key = Key.of(model, columns);
        var seen = new HashSet<Vector<Object>>();
        for (R row : rows.rows(model)) {
            var values = key.of(row);
            if (values.isPresent() && !seen.add(values.get())) {
                throw RefusedWriteException.notUnique(model, columns);
            }
        }
    }

    private <R, S> void requireTargets(Relation<R, S> relation) {
        if (removing) {
            requireStillThere(relation);
        } else {
            require(relation, Reason.MISSING_REFERENCE, "`%s` of %s refers to a row that is not there");
        }
    }

    private <R, S> void requireStillThere(Relation<R, S> relation) {
        require(relation, Reason.STILL_REFERENCED, "`%s` of %s still refers to the row");
    }

    private <R, S> void require(Relation<R, S> relation, Reason reason, String message) {
        if (!(relation.link() instanceof Link.ForeignKey) || !(relation.join() instanceof Join.Direct(var pairs))) {
            return;
        }
        var owner = relation.owner().model();
        List<Column<?>> columns =
                pairs.stream().<Column<?>>map(Join.Pair::owner).toList();
        var reference = Key.of(owner, columns);
        var targets = targets(relation, pairs);
        for (R row : rows.rows(owner)) {
            var key = reference.of(row);
            if (key.isPresent() && !targets.contains(key.get())) {
                throw new RefusedWriteException(reason, columns, message.formatted(relation, owner));
            }
        }
    }

    private <S> Set<Vector<Object>> targets(Relation<?, S> relation, List<Join.Pair> pairs) {
        var target = relation.target().model();
        var key =
                Key.of(target, pairs.stream().<Column<?>>map(Join.Pair::target).toList());
        var keys = new HashSet<Vector<Object>>();
        for (S row : rows.rows(target)) {
            key.of(row).ifPresent(keys::add);
        }
        return keys;
    }
}
