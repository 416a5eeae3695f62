package kumiko.plan;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Searched;
import kumiko.model.DataType;

/** Turns searches into conditions: both ways in which a database may be told to find words. */
record SearchPlanner(Scope scope, Arguments arguments, ZoneId zone, TimeSource times) {

    <R> Condition plan(Filter.Search<R> search, boolean positive) {
        var term = arguments.next(DataType.TEXT);
        var expanded = search.expanded();
        var contained = new ConditionPlanner(scope, arguments, zone, times).holds(positive ? expanded : expanded.not());
        return new Condition.Search(contained, found(search.searched(), term, positive));
    }

    /** The texts of one row are one text, and those of each related row are one. */
    private <R> Condition found(Vector<Searched<R>> searched, Bind term, boolean positive) {
        var texts = new ArrayList<Term>();
        var conditions = new ArrayList<Condition>();
        for (var text : searched) {
            if (text instanceof Searched.Value<R>(var expression)) {
                texts.add(new TermPlanner(scope, arguments, zone, times).term(expression));
            }
        }
        if (!texts.isEmpty()) {
            conditions.add(new Condition.FullText(positive, texts, term));
        }
        for (var path : paths(searched)) {
            conditions.add(new Condition.Exists(positive, among(searched, path, term)));
        }
        return positive ? Condition.any(conditions) : Condition.all(conditions);
    }

    /** {@return the paths that texts are behind, each once} */
    static <R> Vector<Path<?, ?>> paths(Vector<Searched<R>> searched) {
        return searched.flatMap(SearchPlanner::path).distinct();
    }

    /** {@return the texts behind a path, as those at its end} */
    @SuppressWarnings("unchecked") // what is behind equal paths is of the same rows
    static <R> Vector<Searched<Object>> behind(Vector<Searched<R>> searched, Path<?, ?> path) {
        return searched.flatMap(text ->
                text instanceof Searched.Among<R, ?> among && among.path().equals(path)
                        ? List.of((Searched<Object>) among.searched())
                        : List.<Searched<Object>>of());
    }

    private static <R> Vector<Path<?, ?>> path(Searched<R> searched) {
        return searched instanceof Searched.Among<R, ?>(var path, var behind) ? Vector.of(path) : Vector.empty();
    }

    @SuppressWarnings("unchecked") // the path starts at these rows
    private <R> Subselect among(Vector<Searched<R>> searched, Path<?, ?> path, Bind term) {
        var behind = behind(searched, path);
        return new TermPlanner(scope, arguments, zone, times)
                .some(path, inner -> new SearchPlanner(inner, arguments, zone, times).found(behind, term, true));
    }
}
