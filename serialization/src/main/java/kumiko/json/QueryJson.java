package kumiko.json;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kumiko.algebra.Eager;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.lookup.Lookups;
import kumiko.lookup.PageRules;
import kumiko.lookup.PagedQuery;
import kumiko.lookup.Problem;
import kumiko.lookup.SmartQuery;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Queries of a model as JSON and as maps, and back.
 *
 * {@snippet :
 * QueryJson<User> own = QueryJson.of(Users.MODEL);
 * String text = own.toJson(Users.where("age__gte", 18).sort("-created_at").with("posts.comments").limit(20));
 * Query<User> same = own.fromJson(text).sliced();
 *
 * Validation<Seq<JsonProblem>, PagedQuery<User>> asked = QueryJson.of(Lookups.trusted(Users.MODEL)).read(text);
 * }
 *
 * <p>A query is an object with some of the members {@code filter}, {@code search}, {@code sort}, {@code with}, {@code limit},
 * {@code offset}, {@code page}, {@code zone} and {@code deleted}. What is written is read as the same query, in its shortest
 * form; what would be read as another is refused. Immutable, and best kept in a constant.
 *
 * @param <R> the record type
 */
public final class QueryJson<R> {

    private static final JsonLimits OWN = new JsonLimits(Integer.MAX_VALUE, 1_000, 1_000, 100);

    private final Model<R> model;
    private final Function<SmartQuery, Validation<Seq<Problem>, Query<R>>> reader;
    private final PageRules pages;
    private final JsonLimits limits;
    private final boolean indented;

    private QueryJson(
            Model<R> model,
            Function<SmartQuery, Validation<Seq<Problem>, Query<R>>> reader,
            PageRules pages,
            JsonLimits limits,
            boolean indented) {
        this.model = Objects.requireNonNull(model, "model");
        this.reader = reader;
        this.pages = Objects.requireNonNull(pages, "pages");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.indented = indented;
    }

    /** {@return the JSON of a program's own queries, which may ask for everything} */
    public static <R> QueryJson<R> of(Model<R> model) {
        return new QueryJson<>(model, request -> read(request, model), PageRules.ANY, OWN, false);
    }

    private static <R> Validation<Seq<Problem>, Query<R>> read(SmartQuery request, Model<R> model) {
        try {
            return Validation.valid(request.of(model));
        } catch (LookupException mistakes) {
            return Validation.invalid(Vector.ofAll(mistakes.problems()));
        }
    }

    /** {@return the JSON of queries from anywhere, which ask for what the lookups and {@link PageRules#DEFAULT} allow} */
    public static <R> QueryJson<R> of(Lookups<R> lookups) {
        return new QueryJson<>(
                lookups.model(), lookups::whole, lookups.within(PageRules.DEFAULT), JsonLimits.DEFAULT, false);
    }

    /** {@return the same with these pages, whatever a schema says of them} */
    public QueryJson<R> withPages(PageRules newPages) {
        return new QueryJson<>(model, reader, newPages, limits, indented);
    }

    /** {@return the same with these limits} */
    public QueryJson<R> withLimits(JsonLimits newLimits) {
        return new QueryJson<>(model, reader, pages, newLimits, indented);
    }

    /** {@return the same on several lines} */
    public QueryJson<R> indented() {
        return new QueryJson<>(model, reader, pages, limits, true);
    }

    /**
     * {@return the query as JSON}
     *
     * @throws IllegalArgumentException if there is no such request, see {@link SmartQuery#of(Query)}
     */
    public String toJson(Query<R> query) {
        return toJson(PagedQuery.of(query));
    }

    /**
     * {@return the query and the page as JSON}
     *
     * @throws IllegalArgumentException if there is no such request, see {@link SmartQuery#of(Query)}
     */
    public String toJson(PagedQuery<R> paged) {
        return text(new QueryTreeWriter(true).write(SmartQuery.of(paged.query()), paged.page()));
    }

    /** {@return the filter as JSON} */
    public String toJson(Filter<R> filter) {
        var request = SmartQuery.of(Query.all(model).where(filter));
        return text(new QueryTreeWriter(true).filter(request.conditions()));
    }

    /** {@return the sort keys as JSON} */
    @SuppressWarnings("unchecked") // the array is only read
    public String toJson(Vector<Order<R>> orders) {
        var sorted = Query.all(model).sort(orders.toJavaArray(Order[]::new));
        return text(SmartQuery.of(sorted).sort().asJava());
    }

    /** {@return the plan as JSON} */
    public String toJson(Eager<R> eager) {
        var request = SmartQuery.of(Query.all(model).with(eager));
        return text(new QueryTreeWriter(true).loads(request.load()));
    }

    private String text(Object value) {
        return JsonText.of(value, indented);
    }

    /** {@return the query as a map, with the values that it has in Java} */
    public Map<String, @Nullable Object> toMap(Query<R> query) {
        return toMap(PagedQuery.of(query));
    }

    /** {@return the query and the page as a map, with the values that they have in Java} */
    public Map<String, @Nullable Object> toMap(PagedQuery<R> paged) {
        return new QueryTreeWriter(false).write(SmartQuery.of(paged.query()), paged.page());
    }

    /**
     * {@return the query of a JSON text, and the page}
     *
     * @throws JsonException naming all that is wrong with it
     */
    public PagedQuery<R> fromJson(String text) {
        return required(read(text));
    }

    /**
     * {@return the query of a map, and the page} Its values are those of Java, or those that JSON has for them.
     *
     * @throws JsonException naming all that is wrong with it
     */
    public PagedQuery<R> fromMap(Map<String, ? extends @Nullable Object> map) {
        return required(readMap(map));
    }

    private <T> T required(Validation<Seq<JsonProblem>, T> read) {
        if (read.isInvalid()) {
            throw new JsonException("the query of " + model.name(), read.getError());
        }
        return read.get();
    }

    /** {@return the query of a JSON text, and the page, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, PagedQuery<R>> read(String text) {
        return read(parsed(text), this::paged);
    }

    /** {@return the query of a map, and the page, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, PagedQuery<R>> readMap(Map<String, ? extends @Nullable Object> map) {
        return read(findings -> new MapTree(limits, findings).read(map), this::paged);
    }

    /** {@return the filter of a JSON text, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, Filter<R>> readFilter(String text) {
        return read(
                parsed(text),
                (reader, tree) -> query(
                                reader, reader.conditions(tree, Pointer.ROOT).foldLeft(SmartQuery.ALL, SmartQuery::and))
                        .map(Query::filter));
    }

    /** {@return the sort keys of a JSON text, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, Vector<Order<R>>> readOrders(String text) {
        return read(
                parsed(text),
                (reader, tree) -> query(
                                reader, reader.sort(tree, Pointer.ROOT).foldLeft(SmartQuery.ALL, SmartQuery::sort))
                        .map(Query::orders));
    }

    /** {@return the plan of a JSON text, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, Eager<R>> readEager(String text) {
        return read(
                parsed(text),
                (reader, tree) -> query(reader, SmartQuery.ALL.with(reader.loads(tree, "", Pointer.ROOT)))
                        .map(Query::eager));
    }

    private Function<Findings, JsonTree> parsed(String text) {
        return findings -> TreeParser.parse(text, limits, findings);
    }

    private Optional<PagedQuery<R>> paged(QueryTreeReader reader, JsonTree tree) {
        var request = reader.query(tree);
        return query(reader, request.query()).map(query -> new PagedQuery<>(query, request.page()));
    }

    /** {@return the query that a request asks for, empty if something was found wrong} */
    private Optional<Query<R>> query(QueryTreeReader source, SmartQuery request) {
        var query = reader.apply(request);
        if (query.isInvalid()) {
            query.getError().forEach(source.places()::add);
            return Optional.empty();
        }
        return Optional.of(query.get());
    }

    private <T> Validation<Seq<JsonProblem>, T> read(
            Function<Findings, JsonTree> source, BiFunction<QueryTreeReader, JsonTree, Optional<T>> read) {
        var findings = new Findings(limits);
        var tree = source.apply(findings);
        var value = tree instanceof JsonTree.Broken
                ? Optional.<T>empty()
                : read.apply(new QueryTreeReader(findings, pages), tree);
        return findings.validation(value.orElse(null));
    }
}
