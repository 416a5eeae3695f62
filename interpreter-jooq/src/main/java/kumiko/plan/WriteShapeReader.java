package kumiko.plan;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Assignment;
import kumiko.algebra.OnConflict;
import kumiko.algebra.OnConflict.Action;
import kumiko.model.Column;
import kumiko.model.Model;
import kumiko.model.StoredRow;
import kumiko.model.WriteTime;
import kumiko.plan.ShapeReader.Node;

/**
 * Reads a write as {@link ShapeReader} reads a query. The {@link WritePlanner} visits a write in the same order.
 *
 * @param time the moment of the write, none if the database's clock says it
 */
record WriteShapeReader(ShapeReader reader, Optional<WriteTime> time) {

    <R> void read(Write<R> write, Purpose purpose) {
        reader.add(write.model());
        reader.add(purpose);
        switch (write) {
            case Write.Insert<R>(var model, var columns, var input, var conflict) -> {
                reader.add(Node.INSERT);
                conflict.ifPresent(this::read);
                read(input, columns);
            }
            case Write.Change<R>(var model, var match, var set, var input) -> {
                reader.add(Node.CHANGE);
                match.forEach(reader::add);
                reader.add(Node.END);
                readAssignments(model, WritePlanner.withoutTime(model, Vector.ofAll(set)));
                var columns = Vector.ofAll(match).appendAll(set);
                read(input, columns.asJava());
            }
            case Write.Update<R>(var query, var assignments, var seen) -> {
                reader.add(Node.UPDATE);
                reader.add(seen);
                readAssignments(query.model(), Writes.withTime(query.model(), assignments));
                reader.read(query);
            }
            case Write.Delete<R>(var query) -> {
                reader.add(Node.DELETE);
                reader.read(query);
            }
        }
    }

    private void read(Write.Input input, List<Column<?>> columns) {
        reader.add(input.asArrays() ? Node.ARRAYS : Node.VALUES);
        columns.forEach(reader::add);
        if (input.asArrays()) {
            for (int i = 0; i < columns.size(); i++) {
                reader.argument(input.column(i));
            }
            return;
        }
        reader.add(input.rows().size());
        for (var row : input.rows()) {
            for (var value : row) {
                reader.argument(value);
            }
        }
    }

    private <R> void read(OnConflict<R> conflict) {
        var model = conflict.model();
        reader.add(Node.CONFLICT);
        conflict.target().forEach(reader::add);
        switch (conflict.action()) {
            case Action.Keep<R>() -> reader.add(Node.KEEP);
            case Action.Overwrite<R>(var columns) -> {
                reader.add(Node.OVERWRITE);
                columns.forEach(reader::add);
                readAssignments(model, WritePlanner.withoutTime(model, columns));
            }
            case Action.Assign<R>(var assignments) -> {
                reader.add(Node.ASSIGN);
                readAssignments(model, Writes.withTime(model, assignments));
            }
        }
        reader.add(Node.END);
    }

    private <R> void readAssignments(Model<R> model, Iterable<Assignment<R>> assignments) {
        for (Assignment<R> assignment : assignments) {
            switch (assignment) {
                case Assignment.Value<R, ?> value -> readValue(model, value);
                case Assignment.Computed<R, ?> computed -> {
                    reader.add(Node.COMPUTED);
                    reader.add(computed.column());
                    reader.read(computed.expression());
                }
                case Assignment.Now<R>(var column) -> {
                    reader.add(Node.NOW);
                    reader.add(column);
                    time.ifPresent(
                            moment -> reader.argument(moment.as(column.type().stored())));
                }
            }
        }
        reader.add(Node.END);
    }

    private <T> void readValue(Model<?> model, Assignment.Value<?, T> assignment) {
        reader.add(Node.VALUE);
        reader.add(assignment.column());
        reader.argument(StoredRow.of(model, assignment.column(), assignment.value()));
    }
}
