package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Filter;

/** A condition, and the relations to many rows that lead to what it is about. */
record Condition(Vector<Hop> hops, Filter<Object> filter) {

    static Condition of(Filter<Object> filter) {
        return new Condition(Vector.empty(), filter);
    }

    /** {@return the condition that is behind the first hop} */
    Condition behind() {
        return new Condition(hops.tail(), filter);
    }

    /** {@return the filter that shares its hops with no other} */
    Filter<Object> alone() {
        return hops.foldRight(filter, Hop::quantify);
    }

    /**
     * {@return the filter of conditions that stand side by side} Those with the same first hop are under one quantifier, in the order
     * in which the hops are first named.
     */
    static Filter<Object> all(List<Condition> conditions) {
        if (conditions.size() == 1) {
            return conditions.get(0).alone();
        }
        var operands = new ArrayList<Filter<Object>>();
        var left = new ArrayDeque<>(conditions);
        while (!left.isEmpty()) {
            var first = left.remove();
            if (first.hops().isEmpty() || first.hops().head().quantifier() != Hop.Quantifier.SHARED) {
                operands.add(first.alone());
            } else {
                var hop = first.hops().head();
                var together = new ArrayList<>(List.of(first.behind()));
                left.removeIf(other -> other.hops().headOption().contains(hop) && together.add(other.behind()));
                operands.add(hop.quantify(all(together)));
            }
        }
        return Filter.allOf(operands);
    }
}
