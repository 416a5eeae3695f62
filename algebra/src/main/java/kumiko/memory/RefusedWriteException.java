package kumiko.memory;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.stream.Collectors;
import kumiko.algebra.Policy.Rule;
import kumiko.model.Column;
import kumiko.model.Model;

/** A write that the rows do not allow. Nothing of it has happened. */
public final class RefusedWriteException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** A computed value is missing that has to be there. */
        NO_VALUE,
        /** A computed value is too large for its column. */
        TOO_LARGE,
        /** Another row has the key, or the values that are unique. */
        NOT_UNIQUE,
        /** The row that is referred to is not there. */
        MISSING_REFERENCE,
        /** Another row refers to the row that is deleted. */
        STILL_REFERENCED,
        /** The row has another version than the record. */
        STALE,
        /** There is no row with the record's key. */
        NOT_FOUND,
        /** The policy would hide the row, or hides the one that is in its place. */
        NOT_ALLOWED
    }

    private final Reason reason;
    private final transient List<String> attributes;

    RefusedWriteException(Reason reason, List<? extends Column<?>> columns, String message) {
        super(message);
        this.reason = reason;
        this.attributes = columns.stream().map(Column::name).toList();
    }

    private RefusedWriteException(Rule<?> rule, String message) {
        super(message);
        this.reason = Reason.NOT_ALLOWED;
        this.attributes = rule.attributes().asJava();
    }

    static RefusedWriteException notAllowed(Object model, Rule<?> rule) {
        return new RefusedWriteException(rule, Policies.notAllowed(model, rule));
    }

    static RefusedWriteException hidden(Model<?> model, List<? extends Column<?>> columns) {
        return new RefusedWriteException(Reason.NOT_ALLOWED, columns, Policies.hidden(model, columns));
    }

    static RefusedWriteException noValue(Model<?> model, Column<?> column) {
        return new RefusedWriteException(
                Reason.NO_VALUE, List.of(column), "`" + column + "` of " + model + " has to have a value");
    }

    static RefusedWriteException tooLarge(Model<?> model, Column<?> column) {
        return new RefusedWriteException(
                Reason.TOO_LARGE, List.of(column), "a value is too large for `" + column + "` of " + model);
    }

    static RefusedWriteException notUnique(Model<?> model, List<? extends Column<?>> columns) {
        return new RefusedWriteException(
                Reason.NOT_UNIQUE,
                columns,
                "there is already a row of " + model + " with this "
                        + columns.stream().map(Column::name).collect(Collectors.joining("`, `", "`", "`")));
    }

    static RefusedWriteException notFound(Model<?> model, Vector<Object> key) {
        return new RefusedWriteException(
                Reason.NOT_FOUND, List.of(), "there is no " + model + " with the key `" + key.mkString(", ") + "`");
    }

    static RefusedWriteException missingReference(Model<?> model, Vector<Object> key) {
        return new RefusedWriteException(
                Reason.MISSING_REFERENCE,
                List.of(),
                "there is no " + model + " with the key `" + key.mkString(", ") + "` to be referred to");
    }

    static RefusedWriteException stale(Model<?> model, Vector<Object> key) {
        return new RefusedWriteException(
                Reason.STALE,
                List.of(),
                "the " + model + " with the key `" + key.mkString(", ")
                        + "` has been written since the record was read; read it again");
    }

    public Reason reason() {
        return reason;
    }

    /** {@return the attributes that it is about, in snake_case; none if it is about the row} */
    public List<String> attributes() {
        return attributes;
    }
}
