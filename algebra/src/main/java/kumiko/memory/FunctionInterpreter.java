package kumiko.memory;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.function.IntUnaryOperator;
import kumiko.algebra.Function;

/** Applies functions to values in their stored form; the parts of a moment are those of its local time in the zone. */
record FunctionInterpreter(ZoneId zone) {

    Object apply(Function function, Object argument) {
        return switch (function) {
            case YEAR -> local(argument).get(ChronoField.YEAR);
            case ISO_YEAR -> local(argument).get(IsoFields.WEEK_BASED_YEAR);
            case QUARTER -> local(argument).get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> local(argument).get(ChronoField.MONTH_OF_YEAR);
            case WEEK -> local(argument).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case WEEK_DAY -> local(argument).get(ChronoField.DAY_OF_WEEK) % 7 + 1;
            case ISO_WEEK_DAY -> local(argument).get(ChronoField.DAY_OF_WEEK);
            case DAY -> local(argument).get(ChronoField.DAY_OF_MONTH);
            case HOUR -> local(argument).get(ChronoField.HOUR_OF_DAY);
            case MINUTE -> local(argument).get(ChronoField.MINUTE_OF_HOUR);
            case SECOND -> local(argument).get(ChronoField.SECOND_OF_MINUTE);
            case DATE -> local(argument).query(TemporalQueries.localDate());
            case TIME -> local(argument).query(TemporalQueries.localTime());
            case LOWER -> map(argument.toString(), Character::toLowerCase);
            case UPPER -> map(argument.toString(), Character::toUpperCase);
            case LENGTH ->
                argument.toString().codePointCount(0, argument.toString().length());
            case TRIM -> trim(argument.toString());
            case LOCAL -> local(argument);
            case AS_INSTANT -> argument instanceof OffsetDateTime moment ? moment.toInstant() : argument;
            case NEGATED, ABS, FLOOR, CEILING, ROUND, AS_DECIMAL, AS_DOUBLE ->
                Numbers.apply(function, (Number) argument);
        };
    }

    private TemporalAccessor local(Object temporal) {
        return switch (temporal) {
            case Instant moment -> LocalDateTime.ofInstant(moment, zone);
            case OffsetDateTime moment -> LocalDateTime.ofInstant(moment.toInstant(), zone);
            default -> (TemporalAccessor) temporal;
        };
    }

    /** {@return the text with each code point in lower case: what ignoring case compares} */
    static String foldCase(String text) {
        return map(text, Character::toLowerCase);
    }

    private static String map(String text, IntUnaryOperator mapping) {
        return text.codePoints()
                .map(mapping)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }
}
