package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.HashSet;
import java.util.Set;
import kumiko.algebra.Path;

/**
 * How much of a budget has been used up so far. What stands within something else goes on counting there, and so do the parts of
 * a request.
 */
final class Spent {

    private final Budget budget;
    private int depth;
    private int nodes;
    private int many;
    private int scans;
    private int orders;
    private Set<Way> joins = Set.of();
    private Set<String> listed = Set.of();
    private int listedJoins;
    private Set<String> loads = Set.of();

    /** A path over relations to one row, and how one gets to where it starts. */
    private record Way(Vector<Hop> hops, Path<?, ?> path) {}

    Spent(Budget budget) {
        this.budget = budget;
    }

    static Spent ofProgram() {
        return new Spent(Budget.PROGRAM);
    }

    boolean isOfProgram() {
        return budget.equals(Budget.PROGRAM);
    }

    Budget budget() {
        return budget;
    }

    /** Goes one level deeper, for which there must be a way back: {@link #leave}. */
    void enter(Span place, String what) {
        depth = counted(depth, 1, place, what, budget.depth());
    }

    void leave() {
        depth--;
    }

    void count(Span place, String what) {
        nodes = counted(nodes, 1, place, what, budget.nodes());
    }

    /** A path to one row is joined once, however often it is named; one to many rows is asked each time. */
    void cross(Span place, Vector<Hop> hops, Path<?, ?> path) {
        if (isOfProgram()) {
            return;
        }
        if (path.steps().last().isToMany()) {
            cross(place, 0, 1);
            return;
        }
        if (joins.isEmpty()) {
            joins = new HashSet<>();
        }
        if (joins.add(new Way(hops, path))) {
            counted(joins.size() + listedJoins, 0, place, "relations to one row", budget.joins());
        }
    }

    /** Goes over relations that are behind one name, which counts as often as it is another name. */
    void cross(Span place, int one, int several) {
        many = counted(many, several, place, "relations to many rows", budget.many());
        if (one == 0) {
            return;
        }
        if (listed.isEmpty()) {
            listed = new HashSet<>();
        }
        if (listed.add(place.part())) {
            listedJoins = counted(joins.size() + listedJoins, one, place, "relations to one row", budget.joins())
                    - joins.size();
        }
    }

    void scan(Span place, int texts) {
        scans = counted(scans, texts, place, "texts that are looked through", budget.scans());
    }

    /** Each relation of a path is loaded once, however many paths begin with it. */
    void load(Span place) {
        if (loads.isEmpty()) {
            loads = new HashSet<>();
        }
        loads.add(place.text().substring(0, place.end()));
        counted(loads.size(), 0, place, "relations that are loaded", budget.loads());
    }

    void order(Span place) {
        orders = counted(orders, 1, place, "sort keys", budget.orders());
    }

    private static int counted(int before, int more, Span place, String what, int limit) {
        if (before > limit - more) {
            throw new Refusal(new Problem.LimitExceeded(place, what, limit));
        }
        return before + more;
    }
}
