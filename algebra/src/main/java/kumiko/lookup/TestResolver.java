package kumiko.lookup;

import java.util.List;
import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Later;
import org.jspecify.annotations.Nullable;

/** Resolves one comparison of a key with a value. */
record TestResolver(Subject subject, Lookup.Test test, Spent spent) {

    /**
     * {@return what it asks}
     *
     * @throws Refusal if it asks nothing that may be asked
     */
    Condition condition() {
        var value = value();
        var reached = subject.read(test.key(), spent);
        if (isOfRow(value) && (!reached.hops().isEmpty() || isMany(reached))) {
            throw new Refusal(new Problem.Unsupported(
                    test.place(), "a value of a row cannot stand for one of its many related rows"));
        }
        return switch (reached) {
            case Target.Value target -> new Condition(target.hops(), compared(target, value));
            case Target.Rows target -> new RowsComparison(target, test.place(), spent).with(value);
            case Target.Test target -> new Condition(target.hops(), computed(target, target.computed(), value));
            case Target.Group target ->
                throw new Refusal(new Problem.Malformed(
                        target.place(),
                        "an attribute is missing after `" + target.place().part() + "`"));
        };
    }

    private Filter<Object> compared(Target.Value target, @Nullable Object value) {
        target.operators().require(target.comparison(), target.place());
        return new ScopedComparison<>(
                        subject.scope(), target.expression(), target.comparison(), target.place(), test.place(), spent)
                .with(value);
    }

    private @Nullable Object value() {
        var value = test.value();
        if (value instanceof Lookup.Reference reference) {
            return other(reference);
        }
        if (!subject.scope().isWhole()) {
            PlainValue.problem(test.place(), value, spent.budget()).ifPresent(problem -> {
                throw new Refusal(problem);
            });
        }
        return value instanceof List<?> values && values.stream().anyMatch(Lookup.Reference.class::isInstance)
                ? values.stream()
                        .map(each -> each instanceof Lookup.Reference reference ? other(reference) : each)
                        .toList()
                : value;
    }

    /** {@return the value that a name stands for} */
    private Expression<Object, ?> other(Lookup.Reference reference) {
        if (!subject.scope().allowsExpressions()) {
            throw new Refusal(new Problem.NotAllowed(reference.key(), "an expression", List.of()));
        }
        return subject.expression(reference.key(), spent);
    }

    /** Whether it can differ from row to row, as now, and what is counted from it, does not. */
    private static boolean isOfRow(@Nullable Object value) {
        if (value instanceof List<?> values) {
            return values.stream().anyMatch(TestResolver::isOfRow);
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

    @SuppressWarnings("unchecked") // the path leads to the model that computes it
    private <R, P> Filter<Object> computed(Target.Test target, Computation.Test<R, P> test, @Nullable Object raw) {
        P value = argument(target, test.parameter(), raw);
        var filter = (Filter<Object>) (Filter<?>) test.filter(value);
        subject.scope().requireShown(filter.isSensitive(), target.place());
        return target.path().isEmpty() ? filter : Filter.some(target.path(), filter);
    }

    private static <P> P argument(Target.Test target, Computation.Parameter<P> parameter, @Nullable Object raw) {
        if (raw == null) {
            throw new Refusal(new Problem.Unsupported(
                    target.place(),
                    "`%s` has no meaning for null".formatted(target.place().part())));
        }
        return switch (parameter) {
            case Computation.Parameter.Value<P>(var type) ->
                ValueReader.read(type, raw).orElseThrow(() -> unreadable(target, parameter, raw));
            case Computation.Parameter.Instance<P>(var type) -> {
                if (!type.isInstance(raw)) {
                    throw unreadable(target, parameter, raw);
                }
                yield type.cast(raw);
            }
        };
    }

    private static Refusal unreadable(Target.Test target, Computation.Parameter<?> parameter, Object raw) {
        return new Refusal(
                new Problem.UnreadableValue(target.place(), Excerpt.shown(raw.toString()), parameter.toString()));
    }
}
