package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kumiko.algebra.Eager;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Query text about one model, read into values: or into every problem of the text at once, which is a value too.
 *
 * {@snippet :
 * FilterSchema<Post> schema = FilterSchema.of(Posts.MODEL)
 *         .allow("rating", Operators.ORDERED)
 *         .allow("title", Operators.TEXT);
 *
 * Flux<Post> answer = Lookups.of(schema)
 *         .filter("rating__gte=4, title__icontains='bi'")
 *         .fold(problems -> badRequest(problems), filter -> repo.run(Posts.where(filter)));
 * }
 *
 * <p>Text from anywhere is read by a {@link FilterSchema}, which allows what it names. {@link #trusted} is for people who may
 * ask for everything that is not sensitive.
 */
public final class Lookups<R> {

    private final Model<R> model;
    private final Scope scope;
    private final Budget budget;
    private final Optional<PageSize> page;

    private Lookups(Model<R> model, Scope scope, Budget budget, Optional<PageSize> page) {
        this.model = model;
        this.scope = scope;
        this.budget = budget;
        this.page = page;
    }

    /** {@return a reader of text from anywhere} */
    public static <R> Lookups<R> of(FilterSchema<R> schema) {
        return new Lookups<>(schema.model(), schema.scope(), schema.budget(), Optional.of(schema.page()));
    }

    /**
     * {@return a reader of text by people who may ask for every attribute and over every relation} What is sensitive is not there for
     * them, and they have a budget; pages are of any size. For text from anywhere this is too much: see {@link FilterSchema}.
     */
    public static <R> Lookups<R> trusted(Model<R> model) {
        Objects.requireNonNull(model, "model");
        return new Lookups<>(model, new Scope.Whole(model, false), Budget.DEFAULT, Optional.empty());
    }

    /** {@return a reader of text that is part of a program} */
    static <R> Lookups<R> ofProgram(Model<R> model) {
        Objects.requireNonNull(model, "model");
        return new Lookups<>(model, Scope.ofProgram(model), Budget.PROGRAM, Optional.empty());
    }

    /** {@return this reader with another budget} */
    public Lookups<R> budget(Budget other) {
        return new Lookups<>(model, scope, Objects.requireNonNull(other, "other"), page);
    }

    /** {@return what the text is about} */
    public Model<R> model() {
        return model;
    }

    /** {@return how much a text or a request may ask for} */
    public Budget budget() {
        return budget;
    }

    /** {@return the filter of a text with values in it} */
    public Validation<Seq<Problem>, Filter<R>> filter(String text) {
        return filter(text, new Spent(budget));
    }

    Validation<Seq<Problem>, Filter<R>> filter(String text, Spent spent) {
        return resolve(LookupParser.parse(text, spent), spent);
    }

    /** {@return the filter that all entries describe together} */
    public Validation<Seq<Problem>, Filter<R>> filter(Map<String, ? extends @Nullable Object> lookups) {
        return filter(List.copyOf(lookups.entrySet()));
    }

    /** {@return the filter that all entries describe together} A key may occur more than once. */
    public Validation<Seq<Problem>, Filter<R>> filter(
            List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups) {
        return filter(lookups, new Spent(budget));
    }

    Validation<Seq<Problem>, Filter<R>> filter(
            List<? extends Map.Entry<String, ? extends @Nullable Object>> lookups, Spent spent) {
        return resolve(NestedLookups.read(scope, lookups, spent), spent);
    }

    private Validation<Seq<Problem>, Filter<R>> resolve(Validation<Seq<Problem>, Lookup> lookup, Spent spent) {
        return lookup.isValid()
                ? LookupResolver.resolve(new Subject.Rows(scope), lookup.get(), spent)
                : Validation.invalid(lookup.getError());
    }

    /** {@return where every word of the term is in some of the texts that are named} Of no names, in all that there are to search. */
    public Validation<Seq<Problem>, Filter<R>> search(String term, List<String> names) {
        return search(term, names, new Spent(budget));
    }

    Validation<Seq<Problem>, Filter<R>> search(String term, List<String> names, Spent spent) {
        return SearchedTexts.search(
                scope, Span.of(term), term, Vector.ofAll(names).map(Span::of), spent);
    }

    /** {@return the query that a request asks for} All of its parts have one budget. */
    public Validation<Seq<Problem>, Query<R>> query(SmartQuery request) {
        return new QueryReader<>(this).read(request);
    }

    /** {@return the sort keys in their order} */
    public Validation<Seq<Problem>, Vector<Order<R>>> orders(List<String> keys) {
        return orders(keys, new Spent(budget));
    }

    Validation<Seq<Problem>, Vector<Order<R>>> orders(List<String> keys, Spent spent) {
        return OrderKeys.read(new Subject.Rows(scope), keys, spent);
    }

    /** {@return the plan that loads the relations of these paths} */
    public Validation<Seq<Problem>, Eager<R>> eager(List<String> paths) {
        return eager(paths, new Spent(budget));
    }

    Validation<Seq<Problem>, Eager<R>> eager(List<String> paths, Spent spent) {
        return EagerPaths.read(scope, paths, spent);
    }

    /** {@return the value that is to be shown under a name} */
    @SuppressWarnings("unchecked") // the name was read for this model
    public Validation<Seq<Problem>, Expression<R, ?>> expression(String name) {
        try {
            return Validation.valid(
                    (Expression<R, ?>) (Expression<?, ?>) scope.shown(Span.of(name), new Spent(budget)));
        } catch (Refusal refusal) {
            return Validation.invalid(Vector.of(refusal.problem()));
        }
    }

    /** {@return a reader of text about the rows of a relation, empty if nothing of them may be named} */
    <S> Optional<Lookups<S>> behind(Relation<?, S> relation) {
        return scope.behind(relation.name())
                .map(there -> new Lookups<>(relation.target().model(), there, budget, Optional.empty()));
    }

    /** {@return the same reader, whose requests have no page: which rows are asked for is said beside them} */
    Lookups<R> unpaged() {
        return new Lookups<>(model, scope, budget, Optional.empty());
    }

    /** {@return whether the text is part of a program} */
    boolean isOfProgram() {
        return scope.showsSensitive();
    }

    /** {@return the query that a request asks for, all of it: which of its rows are asked for is said beside it} */
    public Validation<Seq<Problem>, Query<R>> whole(SmartQuery request) {
        return unpaged().query(request);
    }

    /** {@return the pages that may be asked for by these rules: none that are larger than the schema allows} */
    public PageRules within(PageRules rules) {
        return page.map(size -> rules.within(size, budget.offset())).orElseGet(() -> rules.before(budget.offset()));
    }

    /** {@return the page of a request} */
    Optional<PageSize> page() {
        return page;
    }

    /** {@return whether relations are loaded as the reader says, and not as the request does} */
    boolean choosesStrategies() {
        return !scope.isWhole();
    }
}
