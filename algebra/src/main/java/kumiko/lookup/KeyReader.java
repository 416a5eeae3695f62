package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kumiko.algebra.Aggregation;
import kumiko.algebra.Computed;
import kumiko.algebra.Expression;
import kumiko.algebra.Function;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ComputedAttribute;
import kumiko.model.Model;
import kumiko.model.Relation;

/**
 * Resolves the names of one key from left to right against a model. An attribute or a relation shadows a quantifier, a
 * transform or a lookup of the same name.
 */
final class KeyReader {

    private static final List<String> QUANTIFIERS = List.of("some", "every", "none");

    private final Limits limits;
    private final List<Segment> segments;
    private final Optional<GroupedKeys> grouped;
    private Model<?> model;
    private Path<Object, Object> path;
    private Vector<Hop> hops = Vector.empty();
    private int at;
    private int relations;
    private int transforms;

    private KeyReader(
            Model<?> model, Path<Object, Object> path, Optional<GroupedKeys> grouped, Span key, Limits limits) {
        this.model = model;
        this.path = path;
        this.grouped = grouped;
        this.limits = limits;
        this.segments = Segment.split(key, limits);
    }

    /**
     * {@return where the key leads}
     *
     * @throws Refusal if it leads nowhere
     */
    static Target read(Model<?> model, Span key, Limits limits) {
        return read(model, key, limits, new Spent());
    }

    /**
     * {@return where a key leads that may stand within another}
     *
     * @param spent what the other has used up of the limits
     * @throws Refusal if it leads nowhere
     */
    static Target read(Model<?> model, Span key, Limits limits, Spent spent) {
        return ExpressionReader.isNeeded(key)
                ? ExpressionReader.read(model, key, limits, spent)
                : read(model, Path.here(), key, limits);
    }

    /**
     * {@return where names lead from the end of a path}
     *
     * @throws Refusal if they lead nowhere
     */
    static Target read(Model<?> model, Path<Object, Object> path, Span names, Limits limits) {
        return new KeyReader(model, path, Optional.empty(), names, limits).read();
    }

    /**
     * {@return what the names behind an expression make of it}
     *
     * @param hops the relations to many rows that lead to the expression, the last of which an aggregate takes
     * @throws Refusal if they are no transforms, aggregates or lookups
     */
    static Target.Value behind(
            Model<?> model, Vector<Hop> hops, Expression<Object, ?> expression, Span place, Span names, Limits limits) {
        var reader = new KeyReader(model, Path.here(), Optional.empty(), names, limits);
        reader.hops = hops;
        return reader.value(expression, place);
    }

    /**
     * {@return which key or aggregation of groups it names}
     *
     * @throws Refusal if it names none
     */
    static Target read(Subject.Groups groups, Span key, Limits limits) {
        return new KeyReader(groups.model(), Path.here(), Optional.of(new GroupedKeys(groups.keys())), key, limits)
                .read();
    }

    private Target read() {
        if (grouped.isPresent() && segments.get(0).name().equals(Aggregations.COUNT) && isFree(Aggregations.COUNT)) {
            at++;
            return value(GroupedKeys.of(Aggregation.count()), segments.get(0).span());
        }
        while (at < segments.size()) {
            var segment = segments.get(at);
            var attribute = column(segment.name())
                    .map(column -> path.attribute(untyped(column)))
                    .filter(found -> isShown(found));
            if (attribute.isPresent()) {
                at++;
                return value(attribute.get(), segment.span());
            }
            var relation = model.relation(segment.name());
            if (relation.isEmpty()) {
                at++;
                return computed(model, segment);
            }
            var end = follow(relation.get());
            if (end.isPresent()) {
                return end.get();
            }
        }
        throw new Refusal(
                new Problem.Malformed(segments.get(segments.size() - 1).span(), "an attribute is missing at the end"));
    }

    private <R> Target computed(Model<R> there, Segment segment) {
        var named = Computed.of(there, segment.name()).filter(computed -> isShown(computed));
        return switch (named.orElseThrow(() -> unknown(segment))) {
            case Computed.Value<R> computed -> value(atPath(computed.expression()), segment.span());
            case Computed.Test<R, ?> test
            when grouped.isPresent() -> throw new Refusal(GroupedKeys.neither(segment.span(), segment.name()));
            case Computed.Test<R, ?> test -> new Target.Test(hops, path, test, exact(segment), segment.span());
        };
    }

    @SuppressWarnings("unchecked") // the path leads to the model that computes it
    private <R, T> Expression<Object, T> atPath(Expression.Named<R, T> named) {
        return path.expression((Expression<Object, T>) named);
    }

    /** What takes a value compares with it by itself. */
    private Comparison exact(Segment computed) {
        if (isComparisonNext() && comparison() == Comparison.EXACT) {
            return Comparison.EXACT;
        }
        throw new Refusal(new Problem.Unsupported(
                segments.get(at - 1).span(), "`" + computed.name() + "` takes a value, and nothing stands behind it"));
    }

    private Optional<Column<?>> column(String name) {
        boolean isKey =
                name.equals("pk") && model.column(name).isEmpty() && model.key().size() == 1;
        var column = isKey ? Optional.<Column<?>>of(model.key().get(0)) : model.column(name);
        return column.filter(found -> limits.showsSensitive() || !found.is(ColumnRole.SENSITIVE));
    }

    private boolean isShown(Expression<?, ?> expression) {
        return limits.showsSensitive() || !expression.isSensitive();
    }

    private boolean isShown(ComputedAttribute<?> computed) {
        return !(computed instanceof Computed.Value<?> value) || isShown(value.expression());
    }

    /** Goes over a relation; the key may end there. */
    private Optional<Target> follow(Relation<?, ?> relation) {
        var segment = segments.get(at++);
        if (++relations > limits.relations()) {
            throw new Refusal(new Problem.LimitExceeded(segment.span(), "relations in a path", limits.relations()));
        }
        path = path.then(untyped(relation));
        model = relation.target().model();
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
                            ? target(keyOf(segment), comparison(), segment.span())
                            : new Target.Rows(hops, path, model, comparison(), segment.span()));
        }
        return isAggregated(segments.get(at).name()) && isFree(segments.get(at).name())
                ? Optional.of(value(keyOf(segment), segment.span()))
                : Optional.empty();
    }

    /** {@return the key of the row that the path leads to, for which the relation stands} */
    private Expression<Object, ?> keyOf(Segment relation) {
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
            return Optional.of(new Target.Rows(hops, path, model, comparison(), relation.span()));
        }
        var next = segments.get(at).name();
        boolean free = isFree(next);
        if (free && next.equals(Aggregations.COUNT)) {
            at++;
            return Optional.of(value(
                    new Expression.Aggregate<>(path, Aggregation.<Object>count()),
                    segments.get(at - 1).span()));
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
        return at == segments.size() ? Optional.of(new Target.Group(hops, model, segment.span())) : Optional.empty();
    }

    /** Whether a name is none of the model's own, so that it may be one of the language's. */
    private boolean isFree(String name) {
        return column(name).isEmpty()
                && model.relation(name).isEmpty()
                && model.computed(name).isEmpty();
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
    private Target.Value value(Expression<Object, ?> attribute, Span named) {
        Expression<Object, ?> expression = attribute;
        while (at < segments.size()) {
            var segment = segments.get(at++);
            boolean last = at == segments.size();
            var comparison = Comparison.named(segment.name());
            if (last && comparison.isPresent()) {
                return target(expression, comparison.get(), named);
            }
            var inside = PartNames.named(expression, segment.name());
            if (inside.isPresent()) {
                countTransform(segment);
                expression = inside.get();
                continue;
            }
            var part = ComparedPart.named(segment.name());
            if (last && part.isPresent()) {
                return target(
                        call(part.get().function(), expression, segment.span()),
                        part.get().comparison(),
                        named);
            }
            expression = transform(expression, segment);
        }
        return target(expression, Comparison.EXACT, named);
    }

    private Target.Value target(Expression<Object, ?> expression, Comparison comparison, Span named) {
        var whole = new Span(named.text(), Math.min(segments.get(0).start(), named.start()), named.end());
        if (grouped.isPresent() && !hops.isEmpty()) {
            throw new Refusal(GroupedKeys.ofMany(named, whole.part()));
        }
        var found = grouped.isPresent() ? grouped.get().named(expression, whole) : expression;
        return new Target.Value(hops, found, comparison, named);
    }

    private Expression<Object, ?> transform(Expression<Object, ?> expression, Segment segment) {
        countTransform(segment);
        if (Aggregations.isNamed(segment.name())) {
            return aggregate(expression, segment);
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
        if (++transforms > limits.transforms()) {
            throw new Refusal(new Problem.LimitExceeded(segment.span(), "transforms in a row", limits.transforms()));
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
        if (isAggregated(segment.name())) {
            return new Refusal(new Problem.Unsupported(
                    segment.span(),
                    "`%1$s` is taken of an attribute, which stands before it, as `rating__%1$s`; only `count` stands by itself"
                            .formatted(segment.name())));
        }
        if (Aggregations.isNamed(segment.name())) {
            return new Refusal(GroupedKeys.ofRows(segment, "of one " + model.name() + " there is none"));
        }
        var known = new ArrayList<String>();
        for (var column : model.columns()) {
            if (!column.is(ColumnRole.SENSITIVE)) {
                known.add(column.name());
            }
        }
        model.relations().forEach(relation -> known.add(relation.name()));
        for (var computed : model.computed()) {
            if (isShown(computed)) {
                known.add(computed.name());
            }
        }
        if (grouped.isPresent() && path.isEmpty()) {
            known.add(Aggregations.COUNT);
        }
        return new Refusal(new Problem.UnknownName(segment.span(), model.name(), Nearest.to(segment.name(), known)));
    }

    @SuppressWarnings("unchecked") // what is compared is checked by its type, not by Java's
    private static Column<Object> untyped(Column<?> column) {
        return (Column<Object>) column;
    }

    @SuppressWarnings("unchecked") // the path checks that each step goes on from the one before
    private static Relation<Object, Object> untyped(Relation<?, ?> relation) {
        return (Relation<Object, Object>) relation;
    }
}
