package kumiko.model;

/**
 * How large a column's values may be.
 *
 * @param length the most characters of a text, or 0 for any number
 * @param precision the digits of a decimal number, or 0 for the database's widest
 * @param scale how many of the digits are behind the point
 */
public record ColumnSize(int length, int precision, int scale) {

    /** As large as the database allows. */
    public static final ColumnSize DEFAULT = new ColumnSize(0, 0, 0);

    public ColumnSize {
        if (length < 0 || precision < 0 || scale < 0 || scale > precision) {
            throw new ModelException("a size is not negative and its scale is at most its precision, not length "
                    + length + ", precision " + precision + ", scale " + scale);
        }
    }

    public static ColumnSize length(int length) {
        return new ColumnSize(length, 0, 0);
    }

    public static ColumnSize decimal(int precision, int scale) {
        return new ColumnSize(0, precision, scale);
    }
}
