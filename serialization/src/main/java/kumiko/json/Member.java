package kumiko.json;

import java.util.List;
import java.util.function.Function;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/** A member of the object that a record becomes. */
sealed interface Member<R> {

    /** {@return what JSON calls it} */
    String name();

    /** The value of a column. */
    record Attribute<R, T>(String name, Column<T> column) implements Member<R> {}

    /** A row that the record refers to by a key. */
    record Reference<R, S>(String name, Relation<R, S> relation, List<KeyPart> key) implements Member<R> {}

    /** Rows that refer to the record: a list, or of a one-to-one relation at most one. */
    record Related<R, S>(String name, Relation<R, S> relation) implements Member<R> {}

    /** Something computed, which is written and never read. */
    record Computation<R, T>(String name, DataType<T> type, Function<R, @Nullable T> value) implements Member<R> {}

    /**
     * A column that holds a part of a key.
     *
     * @param name what JSON calls the part in the object of the row that it is the key of
     */
    record KeyPart(String name, Column<?> owner, Column<?> target) {

        /** {@return whether a member of that name is this part} */
        boolean isCalled(String other) {
            return other.equals(name) || other.equals(target.name()) || other.equals(target.component());
        }
    }
}
