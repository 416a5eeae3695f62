package kumiko.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kumiko.model.Column;
import kumiko.model.Many.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * Puts records together from JSON. What is null was reported.
 *
 * @param coverage what lists of related rows are taken for
 * @param strict whether a member that no model knows is a mistake
 */
record RecordReader(ColumnReader columns, Findings findings, Coverage coverage, boolean strict) {

    static RecordReader of(JsonLimits limits, Findings findings, Coverage coverage, boolean strict) {
        return new RecordReader(
                new ColumnReader(new ValueReader(limits, findings), findings), findings, coverage, strict);
    }

    <R> @Nullable R read(RecordShape<R> shape, JsonTree tree, Pointer at) {
        return read(shape, tree, at, Map.of());
    }

    /** @param implied values of columns that need not be told, as the place of the object tells them; null where none is known */
    <R> @Nullable R read(
            RecordShape<R> shape, JsonTree tree, Pointer at, Map<Column<?>, ? extends @Nullable Object> implied) {
        var model = shape.model();
        if (tree instanceof JsonTree.Given(var value, var form) && model.type().isInstance(value)) {
            return model.type().cast(value);
        }
        if (tree.plain() instanceof JsonTree.Members members) {
            return new RowReader<>(this, shape, at).read(members.members(), implied);
        }
        findings.wrong(at, tree, "an object with the attributes of " + model);
        return null;
    }

    <R> List<R> readAll(
            RecordShape<R> shape, JsonTree tree, Pointer at, Map<Column<?>, ? extends @Nullable Object> implied) {
        if (!(tree.plain() instanceof JsonTree.Items list)) {
            findings.wrong(at, tree, "a list of objects with the attributes of " + shape.model());
            return List.of();
        }
        var rows = new ArrayList<R>();
        for (int i = 0; i < list.items().size(); i++) {
            R row = read(shape, list.items().get(i), at.item(i), implied);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    void unknown(RecordShape<?> shape, String name, Pointer at) {
        if (strict) {
            findings.add(() -> new JsonProblem.UnknownMember(
                    at.toString(), name, shape.model().name(), shape.nearest(name)));
        }
    }
}
