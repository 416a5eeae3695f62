package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Attribute;
import kumiko.algebra.Computed;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Later;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Resolves lookups against a model: into a filter, or into every problem at once. */
final class LookupResolver {

    private final Spent spent;
    private final List<Problem> problems = new ArrayList<>(0);

    private LookupResolver(Spent spent) {
        this.spent = spent;
    }

    @SuppressWarnings("unchecked") // the lookups were resolved against the model of R, or groups of it
    static <R> Validation<Seq<Problem>, Filter<R>> resolve(Subject subject, Lookup lookup, Spent spent) {
        var resolver = new LookupResolver(spent);
        var filter = (Filter<R>) (Filter<?>) resolver.resolve(subject, lookup);
        return resolver.problems.isEmpty()
                ? Validation.valid(filter)
                : Validation.invalid(Vector.ofAll(resolver.problems));
    }

    /** A condition, and the relations to many rows that lead to what it is about. */
    private record Condition(Vector<Hop> hops, Filter<Object> filter) {

        static Condition of(Filter<Object> filter) {
            return new Condition(Vector.empty(), filter);
        }

        /** {@return the condition that is behind the first hop} */
        Condition behind() {
            return new Condition(hops.tail(), filter);
        }

        /** {@return the filter that shares its hops with no other} */
        Filter<Object> alone() {
            return hops.foldRight(filter, Hop::quantify);
        }
    }

    private Filter<Object> resolve(Subject subject, Lookup lookup) {
        return switch (lookup) {
            case Lookup.Test test -> conjunction(subject, test);
            case Lookup.Quantified quantified -> conjunction(subject, quantified);
            case Lookup.Search search -> conjunction(subject, search);
            case Lookup.All all -> conjunction(subject, all);
            case Lookup.Any(var operands) -> Filter.anyOf(operands.map(operand -> resolve(subject, operand)));
            case Lookup.Not(var operand) -> resolve(subject, operand).not();
        };
    }

    /** Lookups that stand side by side and share a path to many rows speak of the same related row. */
    private Filter<Object> conjunction(Subject subject, Lookup lookup) {
        var conditions = new ArrayList<Condition>(1);
        collect(subject, lookup, conditions);
        return nested(conditions);
    }

    private void collect(Subject subject, Lookup lookup, List<Condition> conditions) {
        try {
            switch (lookup) {
                case Lookup.Test test -> conditions.add(condition(subject, test));
                case Lookup.Quantified quantified -> conditions.add(group(subject, quantified));
                case Lookup.Search search -> search(subject.scope(), search, conditions);
                case Lookup.All(var operands) -> operands.forEach(operand -> collect(subject, operand, conditions));
                case Lookup.Any any -> conditions.add(Condition.of(resolve(subject, any)));
                case Lookup.Not not -> conditions.add(Condition.of(resolve(subject, not)));
            }
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        }
    }

    @SuppressWarnings("unchecked") // the names were read for this model
    private void search(Scope scope, Lookup.Search search, List<Condition> conditions) {
        var filter = SearchedTexts.search(scope, search.place(), search.term(), search.names(), spent);
        if (filter.isValid()) {
            conditions.add(Condition.of((Filter<Object>) (Filter<?>) filter.get()));
        } else {
            problems.addAll(filter.getError().asJava());
        }
    }

    /** Puts conditions with the same first hop under one quantifier, in the order in which the hops are first named. */
    private static Filter<Object> nested(List<Condition> conditions) {
        if (conditions.size() == 1) {
            return conditions.get(0).alone();
        }
        var operands = new ArrayList<Filter<Object>>();
        var left = new ArrayDeque<>(conditions);
        while (!left.isEmpty()) {
            var first = left.remove();
            if (first.hops().isEmpty() || first.hops().head().quantifier() != Hop.Quantifier.SHARED) {
                operands.add(first.alone());
            } else {
                var hop = first.hops().head();
                var together = new ArrayList<>(List.of(first.behind()));
                left.removeIf(other -> other.hops().headOption().contains(hop) && together.add(other.behind()));
                operands.add(hop.quantify(nested(together)));
            }
        }
        return Filter.allOf(operands);
    }

    private Condition condition(Subject subject, Lookup.Test test) {
        var value = value(subject, test);
        var reached = subject.read(test.key(), spent);
        if (isOfRow(value) && (!reached.hops().isEmpty() || isMany(reached))) {
            throw new Refusal(new Problem.Unsupported(
                    test.place(), "a value of a row cannot stand for one of its many related rows"));
        }
        return switch (reached) {
            case Target.Value target -> new Condition(target.hops(), compare(subject.scope(), target, test, value));
            case Target.Rows target -> rows(target, test, value);
            case Target.Test target ->
                new Condition(target.hops(), computed(subject.scope(), target, target.computed(), value));
            case Target.Group target ->
                throw new Refusal(new Problem.Malformed(
                        target.place(),
                        "an attribute is missing after `" + target.place().part() + "`"));
        };
    }

    @SuppressWarnings("unchecked") // the path leads to the model that computes it
    private static <R, P> Filter<Object> computed(
            Scope scope, Target.Test target, Computed.Test<R, P> test, @Nullable Object raw) {
        P value = argument(target, test.parameter(), raw);
        var filter = (Filter<Object>) (Filter<?>) test.filter(value);
        if (filter.isSensitive() && !scope.showsSensitive()) {
            throw hidden(target.place());
        }
        return target.path().isEmpty() ? filter : Filter.some(target.path(), filter);
    }

    private static <P> P argument(Target.Test target, Computed.Parameter<P> parameter, @Nullable Object raw) {
        if (raw == null) {
            throw new Refusal(new Problem.Unsupported(
                    target.place(),
                    "`%s` has no meaning for null".formatted(target.place().part())));
        }
        return switch (parameter) {
            case Computed.Parameter.Value<P>(var type) ->
                ValueReader.read(type, raw).orElseThrow(() -> unreadable(target, parameter, raw));
            case Computed.Parameter.Instance<P>(var type) -> {
                if (!type.isInstance(raw)) {
                    throw unreadable(target, parameter, raw);
                }
                yield type.cast(raw);
            }
        };
    }

    static Refusal hidden(Span place) {
        return new Refusal(
                new Problem.Unsupported(place, "`" + Excerpt.shown(place.part()) + "` cannot be asked for here"));
    }

    private static Refusal unreadable(Target.Test target, Computed.Parameter<?> parameter, Object raw) {
        return new Refusal(
                new Problem.UnreadableValue(target.place(), Excerpt.shown(raw.toString()), parameter.toString()));
    }

    /** Whether it can differ from row to row, as now, and what is counted from it, does not. */
    private static boolean isOfRow(@Nullable Object value) {
        if (value instanceof List<?> values) {
            return values.stream().anyMatch(LookupResolver::isOfRow);
        }
        if (!(value instanceof Expression<?, ?> expression)) {
            return false;
        }
        Expression<?, ?> inner = expression;
        while (true) {
            if (inner instanceof Expression.Call<?, ?> call) {
                inner = call.argument();
            } else if (inner instanceof Later<?, ?> later) {
                inner = later.time();
            } else {
                return !(inner instanceof Expression.Now<?> || inner instanceof Expression.Constant<?, ?>);
            }
        }
    }

    private static boolean isMany(Target target) {
        return target instanceof Target.Rows rows && rows.path().isToMany();
    }

    private Condition group(Subject subject, Lookup.Quantified quantified) {
        if (subject.read(quantified.key(), spent) instanceof Target.Group target) {
            return new Condition(target.hops(), resolve(new Subject.Rows(target.scope()), quantified.condition()));
        }
        throw new Refusal(new Problem.Malformed(
                quantified.key(),
                "a condition in parentheses follows `some`, `every` or `none` of a relation to many rows"));
    }

    private <T> Filter<Object> compare(
            Scope scope,
            Expression<Object, T> expression,
            Comparison comparison,
            Target target,
            Span place,
            @Nullable Object value) {
        if (expression.isSensitive() && !scope.showsSensitive()) {
            throw hidden(target.place());
        }
        if (comparison.scans(expression.type())) {
            spent.scan(place, 1);
        }
        try {
            return new ValueComparison<>(expression.unnamed(), comparison, place, spent.budget()).with(value);
        } catch (Refusal refusal) {
            throw scope.isWhole() || isPlain(expression) ? refusal : veiled(refusal.problem(), target.place());
        }
    }

    /** Whether what may be said of it is its name alone. */
    private static boolean isPlain(Expression<?, ?> expression) {
        return expression instanceof Attribute<?, ?>;
    }

    /** What a value is computed from is not named to someone who only knows what it is called. */
    private static Refusal veiled(Problem problem, Span name) {
        return problem instanceof Problem.Unsupported
                ? new Refusal(new Problem.Unsupported(
                        problem.span(),
                        "`%s` cannot be compared so with this value".formatted(Excerpt.shown(name.part()))))
                : new Refusal(problem);
    }

    private Filter<Object> compare(Scope scope, Target.Value target, Lookup.Test test, @Nullable Object value) {
        if (!target.operators().contain(target.comparison())) {
            throw notAllowed(
                    target.place(), target.comparison(), target.operators().names());
        }
        return compare(scope, target.expression(), target.comparison(), target, test.place(), value);
    }

    private static Refusal notAllowed(Span place, Comparison comparison, List<String> allowed) {
        return new Refusal(new Problem.NotAllowed(place, "`" + comparison.lookup() + "`", allowed));
    }

    /** Whether there is a row may be asked of every relation; which one it is, as its key may be asked. */
    static void requireKey(Target.Rows target) {
        var operators = target.scope().key();
        if (operators.isEmpty() || !operators.get().contain(target.comparison())) {
            var allowed = operators.map(Operators.PRESENCE::and).orElse(Operators.PRESENCE);
            throw notAllowed(target.place(), target.comparison(), allowed.names());
        }
    }

    /** What is asked of a relation is asked of the key of its rows. */
    private Condition rows(Target.Rows target, Lookup.Test test, @Nullable Object raw) {
        var value = target.comparison() == Comparison.ISNULL && raw instanceof CharSequence text
                ? truth(text, test.place())
                : raw;
        if (target.path().isToMany() && isNullTest(target.comparison(), value)) {
            boolean none = target.comparison() == Comparison.EXACT || Boolean.TRUE.equals(value);
            var some = Filter.some(target.path(), Filter.everything());
            return new Condition(target.hops(), none ? some.not() : some);
        }
        if (!isNullTest(target.comparison(), value)) {
            requireKey(target);
        }
        var query = Subquery.of(value);
        if (query.isPresent()) {
            return rowsOf(target, test, query.get());
        }
        if (target.model().key().size() > 1 && !isNullTest(target.comparison(), value)) {
            throw new Refusal(new Problem.Unsupported(
                    target.place(),
                    "`%s` has a key of several attributes; compare each of them"
                            .formatted(target.model().name())));
        }
        var key = untyped(target.model().key().get(0));
        var compared = keyOf(target.model(), value);
        if (!target.path().isToMany()) {
            var attribute = target.path().attribute(key);
            return new Condition(
                    target.hops(),
                    compare(target.scope(), attribute, target.comparison(), target, test.place(), compared));
        }
        var attribute = Path.here().attribute(key);
        var hops = target.hops().append(new Hop(target.path(), Hop.Quantifier.SHARED));
        return new Condition(
                hops, compare(target.scope(), attribute, target.comparison(), target, test.place(), compared));
    }

    /** What a path to one row leads to is compared by its keys, which may be held on the way. */
    private static Condition rowsOf(Target.Rows target, Lookup.Test test, Subquery query) {
        Path<Object, Object> path = target.path().isToMany() ? Path.here() : target.path();
        var key = Vector.ofAll(target.model().key())
                .<Expression<Object, ?>>map(column -> path.attribute(untyped(column)));
        var hops = target.path().isToMany()
                ? target.hops().append(new Hop(target.path(), Hop.Quantifier.SHARED))
                : target.hops();
        return new Condition(hops, ValueComparison.contains(key, target.comparison(), query, test.place()));
    }

    private static Object truth(CharSequence text, Span place) {
        return ValueReader.read(DataType.BOOLEAN, text)
                .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(
                        place, Excerpt.shown(text.toString()), DataType.BOOLEAN.toString())));
    }

    private static boolean isNullTest(Comparison comparison, @Nullable Object value) {
        return (value == null && (comparison == Comparison.EXACT || comparison == Comparison.NE))
                || (value instanceof Boolean && comparison == Comparison.ISNULL);
    }

    /** A record stands for its key. */
    private static <S> @Nullable Object keyOf(Model<S> model, @Nullable Object value) {
        return model.type().isInstance(value)
                ? model.value(model.type().cast(value), model.key().get(0))
                : value;
    }

    private @Nullable Object value(Subject subject, Lookup.Test test) {
        var value = test.value();
        if (value instanceof Lookup.Reference reference) {
            return other(subject, reference);
        }
        if (!subject.scope().isWhole()) {
            PlainValue.problem(test.place(), value, spent.budget()).ifPresent(problem -> {
                throw new Refusal(problem);
            });
        }
        return value instanceof List<?> values && values.stream().anyMatch(Lookup.Reference.class::isInstance)
                ? values.stream()
                        .map(each -> each instanceof Lookup.Reference reference ? other(subject, reference) : each)
                        .toList()
                : value;
    }

    /** {@return the value that a name stands for} */
    private Expression<Object, ?> other(Subject subject, Lookup.Reference reference) {
        if (!subject.scope().allowsExpressions()) {
            throw new Refusal(new Problem.NotAllowed(reference.key(), "an expression", List.of()));
        }
        return ExpressionNames.expression(subject, reference.key(), spent);
    }

    /** {@return a condition that stands inside an expression about the row at the end of a path} */
    static Filter<Object> within(Scope scope, Path<Object, Object> path, Span text, Spent spent) {
        var lookup = LookupParser.parse(text, spent);
        if (!path.isEmpty()) {
            throw new Refusal(new Problem.Unsupported(text, "`case` stands before its relations, not behind them"));
        }
        var resolver = new LookupResolver(spent);
        var filter = resolver.resolve(new Subject.Rows(scope), lookup);
        if (!resolver.problems.isEmpty()) {
            throw new Refusal(resolver.problems.get(0));
        }
        return filter;
    }

    @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
    static Column<Object> untyped(Column<?> column) {
        return (Column<Object>) column;
    }
}
