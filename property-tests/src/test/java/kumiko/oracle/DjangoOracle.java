package kumiko.oracle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Order;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.QueryLanguage;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.model.Relation;
import kumiko.oracle.Question.Asked;
import kumiko.oracle.Question.Terminal;
import kumiko.oracle.django.Categories;
import kumiko.oracle.django.Comments;
import kumiko.oracle.django.Post;
import kumiko.oracle.django.PostTag;
import kumiko.oracle.django.PostTags;
import kumiko.oracle.django.Posts;
import kumiko.oracle.django.Tag;
import kumiko.oracle.django.Tags;
import kumiko.oracle.django.Users;

/** Django 4.2 on PostgreSQL. */
final class DjangoOracle implements OracleSystem {

    private static final List<String> FEATURES = List.of("distinctOn");
    private static final List<String> TERMINALS =
            List.of("", "count", "exists", "first", "get", "last", "latest", "earliest");
    private static final Map<String, Model<?>> MODELS = Map.of(
            "User", Users.MODEL,
            "Post", Posts.MODEL,
            "Comment", Comments.MODEL,
            "Tag", Tags.MODEL,
            "Category", Categories.MODEL);

    private final Map<String, List<Map<String, Object>>> seed = Json.seed("django-seed.json");

    @Override
    public String name() {
        return "django";
    }

    @Override
    public World world() {
        var pairs = new ArrayList<PostTag>();
        for (var post : seed.get("Post")) {
            for (var tag : (List<?>) post.get("tags")) {
                pairs.add(
                        new PostTag(One.of(((Number) post.get("id")).longValue()), One.of(((Number) tag).longValue())));
            }
        }
        var posts = SeedRows.of(Posts.MODEL, seed.get("Post"));
        var tags = SeedRows.of(Tags.MODEL, seed.get("Tag"));
        return new World(
                MODELS,
                List.of(
                        SeedRows.of(Categories.MODEL, seed.get("Category")),
                        tags,
                        SeedRows.of(Users.MODEL, seed.get("User")),
                        posts,
                        SeedRows.of(Comments.MODEL, seed.get("Comment")),
                        new World.Rows<>(PostTags.MODEL, pairs)),
                List.of(Categories.MODEL, Tags.MODEL, Users.MODEL, Posts.MODEL, Comments.MODEL, PostTags.MODEL),
                memory -> link(memory, pairs, posts.records(), tags.records()));
    }

    @SuppressWarnings("unchecked") // the only step of the path
    private static void link(MemoryDatabase memory, List<PostTag> pairs, List<Post> posts, List<Tag> tags) {
        var postsById = posts.stream().collect(Collectors.toMap(Post::id, post -> post));
        var tagsById = tags.stream().collect(Collectors.toMap(Tag::id, tag -> tag));
        var relation = (Relation<Post, Tag>) Posts.tags().path().steps().head();
        for (var pair : pairs) {
            memory.link(
                    relation,
                    postsById.get(pair.post().key().orElseThrow()),
                    tagsById.get(pair.tag().key().orElseThrow()));
        }
    }

    @Override
    public List<OracleCase> cases() {
        return Json.cases("django-cases.json").stream().map(OracleCase::new).toList();
    }

    @Override
    public Optional<String> missingFeature(OracleCase oracle) {
        for (var feature : FEATURES) {
            if (oracle.has(feature)) {
                return Optional.of(feature);
            }
        }
        if (!TERMINALS.contains(oracle.text("terminal"))) {
            return Optional.of("terminal " + oracle.text("terminal"));
        }
        boolean correlated = leaves(oracle).stream().anyMatch(DjangoOracle::isCorrelated);
        return correlated ? Optional.of("outer references") : Optional.empty();
    }

    /** An attribute of the row against one of its many rows, on either side. */
    private static boolean isCorrelated(Leaf leaf) {
        return leaf.value() instanceof Map<?, ?> reference
                && reference.get("$f") != null
                && (leaf.isOverMany()
                        || new Leaf(leaf.model(), reference.get("$f").toString(), "").isOverMany());
    }

    private List<Leaf> leaves(OracleCase oracle) {
        var model = world().model(oracle.text("model"));
        var leaves = new ArrayList<>(Leaf.of(model, oracle.json().getOrDefault("q", Map.of())));
        oracle.list("steps").stream()
                .filter(step -> !DjangoAggregates.isAnnotation(step))
                .forEach(step -> leaves.addAll(Leaf.of(model, ((List<?>) step).get(1))));
        return leaves;
    }

    @Override
    public Question question(OracleCase oracle) {
        var zone = ZoneId.of(oracle.has("tz") ? oracle.text("tz") : "UTC");
        try {
            return Question.of(asked(MODELS.get(oracle.text("model")), oracle), ZoneId.of("UTC"));
        } catch (IllegalArgumentException refused) {
            return Question.refused(String.valueOf(refused.getMessage()), zone);
        }
    }

    private static Terminal terminal(OracleCase oracle) {
        return switch (oracle.text("terminal")) {
            case "count" -> Terminal.COUNT;
            case "exists" -> Terminal.EXISTS;
            case "first", "last", "latest", "earliest" -> Terminal.FIRST;
            case "get" -> Terminal.GET;
            default -> Terminal.ROWS;
        };
    }

    private static <R> Asked asked(Model<R> model, OracleCase oracle) {
        var aggregates = new DjangoAggregates(oracle);
        aggregates.requireNames();
        var query = finished(model, aggregates.inlined()).in(ZoneId.of(oracle.has("tz") ? oracle.text("tz") : "UTC"));
        return oracle.has("aggregates")
                ? new Asked.Totals(aggregates.totals(query))
                : oracle.has("values")
                        ? new Asked.Values(aggregates.values(query))
                        : new Asked.Rows(query, terminal(oracle));
    }

    private static <R> Query<R> finished(Model<R> model, OracleCase oracle) {
        var query = query(model, oracle);
        return switch (oracle.text("terminal")) {
            case "last" -> query.reverse();
            case "latest" -> query.sort(fields(oracle, "-"));
            case "earliest" -> query.sort(fields(oracle, ""));
            default -> query;
        };
    }

    private static String[] fields(OracleCase oracle, String sign) {
        return oracle.list("fields").stream().map(field -> sign + field).toArray(String[]::new);
    }

    /** A union, an intersection or a difference of all parts, in the order of their keys. */
    private static <R> Query<R> combined(Model<R> model, OracleCase oracle) {
        return oracle.list("parts").stream()
                .map(part -> query(model, new OracleCase(json(part))))
                .reduce((left, right) -> switch (oracle.text("op")) {
                    case "union" -> left.union(right);
                    case "intersection" -> left.intersection(right);
                    default -> left.difference(right);
                })
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // as it stands in the file
    private static Map<String, Object> json(Object part) {
        return (Map<String, Object>) part;
    }

    private static <R> Query<R> query(Model<R> model, OracleCase oracle) {
        var query = oracle.has("parts") ? combined(model, oracle).unordered() : Query.all(model);
        if (!oracle.has("parts") && (oracle.has("q") || oracle.has("op"))) {
            var q = oracle.json().getOrDefault("q", Map.of());
            query = oracle.text("op").equals("chain") ? query : query.where(condition(model, oracle.text("op"), q));
        }
        for (var step : oracle.list("steps")) {
            var parts = (List<?>) step;
            query = query.where(condition(model, parts.get(0).toString(), parts.get(1)));
        }
        for (var key : oracle.list("order")) {
            query = order(query, key);
        }
        if (!oracle.has("rawOrder")) {
            query = query.sort("pk");
        }
        if (oracle.json().get("offset") instanceof Number offset) {
            query = query.offset(offset.longValue());
        }
        return oracle.json().get("limit") instanceof Number limit ? query.limit(limit.longValue()) : query;
    }

    /** In one exclude, Django does not bind several conditions to the same related row. */
    private static <R> Filter<R> condition(Model<R> model, String op, Object q) {
        return op.equals("exclude") ? apart(model, q).not() : together(model, q);
    }

    /** {@return the condition that is recorded for rows of the model} */
    static <R> Filter<R> filter(Model<R> model, Object q) {
        return apart(model, q);
    }

    @SuppressWarnings("unchecked")
    private static <R> Filter<R> together(Model<R> model, Object q) {
        return q.toString().contains("exists=") ? apart(model, q) : plain(model, q);
    }

    @SuppressWarnings("unchecked")
    private static <R> Filter<R> plain(Model<R> model, Object q) {
        return Query.all(model).where((Map<String, Object>) values(model, q)).filter();
    }

    private static <R> Filter<R> apart(Model<R> model, Object q) {
        if (q instanceof List<?> list) {
            return Filter.allOf(list.stream().map(each -> apart(model, each)).toList());
        }
        var filters = new ArrayList<Filter<R>>();
        ((Map<?, ?>) q)
                .forEach((key, value) -> filters.add(
                        switch (key.toString()) {
                            case "and" -> apart(model, value);
                            case "or" ->
                                Filter.anyOf(((List<?>) value)
                                        .stream()
                                                .map(each -> apart(model, each))
                                                .toList());
                            case "not" -> apart(model, value).not();
                            case "exists" -> exists(model, json(value));
                            default -> together(model, java.util.Collections.singletonMap(key, value));
                        }));
        return Filter.allOf(filters);
    }

    /** What refers to the row outside is a relation of ours, and of that some row. */
    private static <R> Filter<R> exists(Model<R> model, Map<String, Object> inner) {
        var target = MODELS.get(inner.get("model").toString());
        var conditions = new LinkedHashMap<>(json(inner.getOrDefault("q", Map.of())));
        var outer = conditions.keySet().stream()
                .filter(key -> conditions.get(key) instanceof Map<?, ?> map && map.containsKey("$outer"))
                .findFirst();
        if (outer.isEmpty()) {
            return Filter.exists(query(target, new OracleCase(inner)));
        }
        conditions.remove(outer.get());
        return some(inverse(model, target, outer.get()), conditions);
    }

    private static <R, S> Filter<R> some(Relation<R, S> relation, Object conditions) {
        return Filter.some(Path.of(relation), together(relation.target().model(), conditions));
    }

    private static <R> Relation<R, ?> inverse(Model<R> model, Model<?> target, String name) {
        var key = owners(target.relation(name).orElseThrow(), Join.Pair::owner);
        return model.relations().stream()
                .filter(relation -> relation.isToMany()
                        && relation.target().model().equals(target)
                        && owners(relation, Join.Pair::target).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<?> owners(Relation<?, ?> relation, Function<Join.Pair, ?> side) {
        return relation.join() instanceof Join.Direct(var pairs)
                ? pairs.stream().map(side).toList()
                : List.of();
    }

    private static Object values(Model<?> model, Object json) {
        if (json instanceof Map<?, ?> map && map.get("$subquery") instanceof Map<?, ?> inner) {
            var query = query(MODELS.get(inner.get("model").toString()), new OracleCase(json(inner)));
            return query.pluck(inner.get("values").toString());
        }
        if (json instanceof Map<?, ?> map) {
            if (map.containsKey("$f")) {
                return QueryLanguage.current().expression(model, map.get("$f").toString());
            }
            var values = new LinkedHashMap<Object, Object>();
            map.forEach((key, value) -> values.put(key, values(model, value)));
            return values;
        }
        if (json instanceof List<?> list) {
            var values = new ArrayList<Object>();
            list.forEach(value -> values.add(values(model, value)));
            return values;
        }
        return json;
    }

    private static <R> Query<R> order(Query<R> query, Object key) {
        if (!(key instanceof Map<?, ?> map)) {
            return query.sort(key.toString());
        }
        Expression<R, ?> expression = QueryLanguage.current()
                .expression(query.model(), map.get("field").toString());
        Order<R> order = Boolean.TRUE.equals(map.get("desc")) ? expression.desc() : expression.asc();
        return query.sort("first".equals(map.get("nulls")) ? order.nullsFirst() : order.nullsLast());
    }

    @Override
    public List<Rule> rules() {
        var seedAnswers = new SeedAnswers(seed);
        return List.of(
                new Rule(
                        "a union has each row once",
                        oracle -> Boolean.TRUE.equals(oracle.json().get("all")),
                        Rule.Outcome.WITHOUT_REPEATS),
                new Rule(
                        "a null among the values of a query is equal to nothing, and disturbs no negation",
                        oracle -> oracle.text("op").equals("exclude")
                                && oracle.json().toString().contains("$subquery"),
                        Rule.Outcome.OTHER_ROWS),
                Rule.stating(
                        "a value of one relation is not multiplied by the rows of another",
                        this::hasSeveralRelations,
                        seedAnswers::of),
                Rule.stating(
                        "an aggregate has each row once, which a condition on many rows does not repeat",
                        oracle -> oracle.has("aggregates")
                                && leaves(oracle).stream().anyMatch(Leaf::isOverMany),
                        seedAnswers::of),
                Rule.stating(
                        "a negation has the rows without a value, also of an annotation",
                        DjangoOracle::negatesAnAnnotation,
                        seedAnswers::of),
                new Rule(
                        "any text without control characters is a name",
                        oracle -> new DjangoAggregates(oracle)
                                .annotations().keySet().stream()
                                        .anyMatch(name -> name.chars().noneMatch(Character::isISOControl)),
                        Rule.Outcome.OTHER_ROWS),
                new Rule("a list of values has no null in it", this::hasNullInList, Rule.Outcome.REFUSED),
                new Rule(
                        "only exact, ne and isnull have a meaning for null",
                        oracle -> leaves(oracle).stream()
                                .anyMatch(leaf -> leaf.value() == null
                                        && !List.of("exact", "ne").contains(leaf.lookup())
                                        && leaf.lookup().startsWith("i")),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a text is no list of characters",
                        oracle -> leaves(oracle).stream()
                                .anyMatch(leaf -> leaf.endsWith("in") && leaf.value() instanceof String),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a name does not start with an underscore",
                        oracle -> leaves(oracle).stream()
                                .anyMatch(leaf -> leaf.key().startsWith("_")),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a path to many rows has no one value to sort by",
                        oracle -> oracle.list("order").stream().anyMatch(key -> isOverMany(oracle, key)),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a value is of the attribute's type, and no database is asked to convert it",
                        oracle -> question(oracle).refusal().contains("` is not "),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "text is matched in text only",
                        oracle -> question(oracle).refusal().contains("not text"),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a condition on many rows repeats no row",
                        oracle -> leaves(oracle).stream().anyMatch(Leaf::isOverMany) && !oracle.has("limit"),
                        Rule.Outcome.WITHOUT_REPEATS),
                new Rule(
                        "a count or a limit counts rows, which a condition on many rows does not repeat",
                        oracle -> leaves(oracle).stream().anyMatch(Leaf::isOverMany)
                                && (oracle.has("limit")
                                        || oracle.text("terminal").equals("count")),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "no condition is everything, also in an or or under a not",
                        oracle -> hasEmpty(oracle.json().getOrDefault("q", Map.of("", ""))),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "a null behind many rows is asked of some row, and where there is none it is not found",
                        oracle -> leaves(oracle).stream().anyMatch(Leaf::asksForNullBehindMany),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "numbers compare by their mathematical value",
                        oracle -> leaves(oracle).stream().anyMatch(DjangoOracle::hasFraction),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "negation is two-valued, also where Django's is known not to be",
                        oracle -> oracle.tags().contains("django-bug"),
                        Rule.Outcome.OTHER_ROWS));
    }

    private boolean hasSeveralRelations(OracleCase oracle) {
        var aggregates =
                new ArrayList<>(new DjangoAggregates(oracle).annotations().values());
        aggregates.addAll(
                DjangoAggregates.named(oracle.json().get("aggregates")).values());
        var arguments = aggregates.stream()
                .map(aggregate -> aggregate.get("arg").toString())
                .distinct()
                .toList();
        return arguments.size() > 1 && arguments.stream().anyMatch(name -> isOverMany(oracle, name));
    }

    private static boolean negatesAnAnnotation(OracleCase oracle) {
        var annotations = new DjangoAggregates(oracle).annotations().keySet();
        return oracle.list("steps").stream()
                .map(List.class::cast)
                .anyMatch(step -> (step.get(0).equals("exclude")
                                || step.get(1).toString().contains("not="))
                        && annotations.stream()
                                .anyMatch(name -> step.get(1).toString().matches(".*[{]" + name + "(__.*)?=.*")));
    }

    private boolean hasNullInList(OracleCase oracle) {
        return leaves(oracle).stream()
                .anyMatch(leaf ->
                        leaf.value() instanceof List<?> list && list.stream().anyMatch(each -> each == null));
    }

    private boolean isOverMany(OracleCase oracle, Object key) {
        var name = key instanceof Map<?, ?> map
                ? map.get("field").toString()
                : key.toString().replaceFirst("^-", "");
        return new Leaf(world().model(oracle.text("model")), name, "").isOverMany();
    }

    private static boolean hasFraction(Leaf leaf) {
        return leaf.value() instanceof Double
                || leaf.value() instanceof List<?> list && list.stream().anyMatch(Double.class::isInstance);
    }

    private static boolean hasEmpty(Object q) {
        return switch (q) {
            case Map<?, ?> map -> map.isEmpty() || map.values().stream().anyMatch(DjangoOracle::hasEmptyInside);
            default -> false;
        };
    }

    private static boolean hasEmptyInside(Object value) {
        return value instanceof List<?> list && list.stream().anyMatch(DjangoOracle::hasEmpty)
                || value instanceof Map<?, ?> map && hasEmpty(map);
    }
}
