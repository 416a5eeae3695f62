package kumiko.algebra;

import kumiko.model.DataType;

/**
 * What can be shown of a row: an {@link Expression} of it, or a {@link WindowFunction} of it among others. Only expressions
 * can be compared and sorted by.
 *
 * @param <R> the record of the row
 * @param <T> the Java type of the value, never primitive
 */
public sealed interface Selection<R, T> permits Expression, WindowFunction {

    /** {@return what kind of value it has} */
    DataType<T> type();
}
