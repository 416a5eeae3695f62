package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.model.Column;
import kumiko.model.ColumnRole;

/** Which columns with values that are not to be shown an expression depends on. */
final class Sensitive {

    private Sensitive() {}

    static Vector<Column<?>> columns(Expression<?, ?> expression) {
        return ReadColumns.of(expression).filter(column -> column.is(ColumnRole.SENSITIVE));
    }

    static Vector<Column<?>> columns(Filter<?> filter) {
        return ReadColumns.of(filter).filter(column -> column.is(ColumnRole.SENSITIVE));
    }
}
