package kumiko.memory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Later;
import kumiko.algebra.Part;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Turns expressions over the rows of a model, or over groups of them, into functions of a row. */
record ExpressionInterpreter<R>(Leaves<R> leaves, RelatedRows related, ZoneId zone, Instant now) {

    /** {@return what the expression means} The result is in the stored form of its type. */
    RowValue<R> interpret(Expression<R, ?> expression) {
        return switch (expression) {
            case Attribute<R, ?> attribute -> attribute(attribute.path(), attribute.column());
            case Part<R, ?> part -> PartInterpreter.interpret(part, interpret(part.whole()));
            case Expression.Constant<R, ?> constant -> constant(constant);
            case Expression.Now<?> moment -> moment();
            case Expression.Call<R, ?> call -> call(call);
            case Expression.Apply<R, ?> apply -> apply(apply);
            case Expression.Choice<R, ?> choice -> choice(choice);
            case Later<R, ?> later -> later(later);
            case Expression.Arithmetic<R, ?> arithmetic -> arithmetic(arithmetic);
            case Expression.Aggregate<R, ?, ?> aggregate -> aggregate(aggregate);
            case Expression.Key<?, ?> key -> leaves.key(key);
            case Expression.OfGroup<?, ?> aggregation -> leaves.ofGroup(aggregation);
            case Expression.Condition<R, ?>(var filter) -> new FilterInterpreter<>(this).interpret(filter)::test;
            case Expression.At<R, ?, ?> at -> at(at);
            case Expression.Named<R, ?> named -> interpret(named.definition());
        };
    }

    private <S> RowValue<R> at(Expression.At<R, S, ?> at) {
        var rows = related.along(at.path());
        var value = at(at.path()).interpret(at.expression());
        return row -> {
            var found = rows.apply(row);
            return found.isEmpty() ? null : value.of(found.get(0));
        };
    }

    Model<R> model() {
        return leaves.model();
    }

    <S> ExpressionInterpreter<S> at(Path<R, S> path) {
        return new ExpressionInterpreter<>(new Leaves.OfModel<>(target(path)), related, zone, now);
    }

    /** {@return the interpreter of a query within this one} */
    QueryInterpreter nested() {
        return new QueryInterpreter(related.snapshot(), zone, now);
    }

    @SuppressWarnings("unchecked") // a path ends in the target of its last step
    private <S> Model<S> target(Path<R, S> path) {
        return (Model<S>)
                (path.isEmpty() ? model() : path.steps().last().target().model());
    }

    private <S> RowValue<R> attribute(Path<R, S> path, Column<?> column) {
        var value = RowValue.column(target(path), column);
        var rows = related.along(path);
        return row -> {
            var found = rows.apply(row);
            return found.isEmpty() ? null : value.of(found.get(0));
        };
    }

    private static <R, T> RowValue<R> constant(Expression.Constant<R, T> constant) {
        Object stored = constant.type().encode(constant.value());
        return row -> stored;
    }

    private RowValue<R> moment() {
        Object stored = DataType.INSTANT.encode(now);
        return row -> stored;
    }

    private RowValue<R> apply(Expression.Apply<R, ?> apply) {
        var arguments = apply.arguments().map(this::interpret);
        var type = apply.type();
        return row -> {
            var values = new ArrayList<@Nullable Object>(arguments.size());
            for (var argument : arguments) {
                values.add(argument.of(row));
            }
            return StoredValues.as(type, OperationInterpreter.apply(apply.operation(), values));
        };
    }

    private RowValue<R> choice(Expression.Choice<R, ?> choice) {
        var filters = new FilterInterpreter<>(this);
        var conditions = choice.whens().map(when -> filters.interpret(when.condition()));
        var values = choice.values().map(this::interpret);
        var type = choice.type();
        return row -> {
            int chosen = 0;
            while (chosen < conditions.size() && !conditions.get(chosen).test(row)) {
                chosen++;
            }
            return chosen == values.size()
                    ? null
                    : StoredValues.as(type, values.get(chosen).of(row));
        };
    }

    private RowValue<R> later(Later<R, ?> later) {
        var time = interpret(later.time());
        return row -> {
            var value = time.of(row);
            return value == null ? null : LaterInterpreter.later(later, value);
        };
    }

    private RowValue<R> call(Expression.Call<R, ?> call) {
        var argument = interpret(call.argument());
        var functions = new FunctionInterpreter(zone);
        return row -> {
            var value = argument.of(row);
            return value == null ? null : functions.apply(call.function(), value);
        };
    }

    private RowValue<R> arithmetic(Expression.Arithmetic<R, ?> arithmetic) {
        var left = interpret(arithmetic.left());
        var right = interpret(arithmetic.right());
        return row -> {
            var one = (Number) left.of(row);
            var other = (Number) right.of(row);
            return one == null || other == null ? null : Numbers.calculate(one, arithmetic.sign(), other);
        };
    }

    private <S> RowValue<R> aggregate(Expression.Aggregate<R, S, ?> aggregate) {
        var rows = related.along(aggregate.path());
        var value = new AggregationInterpreter<>(at(aggregate.path())).interpret(aggregate.aggregation());
        return row -> value.apply(rows.apply(row));
    }
}
