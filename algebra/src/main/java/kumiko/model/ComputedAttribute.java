package kumiko.model;

/**
 * Something that is computed from the rows of a model and has a name among its attributes. A model only knows what it is
 * called; what it means is said where queries are: {@code kumiko.algebra.Computation}.
 *
 * @param <R> the record type of the rows
 */
public interface ComputedAttribute<R> {

    /** {@return its name, in snake_case} */
    String name();
}
