package kumiko.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.QueryLanguage;
import kumiko.algebra.Selection;
import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Django's recorded aggregates and annotations. Where we differ it is because a value of one relation is not multiplied by
 * another: {@link #deviates}.
 */
class AggregateOracleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DjangoOracle django = new DjangoOracle();

    @Test
    void inMemory() {
        var memory = django.world().inMemory(java.time.ZoneId.of("UTC"));
        judge(new Repos() {
            @Override
            public <R> Repo<R> of(Model<R> model) {
                return Repo.of(model, memory);
            }
        });
    }

    @Test
    void onH2() {
        judge("r2dbc:h2:mem:///oracle_aggregates");
    }

    @Test
    void onPostgres() {
        judge(PostgresServer.newDatabase());
    }

    private interface Repos {
        <R> Repo<R> of(Model<R> model);
    }

    private void judge(String url) {
        try (var database = Database.connect(url)) {
            database.createTables(django.world().tables().toArray(Model<?>[]::new))
                    .block(PATIENCE);
            django.world().rows().forEach(rows -> load(database, rows));
            judge(new Repos() {
                @Override
                public <R> Repo<R> of(Model<R> model) {
                    return Repo.of(model, database);
                }
            });
        }
    }

    private static <R> void load(Database database, World.Rows<R> rows) {
        Repo.of(rows.model(), database).insertAll(rows.records()).block(PATIENCE);
    }

    private void judge(Repos repos) {
        int asked = 0;
        for (var oracle : django.cases()) {
            if (oracle.id().startsWith("agg-") && !oracle.json().toString().contains("$subquery")) {
                var expected = (Map<?, ?>) oracle.json().get("expected");
                var answer = answer(oracle, repos);
                if (deviates(oracle)) {
                    assertThat(answer).as(oracle.json().toString()).isNotEqualTo(normal(expected));
                    continue;
                }
                assertThat(answer).as(oracle.json().toString()).isEqualTo(normal(expected));
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(10);
    }

    /**
     * Django joins: relations to many rows multiply each other, a condition on one repeats the row, and its negation leaves
     * out what has no value. We do not; the meaning is tested elsewhere.
     */
    private boolean deviates(OracleCase oracle) {
        var model = django.world().model(oracle.text("model"));
        boolean isRepeated = oracle.has("q")
                && Leaf.of(model, oracle.json().get("q")).stream().anyMatch(Leaf::isOverMany)
                && oracle.has("aggregates");
        boolean isThreeValued = oracle.text("note").contains("annotation NULL under negation")
                || oracle.list("steps").toString().contains("{not={s=");
        return isRepeated || isThreeValued || oracle.text("note").contains("multipl");
    }

    private Map<String, Object> answer(OracleCase oracle, Repos repos) {
        var model = django.world().model(oracle.text("model"));
        return answer(oracle, model, repos);
    }

    private <R> Map<String, Object> answer(OracleCase oracle, Model<R> model, Repos repos) {
        var query = query(oracle, model);
        if (oracle.has("aggregates")) {
            var named = named(oracle.json().get("aggregates"));
            Map<String, Object> totals = new LinkedHashMap<>();
            named.forEach((name, aggregate) -> totals.put(
                    name,
                    repos.of(model)
                            .one(total(model, query, aggregate))
                            .block(PATIENCE)
                            .getFirst()));
            return normal(Map.of("aggregates", totals));
        }
        if (!oracle.has("values")) {
            return normal(
                    Map.of("pks", repos.of(model).run(query.ids()).collectList().block(PATIENCE)));
        }
        var shown = new ArrayList<Expression<R, ?>>();
        for (var name : oracle.list("values")) {
            var aggregate = annotations(oracle).get(name.toString());
            shown.add(
                    aggregate == null
                            ? QueryLanguage.current().expression(model, name.toString())
                            : ofRow(model, aggregate));
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array has no type parameters
        Selection<R, ?>[] values = shown.toArray(new Selection[0]);
        var rows = repos.of(model).run(query.values(values)).collectList().block(PATIENCE);
        return normal(Map.of("rows", Objects.requireNonNull(rows)));
    }

    /** Of a relation to many rows Django takes the related ones of all rows: the sum over the rows. */
    private static <R> GroupQuery<R, List<@Nullable Object>> total(
            Model<R> model, Query<R> query, Map<String, Object> aggregate) {
        var argument = String.valueOf(aggregate.get("arg"));
        if (model.relation(argument).isPresent()) {
            return query.groupBy()
                    .values(Group.of(
                            Aggregation.sum(ofRow(model, Map.of("fn", "Count", "arg", argument)), Long.class)));
        }
        var name = key(aggregate);
        var value = QueryLanguage.current()
                .expressions(query.groupBy(), List.of(name))
                .getFirst();
        return query.groupBy().values(conditional(model, value, aggregate));
    }

    @SuppressWarnings("unchecked") // a value of a group of R
    private static <R, T> Expression<Group<R>, ?> conditional(
            Model<R> model, Expression<Group<R>, T> value, Map<String, Object> aggregate) {
        return aggregate.containsKey("filter") && value instanceof Expression.OfGroup<?, ?> of
                ? Group.of(((Aggregation<R, ?>) of.aggregation())
                        .where(DjangoOracle.filter(model, aggregate.get("filter"))))
                : value;
    }

    @SuppressWarnings("unchecked") // the related rows of R
    private static <R> Expression<R, ?> ofRow(Model<R> model, Map<String, Object> aggregate) {
        var value = QueryLanguage.current().expression(model, key(aggregate));
        if (aggregate.containsKey("filter") && value instanceof Expression.Aggregate<R, ?, ?> related) {
            var target = (Model<Object>) related.path().steps().last().target().model();
            var condition =
                    DjangoOracle.filter(target, unprefixed(aggregate.get("filter"), aggregate.get("arg") + "__"));
            return new Expression.Aggregate<>(
                    (Path<R, Object>) related.path(),
                    ((Aggregation<Object, ?>) related.aggregation()).where(condition));
        }
        return value;
    }

    private static Object unprefixed(@Nullable Object filter, String prefix) {
        var plain = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(filter))
                .forEach((key, value) -> plain.put(key.toString().replaceFirst("^" + prefix, ""), value));
        return plain;
    }

    /** {@return the aggregate in our language} */
    private static String key(Map<String, Object> aggregate) {
        var function = String.valueOf(aggregate.get("fn")).toLowerCase(java.util.Locale.ROOT);
        boolean isDistinct = Boolean.TRUE.equals(aggregate.get("distinct"));
        return aggregate.get("arg") + "__" + function + (isDistinct ? "_distinct" : "");
    }

    @SuppressWarnings("unchecked") // as the file has it
    private static Map<String, Map<String, Object>> named(@Nullable Object json) {
        return (Map<String, Map<String, Object>>) Objects.requireNonNull(json);
    }

    private static Map<String, Map<String, Object>> annotations(OracleCase oracle) {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        for (var step : oracle.list("steps")) {
            if (((List<?>) step).get(0).equals("annotate")) {
                all.putAll(named(((List<?>) step).get(1)));
            }
        }
        return all;
    }

    /** {@return the query, with the names of annotations replaced by what they stand for} */
    @SuppressWarnings("unchecked") // the case is about the model
    private <R> Query<R> query(OracleCase oracle, Model<R> model) {
        var json = new LinkedHashMap<>(oracle.json());
        var annotations = annotations(oracle);
        json.remove("aggregates");
        json.remove("values");
        json.computeIfPresent(
                "steps",
                (name, steps) -> ((List<?>) steps)
                        .stream()
                                .filter(step -> !((List<?>) step).get(0).equals("annotate"))
                                .map(step -> renamed(step, annotations))
                                .toList());
        json.computeIfPresent("order", (name, order) -> renamed(order, annotations));
        if (!json.containsKey("op")) {
            json.put("op", "filter");
        }
        var question = django.question(new OracleCase(json));
        assertThat(question.refusal()).isEmpty();
        return (Query<R>) question.query().orElseThrow();
    }

    private static Object renamed(@Nullable Object json, Map<String, Map<String, Object>> annotations) {
        return switch (json) {
            case Map<?, ?> map -> {
                var renamed = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, value) -> renamed.put(
                        renamed(key, annotations), value instanceof String ? value : renamed(value, annotations)));
                yield renamed;
            }
            case List<?> list ->
                list.stream().map(each -> renamed(each, annotations)).toList();
            case String name -> {
                var sign = name.startsWith("-") ? "-" : "";
                var parts = name.substring(sign.length()).split("__", 2);
                var aggregate = annotations.get(parts[0]);
                yield aggregate == null ? name : sign + key(aggregate) + (parts.length > 1 ? "__" + parts[1] : "");
            }
            case null -> Objects.requireNonNull(json);
            default -> json;
        };
    }

    private static Map<String, Object> normal(Map<?, ?> answer) {
        var normal = new LinkedHashMap<String, Object>();
        answer.forEach((name, value) -> {
            if (!name.equals("noQuery")) {
                normal.put(name.toString(), String.valueOf(normalValue(value)));
            }
        });
        return normal;
    }

    private static @Nullable Object normalValue(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var normal = new java.util.TreeMap<String, @Nullable Object>();
                map.forEach((name, each) -> normal.put(name.toString(), normalValue(each)));
                yield normal;
            }
            case List<?> list ->
                list.stream().map(AggregateOracleTest::normalValue).toList();
            case Double number ->
                new BigDecimal(number).setScale(6, RoundingMode.HALF_UP).toString();
            case null, default -> value;
        };
    }
}
