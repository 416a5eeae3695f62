package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Expression;
import kumiko.model.DataType;

/** What is written between operators and commas: an expression, or a value that has no type yet. */
sealed interface Operand {

    record Known(Target.Value target) implements Operand {}

    record Raw(Object value, Span span) implements Operand {

        /**
         * {@return the value as one of the type that it stands beside}
         *
         * @throws Refusal if the type has no such value
         */
        Expression<Object, ?> constant(Optional<DataType<?>> beside) {
            return Constants.of(value, beside)
                    .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(
                            span, value.toString(), ValueComparison.expected(beside.orElse(DataType.TEXT)))));
        }
    }

    /**
     * {@return the operands as expressions} A value is of the type that is given, or of what it stands beside.
     *
     * @throws Refusal if one is no value
     */
    static Vector<Expression<Object, ?>> typed(List<Operand> operands, Optional<DataType<?>> given) {
        var beside = given.or(() -> Constants.anchor(Vector.ofAll(operands)
                .filter(Known.class::isInstance)
                .map(operand -> ((Known) operand).target().expression())));
        return Vector.ofAll(operands).map(operand -> switch (operand) {
            case Known(var target) -> {
                if (target.comparison() != Comparison.EXACT) {
                    throw new Refusal(new Problem.Malformed(
                            target.place(), "`" + target.comparison().lookup() + "` compares, and is no value here"));
                }
                yield target.expression();
            }
            case Raw raw -> raw.constant(beside);
        });
    }

    /** {@return the operand as an expression, where it stands alone} */
    static Expression<Object, ?> typed(Operand operand) {
        return typed(List.of(operand), Optional.empty()).get(0);
    }
}
