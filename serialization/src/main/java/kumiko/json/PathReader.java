package kumiko.json;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kumiko.algebra.Computation;
import kumiko.lookup.LookupException;
import kumiko.lookup.Nearest;
import kumiko.lookup.Problem;
import kumiko.lookup.Span;
import kumiko.model.ComputedAttribute;
import kumiko.model.Model;
import kumiko.model.Names;
import kumiko.model.Relation;

/** Reads names of attributes and relations, {@code posts.body}, and refuses what a model does not have. */
final class PathReader {

    private final List<Problem> problems = new ArrayList<>();
    private final boolean computed;

    private PathReader(boolean computed) {
        this.computed = computed;
    }

    /**
     * {@return the names, added to others}
     *
     * @param computed whether they are all of what is computed
     * @throws LookupException naming every mistake
     */
    static NamePaths read(Model<?> model, NamePaths known, List<String> names, boolean computed) {
        var reader = new PathReader(computed);
        var all = known;
        for (var name : names) {
            all = all.with(reader.path(model, name));
        }
        if (!reader.problems.isEmpty()) {
            throw new LookupException(Vector.ofAll(reader.problems));
        }
        return all;
    }

    private List<String> path(Model<?> root, String text) {
        var path = new ArrayList<String>();
        Model<?> model = root;
        int start = 0;
        for (var word : text.split("\\.", -1)) {
            var span = new Span(text, start, start + word.length());
            start = span.end() + 1;
            boolean last = span.end() == text.length();
            var relation = model.relation(word);
            var name = last ? lastName(model, word) : relation.map(Relation::name);
            if (name.isEmpty()) {
                problems.add(
                        model.column(word).isPresent() && !last
                                ? new Problem.Unsupported(
                                        span, "`" + word + "` is an attribute of " + model + ", which nothing is in")
                                : unknown(model, span));
                return path;
            }
            if (relation.isPresent() && !carries(relation.get())) {
                problems.add(new Problem.Unsupported(
                        span, model + " has no component for `" + word + "`, so that no record carries it"));
                return path;
            }
            path.add(name.get());
            if (!last) {
                model = relation.orElseThrow().target().model();
            }
        }
        return path;
    }

    private static <R> boolean carries(Relation<R, ?> relation) {
        return relation.owner().model().carries(relation);
    }

    private Optional<String> lastName(Model<?> model, String word) {
        if (computed) {
            return computedName(model, word);
        }
        return model.column(word)
                .map(column -> column.name())
                .or(() -> model.relation(word).map(Relation::name))
                .or(() -> computedName(model, word));
    }

    private static <R> Optional<String> computedName(Model<R> model, String word) {
        return Computation.of(model, word)
                .filter(Computation.Value.class::isInstance)
                .map(ComputedAttribute::name);
    }

    private Problem unknown(Model<?> model, Span span) {
        var word = span.part();
        if (model.computed(word).isPresent()) {
            return new Problem.Unsupported(
                    span, "`" + word + "` compares with a value; only what has no parameter can be shown");
        }
        if (computed && model.column(word).isPresent()) {
            return new Problem.Unsupported(span, "`" + word + "` of " + model + " is stored, not computed");
        }
        var relations = model.relations().stream().map(Relation::name);
        var values = model.computed().stream()
                .filter(Computation.Value.class::isInstance)
                .map(ComputedAttribute::name);
        var names = Stream.of(computed ? Stream.<String>empty() : model.attributeNames().stream(), relations, values)
                .flatMap(each -> each)
                .toList();
        return new Problem.UnknownName(span, model.name(), Nearest.to(Names.snakeCase(word), names));
    }
}
