package kumiko.plan;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.stream.Stream;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;

/**
 * Which rows are there for a query.
 *
 * @param visibility whether deleted ones are
 * @param restrictions what a policy asks of them
 */
record Sight(Visibility visibility, Restrictions restrictions) {

    Sight seeing(Visibility other) {
        return new Sight(other, restrictions);
    }

    /** {@return whether a row of the model may not be there, although its key is held elsewhere} */
    boolean mayHide(Model<?> model) {
        return deleted(model).nonEmpty() || restrictions.hide(model.table());
    }

    /** {@return what has to hold of a row of the model so that it is there} */
    List<Condition> there(Model<?> model, String alias, Aliases aliases) {
        var live = deleted(model)
                .<Condition>map(column -> new Condition.IsNull(
                        new Term.Stored(alias, column.column(), column.type().stored(), column.nullable()), true));
        return Stream.concat(live.toJavaStream(), restrictions.on(model.table(), alias, aliases).stream())
                .toList();
    }

    /** {@return what has to hold of a row of a join table so that the pair is there} */
    List<Condition> linked(String table, String alias, Aliases aliases) {
        return restrictions.on(table, alias, aliases);
    }

    /** {@return the column that says when a row was deleted, if that hides it} */
    private Vector<Column<?>> deleted(Model<?> model) {
        return visibility == Visibility.WITH_DELETED
                ? Vector.empty()
                : Vector.ofAll(model.column(ColumnRole.SOFT_DELETE).stream());
    }
}
