package kumiko.jooq;

import kumiko.algebra.Expression.Sign;
import kumiko.model.DataType.Scalar;
import kumiko.plan.Term;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Renders arithmetic: exact, unless an operand is a floating-point number. */
record NumberRenderer(TermRenderer terms) {

    /** How precisely a number is known. */
    enum Precision {
        EXACT,
        SINGLE,
        DOUBLE;

        static Precision of(Term term) {
            return switch (term) {
                case Term.Arithmetic sum -> of(sum.left()).with(of(sum.right()));
                case Term.Rounding rounding -> EXACT;
                case Term.OfRow row -> of(row.value());
                case Term.Truth truth -> ofType(truth);
                case Term.Aggregate aggregate -> of(aggregate);
                case Term.Correlated correlated -> of(correlated.value());
                case Term.Stored stored -> ofType(stored);
                case Term.Placeholder placeholder -> ofType(placeholder);
                case Term.Now now -> ofType(now);
                case Term.Successor successor -> ofType(successor);
                case Term.Call call -> ofType(call);
                case Term.LocalTime time -> ofType(time);
                case Term.Folded text -> ofType(text);
                case Term.AsPattern text -> ofType(text);
                case Term.RowNumber number -> ofType(number);
            };
        }

        private static Precision of(Term.Aggregate aggregate) {
            return switch (aggregate.summary()) {
                case MIN, MAX -> of(aggregate.argument().orElseThrow());
                case COUNT, SUM, AVERAGE, TEXT, LIST -> ofType(aggregate);
            };
        }

        private static Precision ofType(Term term) {
            if (!(term.type() instanceof Scalar<?>(var kind, var javaType))) {
                return EXACT;
            }
            return switch (kind) {
                case FLOAT -> SINGLE;
                case DOUBLE -> DOUBLE;
                case BOOLEAN,
                        BYTE,
                        SHORT,
                        INTEGER,
                        LONG,
                        DECIMAL,
                        BIG_INTEGER,
                        CHARACTER,
                        TEXT,
                        UUID,
                        DATE,
                        TIME,
                        DATE_TIME,
                        OFFSET_DATE_TIME,
                        INSTANT,
                        BYTES,
                        JSON -> EXACT;
            };
        }

        private Precision with(Precision other) {
            return this == other ? this : DOUBLE;
        }
    }

    /** A result of single precision is computed in double and rounded once, which gives the same number. */
    Field<?> render(Term.Arithmetic arithmetic) {
        return switch (Precision.of(arithmetic)) {
            case EXACT -> calculate(arithmetic.sign(), exact(arithmetic.left()), exact(arithmetic.right()));
            case SINGLE -> floating(arithmetic).cast(SQLDataType.REAL);
            case DOUBLE -> floating(arithmetic);
        };
    }

    /** PostgreSQL rounds half of a floating-point number to the even one, H2 upwards. */
    Field<?> rounding(Term number) {
        return Precision.of(number) == Precision.EXACT ? terms.field(number) : exact(number);
    }

    private Field<?> floating(Term.Arithmetic arithmetic) {
        return calculate(
                arithmetic.sign(),
                terms.field(arithmetic.left()).cast(SQLDataType.DOUBLE),
                terms.field(arithmetic.right()).cast(SQLDataType.DOUBLE));
    }

    /** H2's {@code numeric} has no digits behind the point unless it is told how many. */
    private Field<? extends Number> exact(Term term) {
        var type = switch (terms.dialect()) {
            case H2 -> SQLDataType.DECFLOAT;
            case POSTGRES -> SQLDataType.NUMERIC;
        };
        return terms.field(term).cast(type).coerce(SQLDataType.NUMERIC);
    }

    private static Field<?> calculate(Sign sign, Field<? extends Number> left, Field<? extends Number> right) {
        return switch (sign) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
        };
    }
}
