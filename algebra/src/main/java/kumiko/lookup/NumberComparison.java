package kumiko.lookup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Operator;
import kumiko.model.ScalarKind;

/**
 * Compares a numeric expression with a number by its mathematical value. A number that the expression's type does not have
 * is folded: {@code age > 3000000000} is nothing, {@code age < 17.5} is {@code age <= 17}.
 */
record NumberComparison<T>(Expression<Object, T> subject, ScalarKind kind) {

    Filter<Object> compare(Operator operator, BigDecimal number) {
        if (kind.number(number).isPresent()) {
            return constant(operator, number);
        }
        return switch (operator) {
            case EQUAL -> Filter.nothing();
            case NOT_EQUAL -> subject.isNotNull();
            case LESS, AT_MOST -> atMost(number.setScale(0, RoundingMode.FLOOR));
            case GREATER, AT_LEAST -> atLeast(number.setScale(0, RoundingMode.CEILING));
        };
    }

    private Filter<Object> atMost(BigDecimal whole) {
        if (Numbers.least(kind).filter(least -> whole.compareTo(least) < 0).isPresent()) {
            return Filter.nothing();
        }
        return Numbers.greatest(kind)
                        .filter(greatest -> whole.compareTo(greatest) >= 0)
                        .isPresent()
                ? subject.isNotNull()
                : constant(Operator.AT_MOST, whole);
    }

    private Filter<Object> atLeast(BigDecimal whole) {
        if (Numbers.greatest(kind)
                .filter(greatest -> whole.compareTo(greatest) > 0)
                .isPresent()) {
            return Filter.nothing();
        }
        return Numbers.least(kind).filter(least -> whole.compareTo(least) <= 0).isPresent()
                ? subject.isNotNull()
                : constant(Operator.AT_LEAST, whole);
    }

    @SuppressWarnings("unchecked") // a number of the kind is a value of the type
    private Filter<Object> constant(Operator operator, BigDecimal number) {
        var value = (T) kind.number(number).orElseThrow();
        return new Filter.Comparison<>(subject, operator, Expression.constant(subject.type(), value));
    }
}
