package kumiko.algebra;

import java.util.List;
import kumiko.model.Column;
import kumiko.model.DataType;

/**
 * A column of lists. As always, null satisfies nothing but {@link #isNull}; an empty list is a value like any other.
 *
 * @param <R> the record that the path starts from
 * @param <E> the Java type of the elements
 */
public record ListAttribute<R, E>(Path<R, ?> path, Column<List<E>> column) implements Attribute<R, List<E>> {

    public ListAttribute {
        Types.requireOneValue(path, column);
    }

    /** {@return where the list has all of these elements, however often, and perhaps others} Of none, wherever there is a list. */
    public Filter<R> contains(List<E> elements) {
        return Filter.contains(this, Containment.CONTAINS, elements);
    }

    /** {@return where the list has all elements of the other} */
    public Filter<R> contains(Expression<R, List<E>> other) {
        return new Filter.Contains<>(this, Containment.CONTAINS, other);
    }

    /** {@return where all elements of the list are among these, as where it has none} */
    public Filter<R> containedBy(List<E> elements) {
        return Filter.contains(this, Containment.CONTAINED_BY, elements);
    }

    /** {@return where all elements of the list are in the other} */
    public Filter<R> containedBy(Expression<R, List<E>> other) {
        return new Filter.Contains<>(this, Containment.CONTAINED_BY, other);
    }

    /** {@return where some element of the list is among these; nowhere for none} */
    public Filter<R> overlaps(List<E> elements) {
        return Filter.contains(this, Containment.OVERLAP, elements);
    }

    /** {@return where some element is in both lists} */
    public Filter<R> overlaps(Expression<R, List<E>> other) {
        return new Filter.Contains<>(this, Containment.OVERLAP, other);
    }

    /** {@return how many elements the list has} */
    public Expression<R, Integer> length() {
        return new Part.Length<>(this);
    }

    /** {@return where the list has no elements} */
    public Filter<R> isEmpty() {
        return length().is(0);
    }

    /** {@return the element at a place, of which the first is 0; null where the list is not as long} */
    public Expression<R, E> at(int place) {
        return new Part.Element<>(this, place);
    }

    /** {@return the type of the elements} */
    public DataType<E> element() {
        return ((DataType.ListOf<E>) column.type()).element();
    }

    @Override
    public String toString() {
        return path.to(column.name());
    }
}
