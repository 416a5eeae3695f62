package kumiko.oracle;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kumiko.algebra.Query;
import kumiko.model.Model;
import kumiko.oracle.Question.Asked.Rows;
import kumiko.oracle.Question.Terminal;
import kumiko.oracle.sqlactive.Comments;
import kumiko.oracle.sqlactive.Posts;
import kumiko.oracle.sqlactive.Users;

/** sqlactive 0.4.0 on PostgreSQL. */
final class SqlactiveOracle implements OracleSystem {

    private static final Set<String> LITERAL =
            Set.of("startswith", "istartswith", "endswith", "iendswith", "contains", "icontains");

    private final Map<String, List<Map<String, Object>>> seed = Json.seed("sqlactive-seed.json");

    @Override
    public String name() {
        return "sqlactive";
    }

    @Override
    public World world() {
        return new World(
                Map.of("User", Users.MODEL, "Post", Posts.MODEL, "Comment", Comments.MODEL),
                List.of(
                        SeedRows.of(Users.MODEL, seed.get("users")),
                        SeedRows.of(Posts.MODEL, seed.get("posts")),
                        SeedRows.of(Comments.MODEL, seed.get("comments"))),
                List.of(Users.MODEL, Posts.MODEL, Comments.MODEL),
                memory -> {});
    }

    @Override
    public List<OracleCase> cases() {
        return Json.cases("sqlactive-cases.json").stream().map(OracleCase::new).toList();
    }

    @Override
    public Optional<String> missingFeature(OracleCase oracle) {
        return Optional.empty();
    }

    private List<Leaf> leaves(OracleCase oracle) {
        return Leaf.of(world().model(oracle.text("model")), oracle.json().get("filters"));
    }

    @Override
    public Question question(OracleCase oracle) {
        try {
            return Question.of(
                    new Rows(query(world().model(oracle.text("model")), oracle), Terminal.ROWS), ZoneOffset.UTC);
        } catch (IllegalArgumentException refused) {
            return Question.refused(String.valueOf(refused.getMessage()), ZoneOffset.UTC);
        }
    }

    private static <R> Query<R> query(Model<R> model, OracleCase oracle) {
        var query = Query.all(model);
        var filters = oracle.json().get("filters");
        if (filters != null) {
            query = query.where(java.util.Collections.singletonMap("and", values(filters)));
        }
        if (oracle.has("search")) {
            var names =
                    oracle.list("search_columns").stream().map(Object::toString).toList();
            query = names.isEmpty()
                    ? query.search(oracle.text("search"))
                    : query.search(
                            oracle.text("search"),
                            names.get(0),
                            names.subList(1, names.size()).toArray(String[]::new));
        }
        for (var key : oracle.list("sort")) {
            query = query.sort(key.toString());
        }
        if (oracle.json().get("offset") instanceof Number offset) {
            query = query.offset(offset.longValue());
        }
        return oracle.json().get("limit") instanceof Number limit ? query.limit(limit.longValue()) : query;
    }

    /** sqlactive's contains ignores case. */
    private static Object values(Object json) {
        if (json instanceof Map<?, ?> map) {
            if (map.containsKey("$dt")) {
                return LocalDateTime.parse(map.get("$dt").toString());
            }
            var values = new LinkedHashMap<Object, Object>();
            map.forEach((key, value) ->
                    values.put(key.toString().replaceFirst("__contains$", "__icontains"), values(value)));
            return values;
        }
        if (json instanceof List<?> list) {
            var values = new ArrayList<Object>();
            list.forEach(value -> values.add(values(value)));
            return values;
        }
        return json;
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(
                        "a list of values has no null in it",
                        oracle -> leaves(oracle).stream()
                                .anyMatch(leaf -> leaf.value() instanceof List<?> list
                                        && list.stream().anyMatch(each -> each == null)),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "isnull takes true or false",
                        oracle -> leaves(oracle).stream()
                                .anyMatch(leaf -> leaf.endsWith("isnull") && !(leaf.value() instanceof Boolean)),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a value is of the attribute's type, and no database is asked to convert it",
                        oracle -> question(oracle).refusal().contains("` is not "),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a path to many rows has no one value to sort by",
                        oracle -> oracle.list("sort").stream()
                                .anyMatch(key -> new Leaf(
                                                world().model(oracle.text("model")),
                                                key.toString().replaceFirst("^-", ""),
                                                "")
                                        .isOverMany()),
                        Rule.Outcome.REFUSED),
                new Rule(
                        "a filter that is computed is true or false, also where what it asks for is null",
                        oracle -> oracle.json().toString().contains("is_adult"),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "a computed condition is asked of the row that a path leads to, not of all pairs of rows",
                        oracle -> oracle.json().toString().contains("___older_than"),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "negation is two-valued",
                        oracle -> oracle.json().toString().contains("not_="),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "notin asks for a value, also of an empty list",
                        oracle -> leaves(oracle).stream()
                                .anyMatch(leaf ->
                                        leaf.endsWith("notin") && List.of().equals(leaf.value())),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "only like and regex take patterns",
                        oracle -> leaves(oracle).stream().anyMatch(SqlactiveOracle::hasPatternInLiteral),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "what is searched for is no pattern",
                        oracle -> oracle.text("search").chars().anyMatch(c -> c == '%' || c == '_' || c == '\\'),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "a condition on many rows repeats no row",
                        oracle -> isOverMany(oracle) && !oracle.has("limit"),
                        Rule.Outcome.WITHOUT_REPEATS),
                new Rule(
                        "a limit counts rows, which a condition on many rows does not repeat",
                        oracle -> isOverMany(oracle) && oracle.has("limit"),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "a null behind many rows is asked of some row, and where there is none it is not found",
                        oracle -> leaves(oracle).stream().anyMatch(Leaf::asksForNullBehindMany),
                        Rule.Outcome.OTHER_ROWS),
                new Rule(
                        "an or of nothing is nothing, and a map in a list is a conjunction",
                        oracle -> hasOrOfNothingOrOfMaps(oracle.json().get("filters")),
                        Rule.Outcome.OTHER_ROWS));
    }

    private boolean isOverMany(OracleCase oracle) {
        return leaves(oracle).stream().anyMatch(Leaf::isOverMany);
    }

    private static boolean hasPatternInLiteral(Leaf leaf) {
        return leaf.value() instanceof String text
                && LITERAL.contains(leaf.lookup())
                && text.chars().anyMatch(c -> c == '%' || c == '_' || c == '\\');
    }

    private static boolean hasOrOfNothingOrOfMaps(Object filters) {
        if (filters instanceof List<?> list) {
            return list.stream().anyMatch(SqlactiveOracle::hasOrOfNothingOrOfMaps);
        }
        if (!(filters instanceof Map<?, ?> map)) {
            return false;
        }
        var or = map.get("or_");
        boolean empty =
                or instanceof Map<?, ?> none && none.isEmpty() || List.of().equals(or);
        boolean flattened = or instanceof List<?> list
                && list.stream().anyMatch(each -> each instanceof Map<?, ?> several && several.size() > 1);
        return empty || flattened || map.values().stream().anyMatch(SqlactiveOracle::hasOrOfNothingOrOfMaps);
    }
}
