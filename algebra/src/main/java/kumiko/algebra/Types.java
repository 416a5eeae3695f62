package kumiko.algebra;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.DataType.Comparability;
import kumiko.model.DataType.Scalar;
import kumiko.model.Json;
import kumiko.model.JsonTree;
import kumiko.model.ScalarKind;

/** What may be compared with what. */
final class Types {

    /** The type of a list of names of members. */
    static final DataType<List<String>> NAMES = new DataType.ListOf<>(DataType.TEXT);

    private Types() {}

    static boolean isNumeric(DataType<?> type) {
        return type.stored() instanceof Scalar<?>(var kind, var javaType) && kind.isNumeric();
    }

    /** {@return a number as a constant of the expression's type} */
    static <R, T> Expression<R, T> number(Expression<R, T> subject, Number number) {
        var value = isNumeric(subject.type())
                        && subject.type() instanceof Scalar<T>(var kind, var javaType)
                        && Double.isFinite(number.doubleValue())
                ? kind.number(new BigDecimal(number.toString())).map(javaType::cast)
                : Optional.<T>empty();
        return new Expression.Constant<>(
                subject.type(),
                value.orElseThrow(() -> new IllegalArgumentException("`%s` is %s, with which `%s` cannot be calculated"
                        .formatted(subject, subject.type(), number))));
    }

    /** {@return a number as a constant of the expression's type or, if that has no such number, a decimal one} */
    static <R, T> Expression<R, ?> divisor(Expression<R, T> subject, Number number) {
        requireNumber(subject);
        var exact = new BigDecimal(number.toString());
        return subject.type() instanceof Scalar<T>(var kind, var javaType)
                        && kind.number(exact).isPresent()
                ? number(subject, number)
                : new Expression.Constant<R, BigDecimal>(DataType.DECIMAL, exact);
    }

    static boolean isWhole(DataType<?> type) {
        return type.stored() instanceof Scalar<?>(var kind, var javaType)
                && switch (kind) {
                    case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER -> true;
                    case FLOAT,
                            DOUBLE,
                            DECIMAL,
                            BOOLEAN,
                            CHARACTER,
                            TEXT,
                            UUID,
                            DATE,
                            TIME,
                            DATE_TIME,
                            OFFSET_DATE_TIME,
                            INSTANT,
                            BYTES,
                            JSON -> false;
                };
    }

    static void requireWhole(Expression<?, ?> subject) {
        if (!isWhole(subject.type())) {
            throw new IllegalArgumentException("`%s` is %s, not a whole number".formatted(subject, subject.type()));
        }
    }

    static void requireNumber(Expression<?, ?> subject) {
        if (!isNumeric(subject.type())) {
            throw new IllegalArgumentException("`%s` is %s, not a number".formatted(subject, subject.type()));
        }
    }

    /** {@return the type of which the values of all of these are} */
    static DataType<?> common(Vector<? extends Expression<?, ?>> values) {
        DataType<?> type = values.head().type();
        for (var value : values.tail()) {
            type = common(type, value.type());
        }
        return type;
    }

    private static DataType<?> common(DataType<?> left, DataType<?> right) {
        if (left.equals(right)) {
            return left;
        }
        if (isNumeric(left)) {
            return promoted(left, right);
        }
        if (isText(left)) {
            return DataType.TEXT;
        }
        return left.stored().equals(right.stored()) ? left.stored() : DataType.INSTANT;
    }

    /**
     * {@return the type of what two numbers make} Of two whole numbers the wider type; with a decimal number, decimal; with a
     * floating-point number double precision, unless both are of single precision.
     */
    static DataType<?> promoted(DataType<?> left, DataType<?> right) {
        if (left.equals(right)) {
            return left;
        }
        var one = (Scalar<?>) left.stored();
        var other = (Scalar<?>) right.stored();
        if (one.equals(other)) {
            return one;
        }
        if (isFloating(one) || isFloating(other)) {
            return DataType.DOUBLE;
        }
        return width(one.kind()) >= width(other.kind()) ? one : other;
    }

    private static boolean isFloating(Scalar<?> type) {
        return type.kind() == ScalarKind.FLOAT || type.kind() == ScalarKind.DOUBLE;
    }

    private static int width(ScalarKind kind) {
        return Vector.of(
                        ScalarKind.BYTE,
                        ScalarKind.SHORT,
                        ScalarKind.INTEGER,
                        ScalarKind.LONG,
                        ScalarKind.BIG_INTEGER,
                        ScalarKind.DECIMAL)
                .indexOf(kind);
    }

    static boolean isText(DataType<?> type) {
        return type.stored() instanceof Scalar<?>(var kind, var javaType)
                && (kind == ScalarKind.TEXT || kind == ScalarKind.CHARACTER);
    }

    /** What has no stored form cannot be asked for either. */
    static <T> void requireStorable(DataType<T> type, T value) {
        Objects.requireNonNull(type.encode(value), "a converter gives no null");
    }

    static void require(Expression<?, ?> subject, Comparability needed) {
        var given = subject.type().comparability();
        if (given.compareTo(needed) < 0) {
            if (isJson(subject.type())) {
                throw new IllegalArgumentException(
                        "`%s` is JSON, which is neither equal nor less or greater; take what a path in it leads to, as `path(\"name\").asNumber()`"
                                .formatted(subject));
            }
            throw new IllegalArgumentException(
                    given == Comparability.NONE
                            ? "`%s` is %s, of which can only be asked whether it is null"
                                    .formatted(subject, subject.type())
                            : "`%s` is %s, which can be equal but not less or greater"
                                    .formatted(subject, subject.type()));
        }
    }

    static void requireComparable(Expression<?, ?> left, Operator operator, Expression<?, ?> right) {
        var needed = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL
                ? Comparability.EQUALITY
                : Comparability.ORDER;
        require(left, needed);
        require(right, needed);
        requireSameFamily(left, right);
    }

    static void requireSameFamily(Expression<?, ?> left, Expression<?, ?> right) {
        if (!areOfOneFamily(left.type(), right.type())) {
            throw new IllegalArgumentException("`%s` is %s and `%s` is %s: they cannot be compared"
                    .formatted(left, left.type(), right, right.type()));
        }
    }

    /** {@return whether the values of one type can stand where those of the other are} */
    static boolean areOfOneFamily(DataType<?> left, DataType<?> right) {
        return left.stored() instanceof Scalar<?>(var one, var oneType)
                        && right.stored() instanceof Scalar<?>(var other, var otherType)
                ? family(one) == family(other)
                : left.stored().equals(right.stored());
    }

    private static ScalarKind family(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER -> ScalarKind.DECIMAL;
            case CHARACTER, TEXT -> ScalarKind.TEXT;
            case OFFSET_DATE_TIME, INSTANT -> ScalarKind.INSTANT;
            case BOOLEAN, UUID, DATE, TIME, DATE_TIME, BYTES, JSON -> kind;
        };
    }

    static boolean isList(DataType<?> type) {
        return type.stored() instanceof DataType.ListOf<?>;
    }

    static boolean isJson(DataType<?> type) {
        return type.equals(DataType.JSON);
    }

    static void requireList(Expression<?, ?> subject) {
        if (!(subject.type() instanceof DataType.ListOf<?>)) {
            throw new IllegalArgumentException("`%s` is %s, not a list".formatted(subject, subject.type()));
        }
    }

    static void requireScalar(Expression<?, ?> subject) {
        if (isList(subject.type())) {
            throw new IllegalArgumentException(
                    "`%s` is %s, which is compared with one list at a time".formatted(subject, subject.type()));
        }
    }

    static void requireJson(Expression<?, ?> subject) {
        if (!isJson(subject.type())) {
            throw new IllegalArgumentException("`%s` is %s, not JSON".formatted(subject, subject.type()));
        }
    }

    static void requireContainment(Expression<?, ?> subject, Containment containment, Expression<?, ?> other) {
        switch (containment) {
            case CONTAINS, CONTAINED_BY -> {
                if (isJson(subject.type())) {
                    requireJson(other);
                    requireReadable(other);
                } else {
                    requireLists(subject, other);
                }
            }
            case OVERLAP -> requireLists(subject, other);
            case HAS_KEYS, HAS_ANY_KEYS -> {
                requireJson(subject);
                if (!other.type().equals(NAMES)) {
                    throw new IllegalArgumentException("the names of members are a list of text, not " + other.type());
                }
            }
        }
    }

    private static void requireLists(Expression<?, ?> subject, Expression<?, ?> other) {
        requireList(subject);
        require(subject, Comparability.EQUALITY);
        requireSameFamily(subject, other);
    }

    /** No database is asked what is no JSON. */
    private static void requireReadable(Expression<?, ?> other) {
        if (other instanceof Expression.Constant<?, ?> constant && constant.value() instanceof Json json) {
            JsonTree.of(json);
        }
    }

    static void requireOneValue(Path<?, ?> path, Column<?> column) {
        Objects.requireNonNull(column, "column");
        if (path.isToMany()) {
            throw new IllegalArgumentException(
                    "`%s` leads to several rows, so `%s` has no one value there; ask for ".formatted(path, column)
                            + "some, every or none of them, or for their count, sum, avg, min or max");
        }
    }

    static void requireText(Expression<?, ?> subject) {
        if (!isText(subject.type())) {
            throw new IllegalArgumentException("`%s` is %s, not text".formatted(subject, subject.type()));
        }
    }

    static void requireAtMostOneToManyStep(Path<?, ?> path) {
        if (path.isEmpty() || path.steps().init().exists(relation -> relation.isToMany())) {
            throw new IllegalArgumentException(
                    "a path that is quantified has no relation to many rows before its end, unlike `" + path + "`");
        }
    }

    static void requireOneToManyStep(Path<?, ?> path) {
        if (path.isEmpty()
                || !path.steps().last().isToMany()
                || path.steps().init().exists(relation -> relation.isToMany())) {
            throw new IllegalArgumentException(
                    "a path that is counted ends in its only relation to many rows, unlike `" + path + "`");
        }
    }

    static <R, T> Aggregation<R, T> sum(Expression<R, ?> argument) {
        return new Aggregation.Summary<>(Aggregation.Kind.SUM, argument, Filter.everything());
    }

    /** {@return the type of a sum of numbers of that type} */
    static DataType<?> ofSum(DataType<?> type) {
        if (!(type.stored() instanceof Scalar<?>(var kind, var javaType))) {
            throw new IllegalArgumentException(type + " has no sum");
        }
        return switch (kind) {
            case BYTE, SHORT, INTEGER, LONG -> DataType.LONG;
            case FLOAT, DOUBLE -> DataType.DOUBLE;
            case DECIMAL -> DataType.DECIMAL;
            case BIG_INTEGER -> DataType.BIG_INTEGER;
            case BOOLEAN, CHARACTER, TEXT, UUID, DATE, TIME, DATE_TIME, OFFSET_DATE_TIME, INSTANT, BYTES, JSON ->
                throw new IllegalArgumentException(type + " has no sum");
        };
    }

    static void requireSummed(Aggregation.Kind kind, Expression<?, ?> argument) {
        switch (kind) {
            case SUM, AVERAGE -> {
                if (!isNumeric(argument.type())) {
                    throw new IllegalArgumentException("`%s` is %s, of which there is no `%s`"
                            .formatted(argument, argument.type(), kind.symbol()));
                }
            }
            case MIN, MAX -> require(argument, Comparability.ORDER);
        }
    }

    static void requireOwnOrder(boolean distinct, Vector<? extends Order<?>> orders) {
        Objects.requireNonNull(orders, "orders");
        if (distinct && !orders.isEmpty()) {
            throw new IllegalArgumentException(
                    "distinct values come in their own order; leave out `" + orders.mkString(", ") + "`");
        }
    }
}
