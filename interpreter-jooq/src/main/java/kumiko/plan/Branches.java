package kumiko.plan;

import kumiko.algebra.Filter;
import kumiko.algebra.Lock;
import kumiko.algebra.View;
import kumiko.algebra.View.Branch;

/**
 * Which branches of a view are read with the rows they belong to.
 *
 * @param lock that of the query: rows that are locked are never multiplied by what is joined to them
 */
record Branches(Lock lock) {

    boolean isJoined(Branch<?, ?, ?> branch) {
        return switch (branch.strategy()) {
            case AUTOMATIC -> isPlain(branch);
            case JOINED -> isPlain(branch) || lock.isNone();
            case SELECT_IN, SUBQUERY -> false;
        };
    }

    /** {@return whether it is the one row that a path leads to} */
    static boolean isPlain(Branch<?, ?, ?> branch) {
        return !branch.relation().isToMany() && branch.subset().filter().equals(Filter.everything());
    }

    /** {@return whether rows come several times, once for each of the related rows that are read with them} */
    boolean multiply(View<?, ?> view) {
        return view.branches()
                .exists(branch -> isJoined(branch) && (branch.relation().isToMany() || multiply(branch.view())));
    }
}
