package kumiko.memory;

import kumiko.algebra.Aggregation;
import kumiko.model.DataType;

/** What a query computes is too large for its type: the same that databases refuse. */
public final class OutOfRangeException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    OutOfRangeException(Aggregation<?, ?> aggregation) {
        this(aggregation, aggregation.type());
    }

    OutOfRangeException(Object computed, DataType<?> type) {
        super("`" + computed + "` is too large for " + type);
    }
}
