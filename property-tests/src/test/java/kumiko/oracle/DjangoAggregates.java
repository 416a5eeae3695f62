package kumiko.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.QueryLanguage;
import kumiko.algebra.ViewQuery;
import kumiko.model.DataType;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Django's annotations and aggregates in our terms. */
record DjangoAggregates(OracleCase oracle) {

    /** {@return the values of all rows together that the case asks for, in their order} */
    <R> GroupQuery<R, List<@Nullable Object>> totals(Query<R> query) {
        return query.groupBy()
                .values(array(named(oracle.json().get("aggregates")).values().stream()
                        .<Expression<Group<R>, ?>>map(aggregate -> total(query, aggregate))
                        .toList()));
    }

    /** {@return the values of each row that the case asks for} */
    <R> ViewQuery<R, List<@Nullable Object>> values(Query<R> query) {
        var annotations = annotations();
        return query.values(array(oracle.list("values").stream()
                .<Expression<R, ?>>map(name -> annotations.containsKey(name.toString())
                        ? ofRow(query.model(), annotations.get(name.toString()))
                        : QueryLanguage.current().expression(query.model(), name.toString()))
                .toList()));
    }

    @SuppressWarnings("unchecked") // an array has no type arguments
    private static <Q> Expression<Q, ?>[] array(List<Expression<Q, ?>> expressions) {
        return (Expression<Q, ?>[]) expressions.toArray(new Expression<?, ?>[0]);
    }

    /** {@return the annotations of all steps by their names} */
    Map<String, Map<String, Object>> annotations() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        for (var step : oracle.list("steps")) {
            if (isAnnotation(step)) {
                all.putAll(named(((List<?>) step).get(1)));
            }
        }
        return all;
    }

    static boolean isAnnotation(Object step) {
        return ((List<?>) step).get(0).equals("annotate");
    }

    /** @throws IllegalArgumentException if an annotation has a name that we do not have */
    void requireNames() {
        annotations().keySet().forEach(Expression.constant(DataType.LONG, 0L)::as);
    }

    /** {@return the case without annotations: where one is named stands what it stands for} */
    OracleCase inlined() {
        var annotations = annotations();
        if (annotations.isEmpty()) {
            return oracle;
        }
        var json = new LinkedHashMap<>(oracle.json());
        json.computeIfPresent(
                "steps",
                (name, steps) -> ((List<?>) steps)
                        .stream()
                                .filter(step -> !isAnnotation(step))
                                .map(step -> renamed(step, annotations))
                                .toList());
        json.computeIfPresent("order", (name, order) -> renamed(order, annotations));
        return new OracleCase(json);
    }

    private static Object renamed(Object json, Map<String, Map<String, Object>> annotations) {
        return switch (json) {
            case Map<?, ?> map -> {
                var renamed = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, value) ->
                        renamed.put(renamed(key, annotations), isPlain(value) ? value : renamed(value, annotations)));
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
            default -> json;
        };
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null || value instanceof String;
    }

    /** Of a relation to many rows Django takes the related ones of all rows: the sum over the rows. */
    private static <R> Expression<Group<R>, ?> total(Query<R> query, Map<String, Object> aggregate) {
        var argument = String.valueOf(aggregate.get("arg"));
        if (query.model().relation(argument).isPresent()) {
            var count = ofRow(query.model(), Map.of("fn", "Count", "arg", argument));
            return Group.of(Aggregation.sum(count, Long.class));
        }
        var value = QueryLanguage.current()
                .expressions(query.groupBy(), List.of(key(aggregate)))
                .getFirst();
        return conditional(query.model(), value, aggregate);
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
        var function = String.valueOf(aggregate.get("fn")).toLowerCase(Locale.ROOT);
        boolean isDistinct = Boolean.TRUE.equals(aggregate.get("distinct"));
        return aggregate.get("arg") + "__" + function + (isDistinct ? "_distinct" : "");
    }

    @SuppressWarnings("unchecked") // as the file has it
    static Map<String, Map<String, Object>> named(@Nullable Object json) {
        return json == null ? Map.of() : (Map<String, Map<String, Object>>) json;
    }
}
