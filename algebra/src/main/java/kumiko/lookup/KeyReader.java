package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.algebra.Function;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.DataType;

/**
 * Resolves the names of one key from left to right against a scope. An attribute or a relation shadows a quantifier, a
 * transform or a lookup of the same name.
 */
final class KeyReader {

    private static final List<String> QUANTIFIERS = List.of("some", "every", "none");

    private final Spent spent;
    private final List<Segment> segments;
    private final Optional<GroupedKeys> grouped;
    private Scope scope;
    private Path<Object, Object> path = Path.here();
    private Vector<Hop> hops = Vector.empty();
    private int at;
    private int relations;
    private int transforms;

    private KeyReader(Scope scope, Optional<GroupedKeys> grouped, Span key, Spent spent) {
        this.scope = scope;
        this.grouped = grouped;
        this.spent = spent;
        this.segments = Segment.split(key, spent.budget());
    }

    /**
     * {@return where a key leads, which may stand within another}
     *
     * @throws Refusal if it leads nowhere
     */
    static Target read(Scope scope, Span key, Spent spent) {
        return ExpressionReader.isNeeded(key) ? ExpressionReader.read(scope, key, spent) : names(scope, key, spent);
    }

    /**
     * {@return where a key leads that is names alone}
     *
     * @throws Refusal if they lead nowhere
     */
    static Target names(Scope scope, Span names, Spent spent) {
        return new KeyReader(scope, Optional.empty(), names, spent).read();
    }

    /**
     * {@return what the names behind an expression make of it}
     *
     * @param hops the relations to many rows that lead to the expression, the last of which an aggregate takes
     * @throws Refusal if they are no transforms, aggregates or lookups
     */
    static Target.Value behind(
            Scope scope, Vector<Hop> hops, Expression<Object, ?> expression, Span place, Span names, Spent spent) {
        var reader = new KeyReader(scope, Optional.empty(), names, spent);
        reader.hops = hops;
        return reader.value(expression, operators(scope, expression), place);
    }

    /** {@return what may be asked of an expression, where expressions are allowed at all} */
    static Operators operators(Scope scope, Expression<Object, ?> expression) {
        return scope.isWhole() ? Operators.EVERY : Operators.usual(expression);
    }

    /**
     * {@return which key or aggregation of groups it names}
     *
     * @throws Refusal if it names none
     */
    static Target read(Subject.Groups groups, Span key, Spent spent) {
        return new KeyReader(groups.scope(), Optional.of(new GroupedKeys(groups.keys())), key, spent).read();
    }

    private Target read() {
        if (grouped.isPresent() && segments.get(0).name().equals(Aggregations.COUNT) && isFree(Aggregations.COUNT)) {
            at++;
            return value(
                    GroupedKeys.of(Aggregation.count()),
                    Operators.EVERY,
                    segments.get(0).span());
        }
        while (at < segments.size()) {
            var segment = segments.get(at);
            var meaning = scope.meaning(segments, at).orElseThrow(() -> unknown(segment));
            at += meaning.names();
            var place = segment.span().to(segments.get(at - 1).span());
            switch (meaning) {
                case Meaning.Value value -> {
                    spent.cross(place, value.cost().joins(), value.cost().many());
                    return value(path.expression(value.expression()), value.operators(), place);
                }
                case Meaning.Test test -> {
                    return test(test.computed(), segments.get(at - 1));
                }
                case Meaning.Across across -> {
                    var end = follow(across, segment);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
        }
        throw new Refusal(
                new Problem.Malformed(segments.get(segments.size() - 1).span(), "an attribute is missing at the end"));
    }

    private Target test(Computation.Test<?, ?> computed, Segment segment) {
        if (grouped.isPresent()) {
            throw new Refusal(GroupedKeys.neither(segment.span(), segment.name()));
        }
        return new Target.Test(hops, path, computed, exact(segment), segment.span());
    }

    /** What takes a value compares with it by itself. */
    private Comparison exact(Segment computed) {
        if (isComparisonNext() && comparison() == Comparison.EXACT) {
            return Comparison.EXACT;
        }
        throw new Refusal(new Problem.Unsupported(
                segments.get(at - 1).span(), "`" + computed.name() + "` takes a value, and nothing stands behind it"));
    }

    /** Goes over a relation; the key may end there. */
    private Optional<Target> follow(Meaning.Across across, Segment segment) {
        var relation = across.relation();
        int most = spent.budget().relations();
        if (++relations > most) {
            throw new Refusal(new Problem.LimitExceeded(segment.span(), "relations in a path", most));
        }
        path = path.then(relation);
        scope = across.scope();
        spent.cross(segment.span(), hops, path);
        if (relation.isToMany()) {
            return overMany(segment);
        }
        if (at < segments.size()
                && isFree(segments.get(at).name())
                && QUANTIFIERS.contains(segments.get(at).name())) {
            return quantified(segments.get(at++));
        }
        if (isComparisonNext()) {
            return Optional.of(
                    grouped.isPresent()
                            ? target(keyOf(segment), comparison(), Operators.EVERY, segment.span())
                            : new Target.Rows(hops, path, scope, comparison(), segment.span()));
        }
        var next = segments.get(at).name();
        return isAggregated(next)
                        && isFree(next)
                        && scope.allowsExpressions()
                        && scope.key().isPresent()
                ? Optional.of(value(keyOf(segment), scope.key().orElseThrow(), segment.span()))
                : Optional.empty();
    }

    /** {@return the key of the row that the path leads to, for which the relation stands} */
    private Expression<Object, ?> keyOf(Segment relation) {
        var model = scope.model();
        if (model.key().size() > 1) {
            throw new Refusal(new Problem.Unsupported(
                    relation.span(), "`%s` has a key of several attributes; name one of them".formatted(model.name())));
        }
        return path.attribute(untyped(model.key().get(0)));
    }

    private boolean isAggregated(String name) {
        return Aggregations.isNamed(name) && (isShared() || grouped.isPresent());
    }

    private boolean isShared() {
        return !hops.isEmpty() && hops.last().quantifier() == Hop.Quantifier.SHARED;
    }

    private Optional<Target> overMany(Segment relation) {
        if (isComparisonNext()) {
            if (grouped.isPresent()) {
                throw new Refusal(GroupedKeys.rows(relation.span(), relation.name()));
            }
            return Optional.of(new Target.Rows(hops, path, scope, comparison(), relation.span()));
        }
        var next = segments.get(at).name();
        boolean free = isFree(next);
        if (free && next.equals(Aggregations.COUNT)) {
            requireExpressions(segments.get(at++));
            var count = new Expression.Aggregate<>(path, Aggregation.<Object>count());
            return Optional.of(
                    value(count, operators(scope, count), segments.get(at - 1).span()));
        }
        if (free && QUANTIFIERS.contains(next)) {
            return quantified(segments.get(at++));
        }
        hops = hops.append(new Hop(path, Hop.Quantifier.SHARED));
        path = Path.here();
        return Optional.empty();
    }

    private Optional<Target> quantified(Segment segment) {
        var quantifier = Hop.Quantifier.valueOf(segment.name().toUpperCase(Locale.ROOT));
        hops = hops.append(new Hop(path, quantifier));
        path = Path.here();
        return at == segments.size() ? Optional.of(new Target.Group(hops, scope, segment.span())) : Optional.empty();
    }

    /** Whether a name is none of the model's own, so that it may be one of the language's. */
    private boolean isFree(String name) {
        return !scope.isKnown(name);
    }

    /** Whether the key ends here but for a lookup. */
    private boolean isComparisonNext() {
        if (at == segments.size()) {
            return true;
        }
        var name = segments.get(at).name();
        return at == segments.size() - 1 && Comparison.named(name).isPresent() && isFree(name);
    }

    private Comparison comparison() {
        return at == segments.size()
                ? Comparison.EXACT
                : Comparison.named(segments.get(at++).name()).orElseThrow();
    }

    /** Reads what is behind an attribute: an aggregate of it, transforms, and a lookup. */
    private Target.Value value(Expression<Object, ?> attribute, Operators allowed, Span named) {
        Expression<Object, ?> expression = attribute;
        var operators = allowed;
        while (at < segments.size()) {
            var segment = segments.get(at++);
            boolean last = at == segments.size();
            var comparison = Comparison.named(segment.name());
            if (last && comparison.isPresent()) {
                operators.require(comparison.get(), segment.span());
                return target(expression, comparison.get(), operators, named);
            }
            if (!scope.allowsExpressions()) {
                throw notAllowed(segment, operators);
            }
            var inside = PartNames.named(expression, segment.name());
            if (inside.isPresent()) {
                countTransform(segment);
                expression = inside.get();
                operators = operators(scope, expression);
                continue;
            }
            var part = ComparedPart.named(segment.name());
            if (last && part.isPresent()) {
                return target(
                        call(part.get().function(), expression, segment.span()),
                        part.get().comparison(),
                        operators,
                        named);
            }
            expression = transform(expression, segment);
            operators = operators(scope, expression);
        }
        return target(expression, Comparison.EXACT, operators, named);
    }

    /** A word of the language is called by its name; what is none is none, whatever is allowed. */
    private static Refusal notAllowed(Segment segment, Operators operators) {
        var name = segment.name();
        boolean isWord = Comparison.named(name).isPresent()
                || ComparedPart.named(name).isPresent()
                || Function.named(name).isPresent()
                || Aggregations.isNamed(name)
                || name.equals(PartNames.LENGTH);
        return new Refusal(
                isWord
                        ? new Problem.NotAllowed(segment.span(), "`" + name + "`", operators.names())
                        : new Problem.UnknownLookup(segment.span(), Nearest.to(name, operators.names())));
    }

    private void requireExpressions(Segment segment) {
        if (!scope.allowsExpressions()) {
            throw new Refusal(new Problem.NotAllowed(segment.span(), "`" + segment.name() + "`", List.of()));
        }
    }

    private Target.Value target(
            Expression<Object, ?> expression, Comparison comparison, Operators operators, Span named) {
        var whole = new Span(named.text(), Math.min(segments.get(0).start(), named.start()), named.end());
        if (grouped.isPresent() && !hops.isEmpty()) {
            throw new Refusal(GroupedKeys.ofMany(named, whole.part()));
        }
        var found = grouped.isPresent() ? grouped.get().named(expression, whole) : expression;
        return new Target.Value(hops, found, comparison, operators, named);
    }

    private Expression<Object, ?> transform(Expression<Object, ?> expression, Segment segment) {
        countTransform(segment);
        if (Aggregations.isNamed(segment.name())) {
            return aggregate(expression, segment);
        }
        if (expression.type().equals(DataType.TEXT)) {
            spent.scan(segment.span(), 1);
        }
        return Function.named(segment.name())
                .map(function -> call(function, expression, segment.span()))
                .orElseThrow(() -> new Refusal(new Problem.UnknownLookup(
                        segment.span(), Nearest.to(segment.name(), namesBehindAnAttribute()))));
    }

    private Expression<Object, ?> aggregate(Expression<Object, ?> argument, Segment segment) {
        if (isShared()) {
            var rows = hops.last().path();
            hops = hops.init();
            return new Expression.Aggregate<>(rows, Aggregations.of(segment, argument));
        }
        if (grouped.isPresent() && !GroupedKeys.isOfGroup(argument)) {
            return GroupedKeys.of(Aggregations.of(segment, argument));
        }
        throw new Refusal(
                grouped.isPresent()
                        ? GroupedKeys.ofGroup(segment)
                        : GroupedKeys.ofRows(segment, "`" + argument + "` is of one row"));
    }

    private void countTransform(Segment segment) {
        int most = spent.budget().transforms();
        if (++transforms > most) {
            throw new Refusal(new Problem.LimitExceeded(segment.span(), "transforms in a row", most));
        }
    }

    static Expression<Object, ?> call(Function function, Expression<Object, ?> argument, Span place) {
        if (!function.accepts(argument.type())) {
            throw new Refusal(new Problem.Unsupported(
                    place, "`%s` cannot be taken of %s".formatted(function.transform(), argument.type())));
        }
        return new Expression.Call<Object, Object>(function, argument);
    }

    private List<String> namesBehindAnAttribute() {
        var names = new ArrayList<>(Comparison.allNames());
        if (isShared() || grouped.isPresent()) {
            names.addAll(Aggregations.names());
        }
        names.add(PartNames.LENGTH);
        for (var function : Function.values()) {
            names.add(function.transform());
        }
        return names;
    }

    private Refusal unknown(Segment segment) {
        var model = scope.model();
        if (scope.allowsExpressions()) {
            if (isAggregated(segment.name())) {
                return new Refusal(new Problem.Unsupported(
                        segment.span(),
                        "`%1$s` is taken of an attribute, which stands before it, as `rating__%1$s`; only `count` stands by itself"
                                .formatted(segment.name())));
            }
            if (Aggregations.isNamed(segment.name())) {
                return new Refusal(GroupedKeys.ofRows(segment, "of one " + model.name() + " there is none"));
            }
        }
        var known = new ArrayList<>(scope.names());
        if (grouped.isPresent() && path.isEmpty()) {
            known.add(Aggregations.COUNT);
        }
        return new Refusal(new Problem.UnknownName(segment.span(), model.name(), Nearest.to(segment.name(), known)));
    }

    @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
    private static Column<Object> untyped(Column<?> column) {
        return (Column<Object>) column;
    }
}
