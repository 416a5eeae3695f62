package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kumiko.algebra.Path;
import kumiko.algebra.View;
import kumiko.model.DataType;
import kumiko.plan.FollowUp;
import kumiko.plan.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one view in the result of a statement. A row that comes several times is one, and what is made of it one
 * object, as soon as all that is related to it is there.
 */
final class Part<V> {

    private final View<?, V> view;
    private final Layout layout;
    private final List<DataType<?>> types;
    private final FollowUp.@Nullable Owners rows;
    private final KeyColumns key;
    private final boolean whole;
    private final boolean repeated;
    private final List<Part<?>> joined = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<Object, Item> byKey = new HashMap<>();

    /** @param rows what says which rows these are, if a statement can repeat it */
    Part(View<?, V> view, Layout layout, List<DataType<?>> types, FollowUp.@Nullable Owners rows) {
        this.view = view;
        this.layout = layout;
        this.types = types;
        this.rows = rows;
        this.key = new KeyColumns(layout.key(), types);
        this.whole = layout.isWhole(types.size());
        for (var branch : layout.joined()) {
            joined.add(joined(branch));
        }
        this.repeated = layout.joined().stream()
                        .anyMatch(branch ->
                                view.branches().get(branch.branch()).relation().isToMany())
                || joined.stream().anyMatch(part -> part.repeated);
    }

    private Part<?> joined(Layout.Joined branch) {
        var of = view.branches().get(branch.branch());
        return new Part<>(of.view(), branch.layout(), types, isOneRow(of) ? to(of) : null);
    }

    private static boolean isOneRow(View.Branch<?, ?, ?> branch) {
        return !branch.relation().isToMany() && branch.subset().isComplete();
    }

    private FollowUp.@Nullable Owners to(View.Branch<?, ?, ?> branch) {
        return switch (rows) {
            case null -> null;
            case FollowUp.Owners.Keys keys -> null;
            case FollowUp.Owners.OfQuery(var query, var path) -> new FollowUp.Owners.OfQuery(query, then(path, branch));
            case FollowUp.Owners.OfFollowUp(var followUp, var path) ->
                new FollowUp.Owners.OfFollowUp(followUp, then(path, branch));
        };
    }

    private static Path<?, ?> then(Path<?, ?> path, View.Branch<?, ?, ?> branch) {
        return new Path<>(path.steps().append(branch.relation()));
    }

    /** One row: what was read of it, what is related to it, and what was made of both. */
    static final class Item {

        private final @Nullable Object[] cells;
        private final @Nullable Object[] related;
        private @Nullable Object made;

        private static final @Nullable Object[] NOTHING = {};

        private Item(@Nullable Object[] cells, int branches) {
            this.cells = cells;
            this.related = branches == 0 ? NOTHING : new @Nullable Object[branches];
        }

        @Nullable
        Object[] cells() {
            return cells;
        }

        void relate(int branch, @Nullable Object made) {
            related[branch] = made;
        }
    }

    View<?, V> view() {
        return view;
    }

    Layout layout() {
        return layout;
    }

    FollowUp.@Nullable Owners rows() {
        return rows;
    }

    List<Item> items() {
        return items;
    }

    List<Part<?>> joined() {
        return joined;
    }

    KeyColumns columns(List<Integer> positions) {
        return new KeyColumns(positions, types);
    }

    /** {@return the row that these are the values of; null if an outer join has found none} */
    @Nullable
    Item add(@Nullable Object[] cells) {
        var item = item(cells);
        if (item != null) {
            for (int i = 0; i < joined.size(); i++) {
                join(item, layout.joined().get(i).branch(), joined.get(i).add(cells));
            }
        }
        return item;
    }

    private @Nullable Item item(@Nullable Object[] cells) {
        if (layout.key().isEmpty()) {
            return added(cells);
        }
        var identity = key.key(cells);
        if (identity == null) {
            return null;
        }
        var known = byKey.get(identity);
        if (known == null) {
            known = added(cells);
            byKey.put(identity, known);
        }
        return known;
    }

    private Item added(@Nullable Object[] cells) {
        var item = new Item(cells, view.branches().size());
        items.add(item);
        return item;
    }

    private void join(Item item, int branch, @Nullable Item other) {
        if (!view.branches().get(branch).relation().isToMany()) {
            item.related[branch] = other;
        } else {
            if (item.related[branch] == null) {
                item.related[branch] = new LinkedHashSet<Item>();
            }
            if (other != null) {
                members(item, branch).add(other);
            }
        }
    }

    @SuppressWarnings("unchecked") // see join
    private static Set<Item> members(Item item, int branch) {
        return (Set<Item>) Objects.requireNonNull(item.related[branch]);
    }

    /** {@return what is made of all rows, in their order} */
    List<V> made() {
        return made(items);
    }

    /** {@return what is made of some of the rows} */
    @SuppressWarnings("unchecked") // the array is only read
    List<V> made(Collection<Item> some) {
        var all = new Object[some.size()];
        int i = 0;
        for (var item : some) {
            all[i++] = make(item);
        }
        return (List<V>) List.of(all);
    }

    /** {@return what is made of a row, all of whose related rows are there} */
    @SuppressWarnings("unchecked") // the view's maker made it
    V make(Item item) {
        var known = item.made;
        if (known == null) {
            for (int i = 0; i < joined.size(); i++) {
                int branch = layout.joined().get(i).branch();
                item.related[branch] = made(joined.get(i), item.related[branch]);
            }
            known = view.maker().make(whole ? item.cells : values(item), item.related);
            item.made = known;
        }
        return (V) known;
    }

    private @Nullable Object[] values(Item item) {
        var values = new @Nullable Object[layout.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = item.cells[layout.columns().get(i)];
        }
        return values;
    }

    /**
     * {@return an empty collection of rows, which has each once}
     *
     * @param paired whether a table of pairs says which they are, which may have one twice
     */
    Collection<Item> group(boolean paired) {
        return repeated || paired ? new LinkedHashSet<>() : new ArrayList<>(4);
    }

    private static <W> @Nullable Object made(Part<W> part, @Nullable Object related) {
        return switch (related) {
            case null -> null;
            case Item item -> part.make(item);
            case Set<?> members ->
                members.stream().map(member -> part.make((Item) member)).toList();
            default -> throw new IllegalStateException("not a row: " + related);
        };
    }
}
