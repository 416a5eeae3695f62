package kumiko.memory;

import kumiko.algebra.Aggregation;

/** What a query computes is too large for its type: the same that databases refuse. */
public final class OutOfRangeException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    OutOfRangeException(Aggregation<?, ?> aggregation) {
        super("`" + aggregation + "` is too large for " + aggregation.type());
    }
}
