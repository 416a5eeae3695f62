package kumiko.lookup;

import kumiko.algebra.Computation;
import kumiko.algebra.Expression;
import kumiko.model.Relation;

/** What one or more names in a row stand for; {@code names} is how many they are. */
sealed interface Meaning {

    int names();

    /**
     * A value of a row.
     *
     * @param operators what may be asked of it
     * @param cost what it takes to read it
     */
    record Value(int names, Expression<Object, ?> expression, Operators operators, Cost cost) implements Meaning {}

    /** A condition that is computed from a value and a row. */
    record Test(int names, Computation.Test<?, ?> computed) implements Meaning {}

    /** The rows of a relation, and what may be asked of them. */
    record Across(int names, Relation<Object, Object> relation, Scope scope) implements Meaning {}

    /**
     * The relations that are behind a name.
     *
     * @param joins to one row
     * @param many to many rows
     */
    record Cost(int joins, int many) {
        static final Cost NONE = new Cost(0, 0);

        Cost and(Cost other) {
            return new Cost(joins + other.joins, many + other.many);
        }
    }
}
