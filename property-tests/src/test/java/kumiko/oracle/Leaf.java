package kumiko.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kumiko.model.Column;
import kumiko.model.Model;

/** One lookup of a case, wherever it stands in it, and what its key leads over. */
record Leaf(Model<?> model, String key, Object value) {

    private static final List<String> CONNECTIVES = List.of("and", "or", "not", "and_", "or_", "not_");

    static List<Leaf> of(Model<?> model, Object condition) {
        var leaves = new ArrayList<Leaf>();
        collect(model, condition, leaves);
        return leaves;
    }

    private static void collect(Model<?> model, Object condition, List<Leaf> leaves) {
        if (condition instanceof List<?> list) {
            list.forEach(element -> collect(model, element, leaves));
        } else if (condition instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (CONNECTIVES.contains(key)) {
                    collect(model, value, leaves);
                } else {
                    leaves.add(new Leaf(model, key.toString(), value));
                }
            });
        }
    }

    private List<String> names() {
        return List.of(key.split("_{2,3}"));
    }

    /** {@return the lookup at the end of the key, or exact} */
    String lookup() {
        var last = names().get(names().size() - 1);
        return names().size() > 1 && column() != null && column().name().equals(last) ? "exact" : last;
    }

    boolean endsWith(String lookup) {
        return key.endsWith("__" + lookup);
    }

    /** How many names of the key have been used up when the first relation to many has been crossed; 0 for none. */
    private int namesToMany() {
        Model<?> at = model;
        for (int i = 0; i < names().size(); i++) {
            var relation = at.relation(names().get(i));
            if (relation.isEmpty()) {
                return 0;
            }
            if (relation.get().isToMany()) {
                return i + 1;
            }
            at = relation.get().target().model();
        }
        return 0;
    }

    boolean isOverMany() {
        return namesToMany() > 0;
    }

    /** {@return whether a null is asked for behind a relation to many, and not of the relation itself} */
    boolean asksForNullBehindMany() {
        boolean nullTest = value == null || endsWith("isnull");
        int rest = names().size() - namesToMany() - (endsWith("isnull") ? 1 : 0);
        return nullTest && isOverMany() && rest > 0;
    }

    /** {@return the column that the key leads to, null if it leads to none} */
    Column<?> column() {
        Model<?> at = model;
        for (var name : names()) {
            var column = at.column(name);
            if (column.isPresent()) {
                return column.get();
            }
            var relation = at.relation(name);
            if (relation.isEmpty()) {
                return null;
            }
            at = relation.get().target().model();
        }
        return null;
    }
}
