package kumiko.algebra;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kumiko.model.ComputedAttribute;
import kumiko.model.DataType;
import kumiko.model.Model;

/**
 * A filter or an expression with a name: it is looked up, sorted by and shown as an attribute is, also over relations.
 *
 * <p>What it means is asked for when it is first needed, as it may name attributes of a companion that is just being made.
 *
 * @param <R> the record type of the rows
 */
public sealed interface Computation<R> extends ComputedAttribute<R> {

    /** A value of each row. */
    record Value<R>(String name, Supplier<? extends Expression<R, ?>> definition) implements Computation<R> {
        public Value {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(definition, "definition");
        }

        /** {@return the value under its name} */
        public Expression.Named<R, ?> expression() {
            return named(name, definition.get());
        }

        private static <R, T> Expression.Named<R, T> named(String name, Expression<R, T> definition) {
            return new Expression.Named<>(name, definition);
        }
    }

    /**
     * A condition on each row that compares it with a value.
     *
     * @param parameter what it is compared with: a value of such a type, or a record
     */
    record Test<R, P>(String name, Parameter<P> parameter, Function<? super P, Filter<R>> definition)
            implements Computation<R> {
        public Test {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(definition, "definition");
        }

        /** {@return where the rows satisfy the condition for the value} */
        public Filter<R> filter(P value) {
            return definition.apply(value);
        }
    }

    /** What a {@link Test} takes. */
    sealed interface Parameter<P> {

        Class<P> type();

        /** A value, which is also read from text. */
        record Value<P>(DataType<P> dataType) implements Parameter<P> {
            @Override
            public Class<P> type() {
                return dataType.javaType();
            }

            @Override
            public String toString() {
                return dataType.toString();
            }
        }

        /** An object of a class, as it is. */
        record Instance<P>(Class<P> type) implements Parameter<P> {
            @Override
            public String toString() {
                return "a " + type.getSimpleName();
            }
        }

        /** {@return the parameter of a class, which is a value if a column can have it} */
        static <P> Parameter<P> of(Class<P> type) {
            return DataType.of(type).<Parameter<P>>map(Value::new).orElseGet(() -> new Instance<>(type));
        }
    }

    /** {@return what is computed under that name from the rows of a model, empty if there is no such thing} */
    @SuppressWarnings("unchecked") // this is the only kind there is, and a model has those of its own rows
    static <R> Optional<Computation<R>> of(Model<R> model, String name) {
        return model.computed(name).map(computed -> (Computation<R>) computed);
    }
}
