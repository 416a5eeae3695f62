package kumiko.lookup;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.algebra.Function;
import kumiko.algebra.Later;
import kumiko.algebra.Operation;
import kumiko.model.DataType;

/**
 * A word with what is in the parentheses behind it: a function, or the name of a type before a value of it.
 *
 * @param name where the word is
 */
record WrittenCall(Span name, List<Operand> arguments) {

    /**
     * {@return what it means}
     *
     * @throws Refusal if it means nothing, or is more than may be spent
     * @throws IllegalArgumentException if the expression refuses what it is called with
     */
    Expression<Object, ?> expression(Spent spent) {
        var word = name.part();
        if (word.equals(Words.NOW)) {
            if (!arguments.isEmpty()) {
                throw new Refusal(new Problem.Unsupported(name, "`now` takes no values"));
            }
            return Expression.now();
        }
        if (word.equals(Words.LATER)) {
            return later();
        }
        boolean isValue = arguments.size() == 1 && arguments.get(0) instanceof Operand.Raw;
        var type = Words.typeNamed(word);
        var function = Function.named(word).filter(any -> !isValue || type.isEmpty());
        if (function.isPresent()) {
            countScan(spent);
            return called(function.get());
        }
        if (type.isPresent()) {
            return constant(type.get());
        }
        if (word.equals(Words.LEFT)) {
            return left();
        }
        var operation = Operation.named(word)
                .orElseThrow(() -> new Refusal(new Problem.UnknownFunction(name, Nearest.to(word, Words.all()))));
        countScan(spent);
        if (operation == Operation.REPLACE && !spent.isOfProgram()) {
            requireNoGrowth();
        }
        return new Expression.Apply<Object, Object>(operation, operands(operation));
    }

    private Expression<Object, ?> constant(DataType<?> type) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Operand.Raw(var raw, var span)) {
            return Constants.read(type, raw)
                    .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(span, raw.toString(), type.toString())));
        }
        throw new Refusal(new Problem.Unsupported(
                name,
                "`" + name.part() + "` takes one value, as `" + name.part() + "(…)`; it does not convert others"));
    }

    /** {@code length(name)} is {@code name__length}. */
    private Expression<Object, ?> called(Function function) {
        if (arguments.size() != 1) {
            throw new Refusal(new Problem.Unsupported(
                    name, "`%s` takes one value; there are %d".formatted(name.part(), arguments.size())));
        }
        return KeyReader.call(function, Operand.typed(arguments.get(0)), name);
    }

    private Expression<Object, ?> left() {
        if (arguments.size() != 2) {
            throw new Refusal(new Problem.Unsupported(
                    name, "`left` takes a text and a length; there are %d".formatted(arguments.size())));
        }
        var text = Operand.typed(arguments.subList(0, 1), Optional.of(DataType.TEXT));
        var length = Operand.typed(arguments.subList(1, 2), Optional.of(DataType.INTEGER));
        return new Expression.Apply<Object, Object>(
                Operation.SUBSTRING,
                text.append(new Expression.Constant<>(DataType.INTEGER, 1)).appendAll(length));
    }

    private Vector<Expression<Object, ?>> operands(Operation operation) {
        return switch (operation) {
            case COALESCE, NULLIF, GREATEST, LEAST -> Operand.typed(arguments, Optional.empty());
            case CONCAT, REPLACE, POSITION -> Operand.typed(arguments, Optional.of(DataType.TEXT));
            case SUBSTRING, RIGHT ->
                Operand.typed(arguments.subList(0, Math.min(1, arguments.size())), Optional.of(DataType.TEXT))
                        .appendAll(Operand.typed(
                                arguments.subList(Math.min(1, arguments.size()), arguments.size()),
                                Optional.of(DataType.INTEGER)));
        };
    }

    private Expression<Object, ?> later() {
        if (arguments.size() == 2 && arguments.get(1) instanceof Operand.Raw(String amount, var span)) {
            var time = Operand.typed(arguments.get(0));
            return new Later<>(time, amount(amount, span));
        }
        throw new Refusal(new Problem.Unsupported(name, "`later` takes a time and how much, as `later(born, 'P1M')`"));
    }

    private static TemporalAmount amount(String text, Span span) {
        try {
            return text.contains("T") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(new Problem.UnreadableValue(span, text, "a period like P1M2D or a duration like PT36H"));
        }
    }

    /** What is taken of texts is taken of all of them. */
    private void countScan(Spent spent) {
        boolean ofText = arguments.stream()
                .anyMatch(part -> part instanceof Operand.Known(var target)
                        && target.expression().type().equals(DataType.TEXT));
        if (ofText) {
            spent.scan(name, 1);
        }
    }

    /** Texts within texts within texts grow without limit. */
    private void requireNoGrowth() {
        if (arguments.size() != 3
                || !(arguments.get(1) instanceof Operand.Raw(String replaced, var place)
                        && arguments.get(2) instanceof Operand.Raw(String replacement, var other)
                        && replacement.length() <= replaced.length())) {
            throw new Refusal(
                    new Problem.Unsupported(
                            name,
                            "`replace` takes a value here, and another in its place that is no longer: `replace(name, '-', ' ')`"));
        }
    }
}
