package kumiko.lookup;

import io.vavr.collection.Set;
import java.util.List;
import java.util.Map;
import kumiko.algebra.Attribute;
import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.algebra.Path;
import kumiko.algebra.Reach;
import kumiko.algebra.Searched;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/** Reads the names of a schema, as a program means them. */
record SchemaNames(Model<?> model) {

    Grant allow(Grant grant, String name, @Nullable Operators operators) {
        return switch (read(name)) {
            case Target.Value target -> {
                var value = value(name, target);
                var allowed = operators == null ? Operators.usual(value) : operators;
                requireFit(name, value, allowed);
                yield grant.allowing(joined(name), new Grant.Value(value, allowed, cost(value)));
            }
            case Target.Test target -> {
                requireOwnTest(name, target, operators);
                yield grant.allowing(joined(name), new Grant.Test(target.computed()));
            }
            case Target.Rows rows ->
                throw mistake(
                        name,
                        "is a relation; say what is allowed behind it, with `relation(\"%s\", …)`".formatted(name));
            case Target.Group group -> throw mistake(name, "is no value");
        };
    }

    private static void requireOwnTest(String name, Target.Test target, @Nullable Operators operators) {
        if (!target.path().isEmpty() || !target.hops().isEmpty()) {
            throw mistake(name, "takes a value of its own; allow it behind the relation, with `relation(…)`");
        }
        if (operators != null && !operators.equals(Operators.of("exact"))) {
            throw mistake(name, "takes a value of its own, and no lookup; leave the lookups out");
        }
        if (target.computed().parameter() instanceof Computation.Parameter.Instance<?>) {
            throw mistake(name, "takes " + target.computed().parameter() + ", which no text is");
        }
    }

    private static void requireFit(String name, Expression<?, ?> value, Operators allowed) {
        var unfit = allowed.unfit(value);
        if (!unfit.isEmpty()) {
            throw mistake(
                    name,
                    "is %s, of which cannot be asked `%s`; what can be usually is `%s`"
                            .formatted(
                                    value.type(),
                                    String.join("`, `", unfit),
                                    String.join("`, `", Operators.usual(value).names())));
        }
    }

    Grant sort(Grant grant, String name) {
        var value = value(name);
        try {
            value.asc();
        } catch (IllegalArgumentException refused) {
            throw mistake(name, "cannot be sorted by: " + refused.getMessage());
        }
        return grant.sorting(joined(name), new Grant.Value(value, Operators.EVERY, cost(value)));
    }

    Grant show(Grant grant, String name) {
        var value = value(name);
        return grant.showing(joined(name), new Grant.Value(value, Operators.EVERY, cost(value)));
    }

    Grant search(Grant grant, String name) {
        try {
            requireNames(name);
            var text = Scope.ofProgram(model).text(Span.of(name), Spent.ofProgram());
            return grant.searching(joined(name), new Grant.Text(text, cost(text)));
        } catch (Refusal refusal) {
            throw new LookupException(List.of(refusal.problem()));
        }
    }

    /**
     * {@return what is allowed, and what is allowed behind the relation} The lists of names that are behind it are of names here; sort keys
     * behind a relation to many rows are for those rows alone, where they are loaded.
     */
    Grant cross(Grant grant, Relation<?, ?> relation, Grant behind) {
        var across = new Grant.Across(
                untyped(relation),
                Grant.of(behind.values(), behind.relations(), behind.sorts(), behind.texts(), Map.of()));
        var crossed = grant.crossing(relation.name(), across);
        if (!relation.isToMany()) {
            for (var name : behind.sorts().keySet()) {
                crossed = sort(crossed, relation.name() + "___" + name);
            }
        }
        for (var name : behind.texts().keySet()) {
            crossed = search(crossed, relation.name() + "___" + name);
        }
        for (var name : behind.shown().keySet()) {
            crossed = show(crossed, relation.name() + "___" + name);
        }
        return crossed;
    }

    static <R> Relation<R, ?> relation(Model<R> model, String name) {
        return model.relation(name)
                .orElseThrow(() -> new LookupException(List.of(new Problem.UnknownName(
                        Span.of(name),
                        model.name(),
                        Nearest.to(
                                name,
                                model.relations().stream().map(Relation::name).toList())))));
    }

    @SuppressWarnings("unchecked") // the only step leads from the start of the path to its end
    static <R, S> Relation<R, S> relation(Path<R, S> path) {
        if (path.steps().size() > 1) {
            throw mistake(path.toString(), "is several relations; allow them one behind the other");
        }
        return (Relation<R, S>) path.steps().head();
    }

    private Target read(String name) {
        try {
            requireNames(name);
            return KeyReader.read(Scope.ofProgram(model), Span.of(name), Spent.ofProgram());
        } catch (Refusal refusal) {
            throw new LookupException(List.of(refusal.problem()));
        }
    }

    private static void requireNames(String name) {
        if (ExpressionReader.isNeeded(Span.of(name))) {
            throw mistake(name, "is an expression; compute it in the record under a name, and allow that");
        }
    }

    private Expression<Object, ?> value(String name) {
        return switch (read(name)) {
            case Target.Value target -> value(name, target);
            case Target.Rows target ->
                throw mistake(name, "is a relation; name one of its attributes, or their `count`");
            case Target.Test target -> throw mistake(name, "takes a value, and is none");
            case Target.Group target -> throw mistake(name, "is no value");
        };
    }

    private static Expression<Object, ?> value(String name, Target.Value target) {
        if (!target.hops().isEmpty()) {
            throw mistake(
                    name,
                    "has many values, one for each related row; go there with `relation(…)`, or take their `max`");
        }
        if (target.comparison() != Comparison.EXACT) {
            throw mistake(
                    name,
                    "ends in a lookup; those are said apart: `Operators.of(\"%s\")`"
                            .formatted(target.comparison().lookup()));
        }
        if (target.expression().isSensitive()) {
            throw mistake(
                    name,
                    target.expression() instanceof Attribute<?, ?>
                            ? "is sensitive, and can never be allowed"
                            : "depends on something sensitive, and can never be allowed");
        }
        return target.expression();
    }

    @SuppressWarnings("unchecked") // the expression was read for this model
    private Meaning.Cost cost(Expression<Object, ?> expression) {
        return cost(Reach.of((Model<Object>) model, expression).crossed());
    }

    private Meaning.Cost cost(Searched<Object> text) {
        return switch (text) {
            case Searched.Value<Object>(var value) -> cost(value);
            case Searched.Among<Object, ?>(var path, var behind) ->
                new Meaning.Cost(path.steps().size() - 1, 1).and(new SchemaNames(end(path)).cost(untyped(behind)));
        };
    }

    private static Meaning.Cost cost(Set<Reach.Way> crossed) {
        int many = crossed.count(way -> way.steps().last().isToMany());
        return new Meaning.Cost(crossed.size() - many, many);
    }

    private static Model<?> end(Path<?, ?> path) {
        return path.steps().last().target().model();
    }

    private static String joined(String name) {
        var names = Segment.split(Span.of(name), Budget.PROGRAM);
        return Segment.joined(names, 0, names.size());
    }

    static LookupException mistake(String name, String text) {
        return new LookupException(
                List.of(new Problem.Unsupported(Span.of(name), "`" + Excerpt.shown(name) + "` " + text)));
    }

    @SuppressWarnings("unchecked") // the path that leads to it leads to its rows
    private static Searched<Object> untyped(Searched<?> searched) {
        return (Searched<Object>) searched;
    }

    @SuppressWarnings("unchecked") // the path checks that each step goes on from the one before
    private static Relation<Object, Object> untyped(Relation<?, ?> relation) {
        return (Relation<Object, Object>) relation;
    }
}
