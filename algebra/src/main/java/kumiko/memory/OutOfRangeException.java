package kumiko.memory;

import kumiko.algebra.Aggregation;
import kumiko.model.DataType;

/** What a query computes is no number of its type, as it is too large: on databases an error as well. */
public final class OutOfRangeException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    OutOfRangeException(Aggregation<?, ?> aggregation) {
        this(aggregation, aggregation.type());
    }

    OutOfRangeException(Object computed, DataType<?> type) {
        super("`%s` is a number that `%s` cannot hold"
                .formatted(computed, type.stored().javaType().getSimpleName()));
    }
}
