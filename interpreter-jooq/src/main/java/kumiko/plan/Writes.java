package kumiko.plan;

import io.vavr.collection.Vector;
import kumiko.algebra.Assignment;
import kumiko.model.ColumnRole;
import kumiko.model.Model;

/** What a write of rows assigns beside what it was told to. */
final class Writes {

    private Writes() {}

    /** {@return the assignments, and that of the last write's time unless it is among them} */
    static <R> Vector<Assignment<R>> withTime(Model<R> model, Iterable<Assignment<R>> assignments) {
        var given = Vector.ofAll(assignments);
        return model.column(ColumnRole.UPDATED_AT)
                .filter(column ->
                        !given.exists(assignment -> assignment.column().equals(column)))
                .map(column -> given.append(new Assignment.Now<R>(column)))
                .orElse(given);
    }
}
