package kumiko.algebra;

import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kumiko.model.Column;
import kumiko.model.DataType;
import kumiko.model.Json;
import org.jspecify.annotations.Nullable;

/**
 * A column of the row, or of a row that a path of to-one relations leads to. Null where the column is, and where there
 * is no such row.
 *
 * <p>The cases differ only in the filters and expressions they offer; {@link #of} gives each column its own, so equal
 * paths and columns are equal attributes.
 *
 * @param <R> the record that the path starts from
 * @param <T> the Java type of the value
 */
public sealed interface Attribute<R, T> extends Expression<R, T>
        permits Attribute.Plain, Attribute.Text, Attribute.Numeric, Attribute.Temporal, ListAttribute, JsonAttribute {

    /** {@return the way to the row that has the value} */
    Path<R, ?> path();

    /** {@return the column of that row} */
    Column<T> column();

    @Override
    default DataType<T> type() {
        return column().type();
    }

    /**
     * {@return the assignment of this value, or of none for null}
     *
     * @throws IllegalArgumentException if it is the attribute of another row, a key or a version
     */
    default Assignment<R> set(@Nullable T value) {
        return new Assignment.Value<>(own(), value);
    }

    /** {@return the assignment of this value of each row, as it was before} */
    default Assignment<R> set(Expression<R, T> value) {
        return new Assignment.Computed<>(own(), value);
    }

    /** {@return the assignment of no value} As {@code set} of null, which Java takes for either of two methods. */
    default Assignment<R> setNull() {
        return new Assignment.Value<>(own(), null);
    }

    /** {@return the assignment of the moment of the write} */
    default Assignment<R> setNow() {
        return new Assignment.Now<>(own());
    }

    private Column<T> own() {
        if (!path().isEmpty()) {
            throw new IllegalArgumentException("`" + this + "` is an attribute of another row, which is not written");
        }
        return column();
    }

    /**
     * {@return the column at the end of the path}
     *
     * @throws IllegalArgumentException if the path leads to several rows
     */
    @SuppressWarnings("unchecked") // each test below establishes T
    static <R, T> Attribute<R, T> of(Path<R, ?> path, Column<T> column) {
        var type = column.type();
        if (type.equals(DataType.TEXT)) {
            return (Attribute<R, T>) new Text<>(path, (Column<String>) column);
        }
        if (type instanceof DataType.ListOf<?>) {
            return (Attribute<R, T>) new ListAttribute<R, Object>(path, (Column<List<Object>>) (Column<?>) column);
        }
        if (type.equals(DataType.JSON)) {
            return (Attribute<R, T>) new JsonAttribute<>(path, (Column<Json>) column);
        }
        if (!(type instanceof DataType.Scalar<?>)) {
            return new Plain<>(path, column);
        }
        if (Types.isNumeric(type)) {
            return type.equals(DataType.FLOAT)
                    ? (Attribute<R, T>) new Single<>(path, (Column<Float>) column)
                    : Types.ofSum(type).equals(DataType.LONG) ? new Whole<>(path, column) : new Decimal<>(path, column);
        }
        return Function.YEAR.accepts(type) || Function.HOUR.accepts(type)
                ? new Temporal<>(path, column)
                : new Plain<>(path, column);
    }

    /** A column that offers comparisons only. */
    record Plain<R, T>(Path<R, ?> path, Column<T> column) implements Attribute<R, T> {
        public Plain {
            Types.requireOneValue(path, column);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** A column of text. */
    record Text<R>(Path<R, ?> path, Column<String> column) implements Attribute<R, String> {
        public Text {
            Types.requireOneValue(path, column);
        }

        /** {@return where the text matches the pattern: see {@link TextMatch#LIKE}} */
        public Filter<R> like(String pattern) {
            return Filter.text(this, TextMatch.LIKE, pattern);
        }

        /** {@return where the text fits the pattern, upper and lower case being one} */
        public Filter<R> likeIgnoringCase(String pattern) {
            return Filter.textIgnoringCase(this, TextMatch.LIKE, pattern);
        }

        /** {@return where the text is the other, upper and lower case being one} */
        public Filter<R> isIgnoringCase(String text) {
            return Filter.textIgnoringCase(this, TextMatch.EXACT, text);
        }

        /** {@return where the text has the argument in it, literally} */
        public Filter<R> contains(String text) {
            return Filter.text(this, TextMatch.CONTAINS, text);
        }

        /** {@return where the text has the other in it, upper and lower case being one} */
        public Filter<R> containsIgnoringCase(String text) {
            return Filter.textIgnoringCase(this, TextMatch.CONTAINS, text);
        }

        /** {@return where the text begins with the other, taken literally} */
        public Filter<R> startsWith(String text) {
            return Filter.text(this, TextMatch.STARTS_WITH, text);
        }

        /** {@return where the text begins with the other, upper and lower case being one} */
        public Filter<R> startsWithIgnoringCase(String text) {
            return Filter.textIgnoringCase(this, TextMatch.STARTS_WITH, text);
        }

        /** {@return where the text ends with the other, taken literally} */
        public Filter<R> endsWith(String text) {
            return Filter.text(this, TextMatch.ENDS_WITH, text);
        }

        /** {@return where the text ends with the other, upper and lower case being one} */
        public Filter<R> endsWithIgnoringCase(String text) {
            return Filter.textIgnoringCase(this, TextMatch.ENDS_WITH, text);
        }

        /** {@return where the regular expression matches somewhere in the text} */
        public Filter<R> matches(String regex) {
            return Filter.text(this, TextMatch.REGEX, regex);
        }

        /** {@return where the expression finds something, upper and lower case being one} */
        public Filter<R> matchesIgnoringCase(String regex) {
            return Filter.textIgnoringCase(this, TextMatch.REGEX, regex);
        }

        /** {@return the text in lower case, by Unicode's simple mapping} */
        public Expression<R, String> lower() {
            return new Call<>(Function.LOWER, this);
        }

        /** {@return the text in upper case, by Unicode's simple mapping} */
        public Expression<R, String> upper() {
            return new Call<>(Function.UPPER, this);
        }

        /** {@return the text without the spaces (U+0020) at both ends} */
        public Expression<R, String> trim() {
            return new Call<>(Function.TRIM, this);
        }

        /** {@return the texts of the rows, one after the other, in their order unless another is given} */
        public Aggregation.Joined<R> joined(String separator) {
            return new Aggregation.Joined<>(this, separator, false, Vector.empty(), Filter.everything());
        }

        /** {@return this text and then the other} */
        public Expression<R, String> concat(String text) {
            return Texts.concat(this, Texts.text(text));
        }

        /** {@return the text from a place on, of which the first is 1} */
        public Expression<R, String> substring(int from) {
            return Texts.substring(this, from);
        }

        /** {@return so many characters of the text from a place on, of which the first is 1} */
        public Expression<R, String> substring(int from, int length) {
            return Texts.substring(this, from, length);
        }

        /** {@return the first characters of the text, so many of them} */
        public Expression<R, String> left(int length) {
            return Texts.left(this, length);
        }

        /** {@return the last characters of the text, so many of them} */
        public Expression<R, String> right(int length) {
            return Texts.right(this, length);
        }

        /** {@return the text with the second in place of each occurrence of the first} */
        public Expression<R, String> replace(String found, String replacement) {
            return Texts.replace(this, Texts.text(found), Texts.text(replacement));
        }

        /** {@return the place of the first occurrence of the other text, 0 if there is none} */
        public Expression<R, Integer> position(String found) {
            return Texts.position(this, Texts.text(found));
        }

        /** {@return how many characters the text has: code points, not UTF-16 units} */
        public Expression<R, Integer> length() {
            return new Call<>(Function.LENGTH, this);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** A column of numbers. */
    sealed interface Numeric<R, T> extends Attribute<R, T> {

        /** {@return the exact sum} */
        default Expression<R, T> plus(T number) {
            return plus(new Constant<>(type(), number));
        }

        /** {@return the exact difference} */
        default Expression<R, T> minus(T number) {
            return minus(new Constant<>(type(), number));
        }

        /** {@return the exact product} */
        default Expression<R, T> times(T number) {
            return times(new Constant<>(type(), number));
        }

        /** {@return the average of the rows' numbers: their exact sum, divided by how many there are} */
        default Aggregation<R, Double> average() {
            return Aggregation.average(this);
        }
    }

    /** A column of whole numbers up to 64 bits. */
    record Whole<R, T>(Path<R, ?> path, Column<T> column) implements Numeric<R, T> {
        public Whole {
            Types.requireOneValue(path, column);
        }

        /** {@return the exact sum of the rows' numbers} One that is too large for 64 bits is refused where it is computed. */
        public Aggregation<R, Long> sum() {
            return Types.sum(this);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** A column of numbers whose sums are numbers of the same type. */
    record Decimal<R, T>(Path<R, ?> path, Column<T> column) implements Numeric<R, T> {
        public Decimal {
            Types.requireOneValue(path, column);
        }

        /** {@return the sum of the rows' numbers, exact but of floating-point ones} */
        public Aggregation<R, T> sum() {
            return Types.sum(this);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** A column of floating-point numbers of single precision. */
    record Single<R>(Path<R, ?> path, Column<Float> column) implements Numeric<R, Float> {
        public Single {
            Types.requireOneValue(path, column);
        }

        /** {@return the sum of the rows' numbers, of double precision} */
        public Aggregation<R, Double> sum() {
            return Types.sum(this);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    /** A column of dates, times or moments; what a {@link Function} cannot take of it is refused. */
    record Temporal<R, T>(Path<R, ?> path, Column<T> column) implements Attribute<R, T> {
        public Temporal {
            Types.requireOneValue(path, column);
        }

        /** {@return the year} Of a moment, as all parts, that of the local time in the options' zone. */
        public Expression<R, Integer> year() {
            return new Call<>(Function.YEAR, this);
        }

        /** {@return the year to which ISO 8601 counts the {@link #week}} It may be another at both ends of a year. */
        public Expression<R, Integer> isoYear() {
            return new Call<>(Function.ISO_YEAR, this);
        }

        /** {@return the quarter of the year, from 1 to 4} */
        public Expression<R, Integer> quarter() {
            return new Call<>(Function.QUARTER, this);
        }

        /** {@return the month, from 1 to 12} */
        public Expression<R, Integer> month() {
            return new Call<>(Function.MONTH, this);
        }

        /** {@return the week of the year by ISO 8601, from 1 to 53} */
        public Expression<R, Integer> week() {
            return new Call<>(Function.WEEK, this);
        }

        /** {@return the day of the week, from Sunday, 1, to Saturday, 7} */
        public Expression<R, Integer> weekDay() {
            return new Call<>(Function.WEEK_DAY, this);
        }

        /** {@return the day of the week, from Monday, 1, to Sunday, 7} */
        public Expression<R, Integer> isoWeekDay() {
            return new Call<>(Function.ISO_WEEK_DAY, this);
        }

        /** {@return the day of the month, from 1} */
        public Expression<R, Integer> day() {
            return new Call<>(Function.DAY, this);
        }

        /** {@return the hour, from 0 to 23} */
        public Expression<R, Integer> hour() {
            return new Call<>(Function.HOUR, this);
        }

        /** {@return the minute, from 0 to 59} */
        public Expression<R, Integer> minute() {
            return new Call<>(Function.MINUTE, this);
        }

        /** {@return the whole second, from 0 to 59} */
        public Expression<R, Integer> second() {
            return new Call<>(Function.SECOND, this);
        }

        /** {@return the day} */
        public Expression<R, LocalDate> date() {
            return new Call<>(Function.DATE, this);
        }

        /** {@return what clocks show at the moment} In the options' zone, as all parts of a moment. */
        public Expression<R, LocalDateTime> local() {
            return new Call<>(Function.LOCAL, this);
        }

        /** {@return the moment without its offset, to be compared with others of the kind} */
        public Expression<R, Instant> asInstant() {
            return new Call<>(Function.AS_INSTANT, this);
        }

        /** {@return the time of the day} */
        public Expression<R, LocalTime> time() {
            return new Call<>(Function.TIME, this);
        }

        @Override
        public String toString() {
            return print(this);
        }
    }

    private static String print(Attribute<?, ?> attribute) {
        return attribute.path().to(attribute.column().name());
    }
}
