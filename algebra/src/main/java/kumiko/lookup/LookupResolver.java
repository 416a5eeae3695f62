package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Filter;

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
        return Condition.all(conditions);
    }

    private void collect(Subject subject, Lookup lookup, List<Condition> conditions) {
        try {
            switch (lookup) {
                case Lookup.Test test -> conditions.add(new TestResolver(subject, test, spent).condition());
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

    private Condition group(Subject subject, Lookup.Quantified quantified) {
        if (subject.read(quantified.key(), spent) instanceof Target.Group target) {
            return new Condition(target.hops(), resolve(new Subject.Rows(target.scope()), quantified.condition()));
        }
        throw new Refusal(new Problem.Malformed(
                quantified.key(),
                "a condition in parentheses follows `some`, `every` or `none` of a relation to many rows"));
    }

    /** {@return a condition that stands inside an expression} */
    static Filter<Object> within(Scope scope, Span text, Spent spent) {
        var lookup = LookupParser.parse(text, spent);
        var resolver = new LookupResolver(spent);
        var filter = resolver.resolve(new Subject.Rows(scope), lookup);
        if (!resolver.problems.isEmpty()) {
            throw new Refusal(resolver.problems.get(0));
        }
        return filter;
    }
}
