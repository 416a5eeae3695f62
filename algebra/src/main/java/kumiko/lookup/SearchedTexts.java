package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Searched;
import kumiko.model.Model;

/** Reads the names of texts that a search looks at. */
final class SearchedTexts {

    private SearchedTexts() {}

    @SuppressWarnings("unchecked") // the names were read for this model
    static <R> Validation<Seq<Problem>, Filter<R>> search(
            Model<R> model, Span term, String words, Vector<Span> names, Limits limits) {
        var problems = new ArrayList<Problem>();
        if (words.length() > limits.valueLength()) {
            problems.add(new Problem.LimitExceeded(term, "characters of a value", limits.valueLength()));
        }
        var texts = new ArrayList<Searched<Object>>();
        for (var name : names) {
            try {
                texts.add(read(model, name, limits));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            }
        }
        if (!problems.isEmpty()) {
            return Validation.invalid(Vector.ofAll(problems));
        }
        try {
            var searched = names.isEmpty()
                    ? Searched.texts(model)
                    : Vector.ofAll(texts).map(text -> (Searched<R>) (Searched<?>) text);
            return Validation.valid(Filter.search(words, searched));
        } catch (IllegalArgumentException refused) {
            return Validation.invalid(Vector.of(new Problem.Unsupported(term, String.valueOf(refused.getMessage()))));
        }
    }

    private static Searched<Object> read(Model<?> model, Span name, Limits limits) {
        var target = KnownKeys.read(model, name, limits);
        if (!(target instanceof Target.Value value)
                || value.comparison() != Comparison.EXACT
                || value.hops().exists(hop -> hop.quantifier() != Hop.Quantifier.SHARED)) {
            throw new Refusal(new Problem.Unsupported(
                    name, "`" + Excerpt.shown(name.part()) + "` is no text; name an attribute, as `user___name`"));
        }
        try {
            Searched<Object> text = new Searched.Value<>(value.expression());
            return value.hops().foldRight(text, (hop, behind) -> among(hop.path(), behind));
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(name, String.valueOf(refused.getMessage())));
        }
    }

    private static Searched<Object> among(Path<Object, Object> path, Searched<Object> behind) {
        return new Searched.Among<>(path, behind);
    }
}
