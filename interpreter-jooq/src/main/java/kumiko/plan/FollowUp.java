package kumiko.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.View;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Relation;

/**
 * A request for the rows of a view's branch, for all of the rows that they belong to.
 *
 * @param of what says which rows these are
 * @param visibility whether deleted rows are there
 * @param zone where the parts of a moment are those of the local time, if the query says
 */
public record FollowUp<R, S, T>(View.Branch<R, S, T> branch, Owners of, Visibility visibility, Optional<ZoneId> zone) {

    /** The rows that related rows are asked for. */
    public sealed interface Owners {

        /**
         * Those with these keys.
         *
         * @param values for each column of the key the stored values of all rows
         */
        record Keys(List<? extends List<?>> values) implements Owners {}

        /** Those of the query, or the rows that a path leads to from them. */
        record OfQuery(Query<?> query, Path<?, ?> path) implements Owners {}

        /** Those of another follow-up, or the rows that a path leads to from them. */
        record OfFollowUp(FollowUp<?, ?, ?> followUp, Path<?, ?> path) implements Owners {}
    }

    /** {@return the columns of a relation's owner that its rows refer to, or that refer to them} */
    public static List<Column<?>> owner(Relation<?, ?> relation) {
        return switch (relation.join()) {
            case Join.Direct(var pairs) ->
                pairs.stream().<Column<?>>map(Join.Pair::owner).toList();
            case Join.Through through ->
                through.near().stream().<Column<?>>map(Join.Reference::key).toList();
        };
    }
}
