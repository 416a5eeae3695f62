package kumiko.memory;

import java.time.ZoneId;
import kumiko.algebra.Attribute;
import kumiko.algebra.Expression;
import kumiko.algebra.Path;
import kumiko.model.Column;
import kumiko.model.Model;

/** Turns expressions over the rows of a model, or over groups of them, into functions of a row. */
record ExpressionInterpreter<R>(Leaves<R> leaves, RelatedRows related, ZoneId zone) {

    /** {@return what the expression means} The result is in the stored form of its type. */
    RowValue<R> interpret(Expression<R, ?> expression) {
        return switch (expression) {
            case Attribute<R, ?> attribute -> attribute(attribute.path(), attribute.column());
            case Expression.Constant<R, ?> constant -> constant(constant);
            case Expression.Call<R, ?> call -> call(call);
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
        return new ExpressionInterpreter<>(new Leaves.OfModel<>(target(path)), related, zone);
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
