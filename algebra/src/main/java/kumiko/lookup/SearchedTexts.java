package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Searched;

/** Reads the names of texts that a search looks at. */
final class SearchedTexts {

    private SearchedTexts() {}

    @SuppressWarnings("unchecked") // the names were read for this model
    static <R> Validation<Seq<Problem>, Filter<R>> search(
            Scope scope, Span term, String words, Vector<Span> names, Spent spent) {
        var problems = new ArrayList<Problem>();
        int most = spent.budget().valueLength();
        if (words.length() > most) {
            problems.add(new Problem.LimitExceeded(term, "characters of a value", most));
        }
        if (!scope.isWhole()) {
            PlainValue.problem(term, words, spent.budget()).ifPresent(problems::add);
        }
        var texts = new ArrayList<Searched<Object>>();
        for (var name : names) {
            try {
                texts.add(scope.text(name, spent));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            }
        }
        if (!problems.isEmpty()) {
            return Validation.invalid(Vector.ofAll(problems));
        }
        try {
            var searched = names.isEmpty() ? scope.texts() : Vector.ofAll(texts);
            var filter = Filter.search(words, searched);
            if (filter instanceof Filter.Search<Object> search) {
                spent.scan(term, search.words().size() * searched.size());
            }
            return Validation.valid((Filter<R>) (Filter<?>) filter);
        } catch (Refusal refusal) {
            return Validation.invalid(Vector.of(refusal.problem()));
        } catch (IllegalArgumentException refused) {
            return Validation.invalid(Vector.of(new Problem.Unsupported(term, String.valueOf(refused.getMessage()))));
        }
    }

    /**
     * {@return the text that is searched under that name}
     *
     * @throws Refusal if it is none
     */
    static Searched<Object> read(Scope scope, Span name, Spent spent) {
        var target = KnownKeys.read(scope, name, spent);
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
