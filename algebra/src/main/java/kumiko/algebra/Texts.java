package kumiko.algebra;

import io.vavr.collection.Vector;
import kumiko.model.DataType;

/** Functions of texts, as expressions. Places are those of characters, Unicode code points, of which the first is 1. */
public final class Texts {

    private Texts() {}

    /** {@return a text that is the same for every row} */
    public static <R> Expression<R, String> text(String value) {
        return new Expression.Constant<>(DataType.TEXT, value);
    }

    /** {@return the texts one after the other, null where one is} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R> Expression<R, String> concat(Expression<R, String>... texts) {
        return new Expression.Apply<>(Operation.CONCAT, Vector.of(texts));
    }

    /** {@return the text from a place on} */
    public static <R> Expression<R, String> substring(Expression<R, String> text, int from) {
        return new Expression.Apply<>(Operation.SUBSTRING, Vector.of(text, number(from)));
    }

    /** {@return so many characters of the text from a place on} */
    public static <R> Expression<R, String> substring(Expression<R, String> text, int from, int length) {
        return substring(text, number(from), number(length));
    }

    /** {@return so many characters of the text from a place on} */
    public static <R> Expression<R, String> substring(
            Expression<R, String> text, Expression<R, Integer> from, Expression<R, Integer> length) {
        return new Expression.Apply<>(Operation.SUBSTRING, Vector.of(text, from, length));
    }

    /** {@return the first characters of the text, so many of them} */
    public static <R> Expression<R, String> left(Expression<R, String> text, int length) {
        return substring(text, 1, length);
    }

    /** {@return the last characters of the text, so many of them} */
    public static <R> Expression<R, String> right(Expression<R, String> text, int length) {
        return new Expression.Apply<>(Operation.RIGHT, Vector.of(text, number(length)));
    }

    /** {@return the text with another in place of each occurrence of the first} */
    public static <R> Expression<R, String> replace(
            Expression<R, String> text, Expression<R, String> found, Expression<R, String> replacement) {
        return new Expression.Apply<>(Operation.REPLACE, Vector.of(text, found, replacement));
    }

    /** {@return the place of the first occurrence of the other text, 0 if there is none} */
    public static <R> Expression<R, Integer> position(Expression<R, String> text, Expression<R, String> found) {
        return new Expression.Apply<>(Operation.POSITION, Vector.of(text, found));
    }

    private static <R> Expression<R, Integer> number(int value) {
        return new Expression.Constant<>(DataType.INTEGER, value);
    }
}
