package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.algebra.Expression.When;
import kumiko.model.DataType;

/**
 * Values that depend on conditions, the first of which that holds decides.
 *
 * {@snippet :
 * Expression<User, String> stage =
 *         Expression.cases().when(Users.AGE.lessThan(18), "child").when(Users.AGE.atLeast(65), "old").otherwise("adult");
 * }
 */
public record Cases<R, T>(Vector<When<R>> whens) {

    /** Before the first condition. */
    public static final class Start {

        Start() {}

        /** {@return the value where the condition holds} */
        public <R, T> Cases<R, T> when(Filter<R> condition, T value) {
            return new Cases<R, T>(Vector.empty()).when(condition, value);
        }

        /** {@return the value where the condition holds} */
        public <R, T> Cases<R, T> when(Filter<R> condition, Expression<R, T> value) {
            return new Cases<R, T>(Vector.empty()).when(condition, value);
        }
    }

    /** {@return these, and the value where the condition holds and none of those before it does} */
    public Cases<R, T> when(Filter<R> condition, T value) {
        return when(condition, constant(value));
    }

    /** {@return these, and the value where the condition holds and none of those before it does} */
    public Cases<R, T> when(Filter<R> condition, Expression<R, T> value) {
        return new Cases<>(whens.append(new When<>(condition, value)));
    }

    /** {@return the expression, with this value where none of the conditions holds} */
    public Expression<R, T> otherwise(T value) {
        return otherwise(constant(value));
    }

    /** {@return the expression, with this value where none of the conditions holds} */
    public Expression<R, T> otherwise(Expression<R, T> value) {
        return new Expression.Choice<>(whens, Vector.of(value));
    }

    /** {@return the expression, which is null where none of the conditions holds} */
    public Expression<R, T> otherwiseNull() {
        return new Expression.Choice<>(whens, Vector.empty());
    }

    @SuppressWarnings("unchecked") // the type is that of the value's class
    private Expression<R, T> constant(T value) {
        var type = value instanceof Enum<?> constant
                ? DataType.of(constant.getDeclaringClass())
                : DataType.of(value.getClass());
        return new Expression.Constant<>(
                (DataType<T>) type.orElseThrow(() ->
                        new IllegalArgumentException("a " + value.getClass().getName()
                                + " has no type of its own here; give it as `Expression.constant(type, value)`")),
                value);
    }
}
