package kumiko.memory;

import io.vavr.collection.Vector;
import kumiko.algebra.Expression;
import kumiko.algebra.Group;
import kumiko.model.Model;

/** Where expressions take their first values from. */
sealed interface Leaves<R> {

    /** {@return the model of the rows} */
    Model<R> model();

    /** {@return what the rows of a group share} */
    RowValue<R> key(Expression.Key<?, ?> key);

    /** {@return what is made of the rows of a group} */
    RowValue<R> ofGroup(Expression.OfGroup<?, ?> aggregation);

    /** The columns of a model's rows. */
    record OfModel<R>(Model<R> model) implements Leaves<R> {

        @Override
        public RowValue<R> key(Expression.Key<?, ?> key) {
            throw notAGroup(key);
        }

        @Override
        public RowValue<R> ofGroup(Expression.OfGroup<?, ?> aggregation) {
            throw notAGroup(aggregation);
        }

        private IllegalArgumentException notAGroup(Expression<?, ?> expression) {
            return new IllegalArgumentException("`" + expression + "` is of a group, not of one " + model);
        }
    }

    /** The keys of groups, and aggregations of their rows. */
    record OfGroups<Q>(ExpressionInterpreter<Q> rows, Vector<Expression<Q, ?>> keys) implements Leaves<Group<Q>> {

        @Override
        public Model<Group<Q>> model() {
            throw new IllegalArgumentException("a group has keys and aggregations, and no attributes of its own");
        }

        @Override
        public RowValue<Group<Q>> key(Expression.Key<?, ?> key) {
            int index = keys.indexWhere(key.of()::equals);
            return group -> group.keys().get(index);
        }

        @Override
        @SuppressWarnings("unchecked") // an expression of Group<Q> is an aggregation of rows of Q
        public RowValue<Group<Q>> ofGroup(Expression.OfGroup<?, ?> aggregation) {
            var value = new AggregationInterpreter<>(rows)
                    .interpret(((Expression.OfGroup<Q, ?>) aggregation).aggregation());
            return group -> value.apply(group.rows().asJava());
        }
    }
}
