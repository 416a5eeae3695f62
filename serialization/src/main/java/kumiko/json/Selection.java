package kumiko.json;

import kumiko.model.Column;
import kumiko.model.ColumnRole;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is in its JSON.
 *
 * @param only what is asked for, null for everything that is not sensitive
 * @param without what is left out of that
 * @param computed what is computed beside it
 * @param allComputed whether that is everything
 * @param sensitive what is there although it is sensitive
 */
record Selection(
        @Nullable NamePaths only, NamePaths without, NamePaths computed, boolean allComputed, NamePaths sensitive) {

    static final Selection ALL = new Selection(null, NamePaths.NONE, NamePaths.NONE, false, NamePaths.NONE);

    /** {@return what is in the JSON of the rows behind a relation} */
    Selection into(String relation) {
        var narrowed = only == null || only.has(relation) ? null : only.at(relation);
        return new Selection(
                narrowed, without.at(relation), computed.at(relation), allComputed, sensitive.at(relation));
    }

    boolean shows(Column<?> column) {
        return (only == null || only.has(column.name()))
                && !without.has(column.name())
                && (!column.is(ColumnRole.SENSITIVE) || sensitive.has(column.name()));
    }

    /** {@return whether a column is there that holds the key of a relation} With the whole relation its key is asked for. */
    boolean shows(Column<?> column, String relation) {
        return (only == null || only.has(column.name()) || only.has(relation))
                && !without.has(column.name())
                && (!column.is(ColumnRole.SENSITIVE) || sensitive.has(column.name()) || sensitive.has(relation));
    }

    boolean showsRelation(String relation) {
        return (only == null || only.reaches(relation)) && !without.has(relation);
    }

    boolean showsComputed(String name) {
        return !without.has(name) && (allComputed || computed.has(name) || only != null && only.has(name));
    }
}
