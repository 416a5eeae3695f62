package kumiko.records;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;

/** Makes of groups the view record that was checked. */
final class GroupViewBuilder {

    private GroupViewBuilder() {}

    /**
     * {@return the groups, and the record made of each}
     *
     * @param shown what each of the record's components shows, in their order
     */
    static <R, V> GroupQuery<R, V> of(Grouping<R> grouping, Class<V> type, Vector<Expression<Group<R>, ?>> shown) {
        var columns = shown.distinct();
        var parts = new ArrayList<ViewPart>();
        for (var component : new ViewedRecord(type).components()) {
            var value = shown.get(parts.size());
            parts.add(new ViewPart.Value(
                    component, columns.indexOf(value), ValueShape.of(component), value.isSensitive()));
        }
        return new GroupQuery<>(grouping, Vector.narrow(columns), new ViewMaker<>(type, parts));
    }
}
