package kumiko.plan;

import java.util.List;
import kumiko.model.DataType;

/**
 * A statement that reads a view.
 *
 * @param rows what it asks for
 * @param types of its columns, not in their stored form
 * @param near the positions of the columns that refer to the rows it follows up; empty for a query of its own
 * @param layout where the parts of the view are
 */
public record ViewPlan(Plan.Rows rows, List<DataType<?>> types, List<Integer> near, Layout layout) {
    public ViewPlan {
        types = List.copyOf(types);
        near = List.copyOf(near);
    }
}
