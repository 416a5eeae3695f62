package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Aggregation.Kind;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;

/** The names of aggregations, which are Django's where it has one. */
final class Aggregations {

    static final String COUNT = "count";
    static final String COUNT_DISTINCT = "count_distinct";

    /** What stands between texts that are joined, where nothing else can be said. */
    static final String SEPARATOR = ", ";

    private static final Map<String, Function<Expression<Object, ?>, Aggregation<Object, ?>>> BY_NAME = Map.of(
            COUNT,
            Expression::count,
            COUNT_DISTINCT,
            Expression::countDistinct,
            "sum",
            argument -> new Aggregation.Summary<>(Kind.SUM, argument, Filter.everything()),
            "avg",
            Aggregation::average,
            "min",
            Expression::min,
            "max",
            Expression::max,
            "string_agg",
            argument -> joined(argument, false),
            "string_agg_distinct",
            argument -> joined(argument, true),
            "array_agg",
            Expression::list,
            "array_agg_distinct",
            argument -> argument.list().distinctly());

    private Aggregations() {}

    private static Aggregation<Object, ?> joined(Expression<Object, ?> argument, boolean distinct) {
        return new Aggregation.Joined<>(argument, SEPARATOR, distinct, Vector.empty(), Filter.everything());
    }

    static boolean isNamed(String name) {
        return BY_NAME.containsKey(name);
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * {@return the aggregation of that name}
     *
     * @throws Refusal if there is none of the argument
     */
    static Aggregation<Object, ?> of(Segment name, Expression<Object, ?> argument) {
        try {
            return Objects.requireNonNull(BY_NAME.get(name.name()), "checked before")
                    .apply(argument);
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(name.span(), String.valueOf(refused.getMessage())));
        }
    }
}
