package kumiko.jooq;

import java.math.BigDecimal;
import kumiko.algebra.Expression.Sign;
import kumiko.algebra.Function;
import kumiko.model.DataType;
import kumiko.model.DataType.Scalar;
import kumiko.plan.Bind;
import kumiko.plan.Term;
import org.jooq.Field;
import org.jooq.impl.DSL;
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
                case Term.Arithmetic sum -> ofType(sum);
                case Term.Apply apply -> ofType(apply);
                case Term.Choice choice -> ofType(choice);
                case Term.LaterByDuration time -> ofType(time);
                case Term.LaterByPeriod time -> ofType(time);
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
                case Term.Length length -> ofType(length);
                case Term.Element element -> ofType(element);
                case Term.InJson inJson -> ofType(inJson);
                case Term.Windowed windowed -> ofType(windowed);
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
    }

    /** A result of single precision is computed in double and rounded once, which gives the same number. */
    Field<?> render(Term.Arithmetic arithmetic) {
        if (arithmetic.sign() == Sign.DIVIDED_BY) {
            return floating(arithmetic.left()).div(unlessZero(floating(arithmetic.right())));
        }
        return switch (Precision.of(arithmetic)) {
            case EXACT -> calculate(arithmetic.sign(), exact(arithmetic.left()), exact(arithmetic.right()));
            case SINGLE -> floating(arithmetic).cast(SQLDataType.REAL);
            case DOUBLE -> floating(arithmetic);
        };
    }

    /** {@return a function of a number, as exact as the number is} */
    Field<?> render(Term.Call call) {
        var argument = call.argument();
        if (call.function() == Function.AS_DOUBLE) {
            return floating(argument);
        }
        return switch (Precision.of(argument)) {
            case EXACT -> apply(call.function(), exact(argument));
            case SINGLE -> applyFloating(call.function(), floating(argument)).cast(SQLDataType.REAL);
            case DOUBLE -> applyFloating(call.function(), floating(argument));
        };
    }

    private static Field<? extends Number> apply(Function function, Field<BigDecimal> number) {
        return switch (function) {
            case NEGATED -> number.neg();
            case ABS -> DSL.abs(number);
            case FLOOR -> DSL.floor(number);
            case CEILING -> DSL.ceil(number);
            case ROUND -> DSL.round(number);
            case AS_DECIMAL -> number;
            default -> throw new IllegalArgumentException("`" + function.transform() + "` is not of a number");
        };
    }

    private Field<Double> applyFloating(Function function, Field<Double> number) {
        return switch (function) {
            case NEGATED -> number.neg();
            case ABS -> DSL.abs(number);
            case FLOOR -> DSL.floor(number);
            case CEILING -> DSL.ceil(number);
            case ROUND -> rounded(number);
            default -> throw new IllegalArgumentException("`" + function.transform() + "` is not of such a number");
        };
    }

    /** PostgreSQL rounds half of a floating-point number to the even one; what is left of the floor is exact. */
    private Field<Double> rounded(Field<Double> number) {
        var half =
                terms.placeholders().field(new Bind.Fixed(DataType.DOUBLE, 0.5)).coerce(Double.class);
        var zero =
                terms.placeholders().field(new Bind.Fixed(DataType.DOUBLE, 0.0)).coerce(Double.class);
        return DSL.when(
                        number.lt(zero),
                        DSL.when(DSL.ceil(number).minus(number).ge(half), DSL.floor(number))
                                .otherwise(DSL.ceil(number)))
                .otherwise(DSL.when(number.minus(DSL.floor(number)).ge(half), DSL.ceil(number))
                        .otherwise(DSL.floor(number)));
    }

    private Field<Double> floating(Term term) {
        return terms.field(term).cast(SQLDataType.DOUBLE);
    }

    private <N extends Number> Field<N> unlessZero(Field<N> divisor) {
        return DSL.nullif(divisor, terms.placeholders().number(0).coerce(divisor.getDataType()));
    }

    /** PostgreSQL rounds half of a floating-point number to the even one, H2 upwards. */
    Field<?> rounding(Term number) {
        return Precision.of(number) == Precision.EXACT ? terms.field(number) : exact(number);
    }

    private Field<?> floating(Term.Arithmetic arithmetic) {
        return calculate(arithmetic.sign(), floating(arithmetic.left()), floating(arithmetic.right()));
    }

    /** H2's {@code numeric} has no digits behind the point unless it is told how many. */
    Field<BigDecimal> exact(Term term) {
        var type = switch (terms.dialect()) {
            case H2 -> SQLDataType.DECFLOAT;
            case POSTGRES -> SQLDataType.NUMERIC;
        };
        return terms.field(term).cast(type).coerce(SQLDataType.NUMERIC);
    }

    private Field<?> calculate(Sign sign, Field<? extends Number> left, Field<? extends Number> right) {
        return switch (sign) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case MODULO -> left.modulo(unlessZero(right));
            case DIVIDED_BY -> left.div(unlessZero(right));
        };
    }
}
