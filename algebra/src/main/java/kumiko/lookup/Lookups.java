package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Eager;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Query text about one model, read into values: or into every problem of the text at once, which is a value too.
 *
 * {@snippet :
 * Flux<Post> answer = Lookups.of(Posts.MODEL)
 *         .filter("rating__gte=4, title__icontains='bi'")
 *         .fold(problems -> badRequest(problems), filter -> repo.run(Posts.where(filter)));
 * }
 *
 * @param model what the text is about
 * @param limits how much it may ask for
 */
public record Lookups<R>(Model<R> model, Limits limits) {

    public Lookups {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(limits, "limits");
    }

    /** {@return a reader with the limits for text from anywhere} */
    public static <R> Lookups<R> of(Model<R> model) {
        return new Lookups<>(model, Limits.DEFAULT);
    }

    /** {@return the filter of a text with values in it} */
    public Validation<Seq<Problem>, Filter<R>> filter(String text) {
        return resolve(LookupParser.parse(text, limits));
    }

    /** {@return the filter that all entries describe together} */
    public Validation<Seq<Problem>, Filter<R>> filter(Map<String, ? extends @Nullable Object> lookups) {
        return filter(List.copyOf(lookups.entrySet()));
    }

    /** {@return the filter that all entries describe together} A key may occur more than once. */
    public Validation<Seq<Problem>, Filter<R>> filter(
            List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups) {
        return resolve(NestedLookups.read(model, lookups, limits));
    }

    private Validation<Seq<Problem>, Filter<R>> resolve(Validation<Seq<Problem>, Lookup> lookup) {
        return lookup.isValid()
                ? LookupResolver.resolve(new Subject.Rows(model), lookup.get(), limits)
                : Validation.invalid(lookup.getError());
    }

    /** {@return where every word of the term is in some of the texts that are named} Of no names, in some of the model's own. */
    public Validation<Seq<Problem>, Filter<R>> search(String term, List<String> names) {
        return SearchedTexts.search(
                model, Span.of(term), term, Vector.ofAll(names).map(Span::of), limits);
    }

    /** {@return the query that a request asks for} */
    public Validation<Seq<Problem>, Query<R>> query(SmartQuery request) {
        return request.read(this);
    }

    /** {@return the sort keys in their order} */
    public Validation<Seq<Problem>, Vector<Order<R>>> orders(List<String> keys) {
        return OrderKeys.read(new Subject.Rows(model), keys, limits);
    }

    /** {@return the plan that loads the relations of these paths} */
    public Validation<Seq<Problem>, Eager<R>> eager(List<String> paths) {
        return EagerPaths.read(model, paths, limits);
    }

    /** {@return the value that a name stands for} */
    @SuppressWarnings("unchecked") // the name was read for this model
    public Validation<Seq<Problem>, Expression<R, ?>> expression(String name) {
        try {
            return Validation.valid((Expression<R, ?>)
                    (Expression<?, ?>) LookupResolver.expression(new Subject.Rows(model), Span.of(name), limits));
        } catch (Refusal refusal) {
            return Validation.invalid(Vector.of(refusal.problem()));
        }
    }
}
