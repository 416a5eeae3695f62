package kumiko.lookup;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kumiko.algebra.Eager;
import kumiko.algebra.Expression;
import kumiko.algebra.Loadable;
import kumiko.algebra.Path;
import kumiko.algebra.ToMany;
import kumiko.algebra.ToOne;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * What text from anywhere may ask for at one entry point. At first that is nothing; each method allows more and returns a new value:
 *
 * {@snippet :
 * FilterSchema<Post> schema = FilterSchema.of(Posts.MODEL)
 *         .allow("title", Operators.TEXT)
 *         .allow(Posts.RATING, Operators.ORDERED)
 *         .allow("comments__count", Operators.ORDERED)
 *         .relation("user", user -> user.allow("name", Operators.EQUALITY).sort("name"))
 *         .sort("created_at", "rating")
 *         .search("title", "body")
 *         .with("user", "comments.user")
 *         .page(20, 100)
 *         .budget(Budget.DEFAULT.joins(3));
 *
 * SmartQuery request = SmartQuery.where("rating__gte=4, user___name='Bill'").sort("-created_at");
 * Validation<Seq<Problem>, Query<Post>> query = schema.lookups().query(request);
 * }
 *
 * <p>What is not allowed is not there: it is refused with the words for a name that does not exist, and no hint ever leads to it.
 * What is sensitive can never be allowed. A name that does not exist, or a lookup that cannot be asked of its type, is a mistake of
 * the program and refused at once, by a {@link LookupException}.
 *
 * @param <R> the record type
 */
public final class FilterSchema<R> {

    private final Model<R> model;
    private final Grant grant;
    private final Eager<R> loads;
    private final boolean expressions;
    private final PageSize page;
    private final Budget budget;

    private FilterSchema(
            Model<R> model, Grant grant, Eager<R> loads, boolean expressions, PageSize page, Budget budget) {
        this.model = model;
        this.grant = grant;
        this.loads = loads;
        this.expressions = expressions;
        this.page = page;
        this.budget = budget;
    }

    /** {@return the schema that allows nothing but asking for all rows, page by page} */
    public static <R> FilterSchema<R> of(Model<R> model) {
        return new FilterSchema<>(
                Objects.requireNonNull(model, "model"),
                Grant.NOTHING,
                Eager.nothing(),
                false,
                PageSize.DEFAULT,
                Budget.DEFAULT);
    }

    /**
     * {@return what a record exposes by its annotations} Nothing is allowed behind its relations: see {@link #annotated(Model, int)}.
     *
     * @throws LookupException if it exposes what cannot be
     */
    public static <R> FilterSchema<R> annotated(Model<R> model) {
        return annotated(model, 0);
    }

    /**
     * {@return what a record exposes by its annotations, and what the records exposes that it exposes relations to}
     *
     * @param relations how many relations a path may have
     * @throws LookupException if one of them exposes what cannot be
     */
    public static <R> FilterSchema<R> annotated(Model<R> model, int relations) {
        if (relations < 0) {
            throw new IllegalArgumentException("a path has no relation or more, not " + relations);
        }
        return ExposedNames.of(model, relations);
    }

    private FilterSchema<R> granting(Grant more) {
        return new FilterSchema<>(model, more, loads, expressions, page, budget);
    }

    private FilterSchema<R> loading(Eager<R> more) {
        return new FilterSchema<>(model, grant, loads.and(more), expressions, page, budget);
    }

    /**
     * Allows to ask of a value what is usually asked of its type: of a text {@link Operators#TEXT}, of what has an order
     * {@link Operators#ORDERED}. The name may be that of an attribute, of one of a related row ({@code user___name}), of what is
     * computed, or of what transforms and aggregations make of them ({@code created_at__year}, {@code comments__count},
     * {@code data__city}). What is computed is allowed by its name, whatever it is computed from, unless that is sensitive.
     *
     * @throws LookupException if there is no such value, or it is sensitive
     */
    public FilterSchema<R> allow(String name) {
        return granting(new SchemaNames(model).allow(grant, name, null));
    }

    /**
     * Allows to ask these lookups of a value; what was allowed of it before stays allowed.
     *
     * @throws LookupException if there is no such value, it is sensitive, or has not the type for all of the lookups
     */
    public FilterSchema<R> allow(String name, Operators operators) {
        return granting(new SchemaNames(model).allow(grant, name, Objects.requireNonNull(operators, "operators")));
    }

    /** Allows to ask of an attribute what is usually asked of its type: see {@link #allow(String)}. */
    public FilterSchema<R> allow(Expression<R, ?> value) {
        return allow(value.toString());
    }

    /** Allows to ask these lookups of an attribute: see {@link #allow(String, Operators)}. */
    public FilterSchema<R> allow(Expression<R, ?> value, Operators operators) {
        return allow(value.toString(), operators);
    }

    /**
     * Allows to go over a relation, to ask whether there is a row, and what is allowed behind it: of its values, of relations that
     * go on from there, of sort keys, texts, shown values and relations to load. With a relation to many rows come {@code some},
     * {@code every} and {@code none}; sort keys behind it are for its rows where they are loaded. The page and the budget are those of this schema.
     *
     * @param behind allows what is behind it, starting with nothing
     * @throws LookupException if there is no such relation
     */
    public FilterSchema<R> relation(String name, UnaryOperator<FilterSchema<?>> behind) {
        return crossing(SchemaNames.relation(model, name), behind);
    }

    private <S> FilterSchema<R> crossing(Relation<R, S> relation, UnaryOperator<FilterSchema<?>> behind) {
        return crossing(relation, behind.apply(of(relation.target().model())));
    }

    /** Allows to go over a relation to one row: see {@link #relation(String, UnaryOperator)}. */
    public <S> FilterSchema<R> relation(ToOne<R, S> relation, UnaryOperator<FilterSchema<S>> behind) {
        return crossing(relation.asPath(), behind);
    }

    /** Allows to go over a relation to many rows: see {@link #relation(String, UnaryOperator)}. */
    public <S> FilterSchema<R> relation(ToMany<R, S> relation, UnaryOperator<FilterSchema<S>> behind) {
        return crossing(relation.path(), behind);
    }

    private <S> FilterSchema<R> crossing(Path<R, S> path, UnaryOperator<FilterSchema<S>> behind) {
        var relation = SchemaNames.relation(path);
        return crossing(relation, behind.apply(of(relation.target().model())));
    }

    /**
     * Allows to go over a relation of rows to rows of the same model several times in a row, and the same behind each.
     *
     * @param times how often
     * @throws LookupException if there is no such relation, or it leads to another model
     */
    public FilterSchema<R> relation(String name, int times, UnaryOperator<FilterSchema<?>> behind) {
        var relation = SchemaNames.relation(model, name);
        if (times < 1) {
            throw new IllegalArgumentException("a relation is crossed once or more often, not " + times + " times");
        }
        if (!relation.target().model().equals(model)) {
            throw SchemaNames.mistake(name, "leads to another model, so it is not crossed several times in a row");
        }
        UnaryOperator<FilterSchema<?>> again =
                there -> times == 1 ? behind.apply(there) : behind.apply(there).relation(name, times - 1, behind);
        return crossing(relation, again);
    }

    @SuppressWarnings("unchecked") // the relation checks where it leads
    private <S> FilterSchema<R> crossing(Relation<R, S> relation, FilterSchema<?> there) {
        if (!there.model.equals(relation.target().model())) {
            throw SchemaNames.mistake(relation.name(), "leads to " + relation.target() + ", not to " + there.model);
        }
        var behind = (FilterSchema<S>) there;
        var crossed = granting(new SchemaNames(model).cross(grant, relation, behind.grant));
        return behind.loads.isNothing()
                ? crossed
                : crossed.loading(Eager.of(Eager.Load.of(relation).with(behind.loads)));
    }

    /**
     * Allows to sort by values: attributes, also of rows that a path to one row leads to ({@code user___name}), what is computed, and
     * aggregations ({@code comments__count}).
     *
     * @throws LookupException if there is no such value, it is sensitive, or has no order
     */
    public FilterSchema<R> sort(String... names) {
        var granted = grant;
        for (var name : names) {
            granted = new SchemaNames(model).sort(granted, name);
        }
        return granting(granted);
    }

    /** Allows to sort by values: see {@link #sort(String...)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final FilterSchema<R> sort(Expression<R, ?>... values) {
        return sort(names(values));
    }

    private static String[] names(Expression<?, ?>... values) {
        return Stream.of(values).map(Expression::toString).toArray(String[]::new);
    }

    /**
     * Allows to search texts, also those of related rows ({@code comments___body}). A search that names no texts is one of all that
     * are allowed.
     *
     * @throws LookupException if there is no such text, or it is sensitive
     */
    public FilterSchema<R> search(String... names) {
        var granted = grant;
        for (var name : names) {
            granted = new SchemaNames(model).search(granted, name);
        }
        return granting(granted);
    }

    /**
     * Allows to show values: {@link Lookups#expression}.
     *
     * @throws LookupException if there is no such value, or it is sensitive
     */
    public FilterSchema<R> show(String... names) {
        var granted = grant;
        for (var name : names) {
            granted = new SchemaNames(model).show(granted, name);
        }
        return granting(granted);
    }

    /**
     * Allows to load relations: {@code with("user", "comments.user")} allows {@code comments} as well. Each is loaded as the library
     * sees fit, whatever a request says.
     *
     * @throws LookupException if there is no such relation, or records cannot carry it
     */
    public FilterSchema<R> with(String... paths) {
        return loading(Eager.of(model, paths));
    }

    /** Allows to load relations, each as it is said here: of {@code Posts.comments().eager().where(..)} only those rows. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final FilterSchema<R> with(Loadable<R>... parts) {
        return loading(Eager.of(parts));
    }

    /**
     * Allows functions, arithmetic, transforms, aggregations and references ({@code F(created_at)}) of everything that may be
     * compared, with all lookups that are usual for the results. Who can take a part of a text can find out all of it, so
     * this allows more of an attribute than its own lookups do.
     */
    public FilterSchema<R> expressions() {
        return new FilterSchema<>(model, grant, loads, true, page, budget);
    }

    /**
     * Says how many rows a {@link SmartQuery} gets.
     *
     * @param usual if it does not say
     * @param most that it may ask for; more is refused
     */
    public FilterSchema<R> page(int usual, int most) {
        return new FilterSchema<>(model, grant, loads, expressions, new PageSize(usual, most), budget);
    }

    /** Says how much a request may ask for. */
    public FilterSchema<R> budget(Budget limits) {
        return new FilterSchema<>(model, grant, loads, expressions, page, Objects.requireNonNull(limits, "limits"));
    }

    /** {@return a reader of text from anywhere} */
    public Lookups<R> lookups() {
        return Lookups.of(this);
    }

    /** {@return what it is about} */
    public Model<R> model() {
        return model;
    }

    public PageSize page() {
        return page;
    }

    public Budget budget() {
        return budget;
    }

    FilterSchema<R> withoutLoads() {
        return new FilterSchema<>(model, grant, Eager.nothing(), expressions, page, budget);
    }

    Scope scope() {
        return new Scope.Granted(model, grant, loads, expressions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilterSchema<?> schema
                && model.equals(schema.model)
                && grant.equals(schema.grant)
                && loads.equals(schema.loads)
                && expressions == schema.expressions
                && page.equals(schema.page)
                && budget.equals(schema.budget);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, grant, loads, expressions, page, budget);
    }

    /** {@return what it allows, for its author} */
    @Override
    public String toString() {
        return model + " by " + grant.names() + ", sorted by " + grant.sorts().keySet() + ", with " + loads;
    }
}
