package kumiko.plan;

import java.util.List;

/**
 * Where in the rows of a statement the parts of a view are. It speaks of the view's columns and branches by their numbers,
 * so it is the same for every view of the same {@link Shape}.
 *
 * @param columns the positions of the view's columns, in their order
 * @param key the positions of the key; empty where rows need not be told apart, as none comes twice
 * @param joined the branches that are in the same rows
 * @param followed the branches that statements of their own read
 */
public record Layout(List<Integer> columns, List<Integer> key, List<Joined> joined, List<Followed> followed) {

    public Layout {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        joined = List.copyOf(joined);
        followed = List.copyOf(followed);
    }

    /** {@return whether rows of so many columns have just the view's columns, in their order} */
    public boolean isWhole(int width) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != i) {
                return false;
            }
        }
        return columns.size() == width;
    }

    /** A branch that is in the same rows: there where its key is. */
    public record Joined(int branch, Layout layout) {}

    /**
     * A branch that another statement reads.
     *
     * @param owner the positions of the columns that its rows refer to
     */
    public record Followed(int branch, List<Integer> owner) {
        public Followed {
            owner = List.copyOf(owner);
        }
    }
}
