package kumiko.jooq;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import kumiko.plan.Bind.Wrapping;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders functions of text so that they see code points and map each by itself. */
record TextRenderer(SqlDialect dialect, Placeholders placeholders) {

    /** What H2's {@code lower} does not map by itself: a capital dotted I, and a sigma that ends a word. */
    private static final String CAPITALS = "İΣ";

    private static final String SMALL = "iσ";

    /** Further than this from its first character no text reaches. */
    private static final int FURTHEST = Integer.MAX_VALUE;

    Field<String> lower(Field<String> text) {
        return DSL.lower(
                switch (dialect) {
                    case H2 -> DSL.translate(text, placeholders.text(CAPITALS), placeholders.text(SMALL));
                    case POSTGRES -> text;
                });
    }

    /**
     * H2's {@code upper} writes some characters as several: {@code ß} as {@code SS}. A text with one of those is mapped by
     * a table of all characters of the first plane instead.
     */
    Field<String> upper(Field<String> text) {
        return switch (dialect) {
            case H2 ->
                DSL.when(matches(text, SimpleCase.EXPANDED), translated(text)).otherwise(DSL.upper(text));
            case POSTGRES -> DSL.upper(text);
        };
    }

    private Field<String> translated(Field<String> text) {
        return DSL.translate(text, placeholders.text(SimpleCase.LOWER), placeholders.text(SimpleCase.UPPER));
    }

    private Condition matches(Field<String> text, String regex) {
        var pattern = placeholders.text(regex);
        return CustomCondition.of(context ->
                context.sql("regexp_like(").visit(text).sql(", ").visit(pattern).sql(")"));
    }

    /** H2 counts UTF-16 units, so what a character beyond the first plane has too many is taken off. */
    Field<Integer> length(Field<String> text) {
        return switch (dialect) {
            case H2 -> {
                var beyond = DSL.regexpReplaceAll(
                        text, placeholders.text("[^\\x{10000}-\\x{10FFFF}]"), placeholders.text(""));
                yield DSL.charLength(text).minus(DSL.charLength(beyond).div(placeholders.number(2)));
            }
            case POSTGRES -> DSL.charLength(text);
        };
    }

    Field<String> replaced(Field<String> text, Field<String> found, Field<String> replacement) {
        return DSL.replace(text, found, replacement);
    }

    /** H2 counts UTF-16 units. */
    Field<Integer> position(Field<String> text, Field<String> found) {
        var at = DSL.position(text, found);
        return switch (dialect) {
            case H2 ->
                DSL.when(at.eq(placeholders.number(0)), placeholders.number(0))
                        .otherwise(length(DSL.substring(text, placeholders.number(1), at.minus(placeholders.number(1))))
                                .plus(placeholders.number(1)));
            case POSTGRES -> at;
        };
    }

    /** PostgreSQL's substring is the standard's, but for lengths below 0; H2's counts UTF-16 units. */
    Field<String> substring(Field<String> text, Field<? extends Number> from) {
        return switch (dialect) {
            case H2 -> matched(text, placeholders.text(".{0,"), skipped(from), placeholders.text("}(.*)"));
            case POSTGRES -> DSL.substring(text, clamped(from, -FURTHEST));
        };
    }

    Field<String> substring(Field<String> text, Field<? extends Number> from, Field<? extends Number> length) {
        return switch (dialect) {
            case H2 -> {
                var before = skipped(from);
                var end = clamped(from, -FURTHEST)
                        .cast(SQLDataType.BIGINT)
                        .plus(clamped(length, -FURTHEST))
                        .minus(placeholders.number(1));
                var taken = clamped(end.minus(before), 0);
                yield matched(
                        text,
                        placeholders.text(".{0,"),
                        before,
                        placeholders.text("}(.{0,"),
                        taken,
                        placeholders.text("}).*"));
            }
            case POSTGRES -> DSL.substring(text, clamped(from, -FURTHEST), clamped(length, 0));
        };
    }

    Field<String> right(Field<String> text, Field<? extends Number> length) {
        return switch (dialect) {
            case H2 -> matched(text, placeholders.text(".*?(.{0,"), clamped(length, 0), placeholders.text("})"));
            case POSTGRES -> DSL.right(text, clamped(length, 0));
        };
    }

    /** How many characters are before a place. */
    private Field<Integer> skipped(Field<? extends Number> from) {
        return clamped(from.minus(placeholders.number(1)), 0);
    }

    /** {@return the number, or the nearest that is in range} */
    private Field<Integer> clamped(Field<? extends Number> number, int least) {
        Field<BigDecimal> exact = number.coerce(SQLDataType.NUMERIC);
        var lowest = placeholders.number(least);
        var highest = placeholders.number(FURTHEST);
        return DSL.when(exact.lt(lowest.coerce(SQLDataType.NUMERIC)), lowest)
                .when(exact.gt(highest.coerce(SQLDataType.NUMERIC)), highest)
                .otherwise(number.cast(SQLDataType.INTEGER));
    }

    /** {@return what the group of a regular expression matches, which sees characters; null where a part is} */
    private Field<String> matched(Field<String> text, Field<?>... parts) {
        var pattern = new ArrayList<Field<?>>();
        pattern.add(placeholders.text("(?s)^"));
        for (var part : parts) {
            pattern.add(part.cast(SQLDataType.VARCHAR));
        }
        pattern.add(placeholders.text("\\z"));
        var regex = DSL.concat(pattern.toArray(Field<?>[]::new));
        return DSL.regexpReplaceAll(text, regex, placeholders.text("$1"));
    }

    Field<String> asPattern(Field<String> text, Wrapping wrapping) {
        return switch (wrapping) {
            case LIKE -> text;
            case CONTAINS -> DSL.concat(any(), escaped(text), any());
            case STARTS_WITH -> DSL.concat(escaped(text), any());
            case ENDS_WITH -> DSL.concat(any(), escaped(text));
        };
    }

    private Field<String> any() {
        return placeholders.text("%");
    }

    private Field<String> escaped(Field<String> text) {
        return escaped(escaped(escaped(text, "\\"), "%"), "_");
    }

    private Field<String> escaped(Field<String> text, String special) {
        return DSL.replace(text, placeholders.text(special), placeholders.text("\\" + special));
    }

    /** The simple upper-case mapping of the first plane, as Java knows it. */
    private static final class SimpleCase {

        /** A class of the characters that full mapping writes otherwise than simple mapping. */
        static final String EXPANDED = "[" + characters(SimpleCase::isExpanded) + "]";

        static final String LOWER = characters(character -> Character.toUpperCase(character) != character);
        static final String UPPER = LOWER.codePoints()
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        private SimpleCase() {}

        private static boolean isExpanded(int character) {
            return !Character.toString(character)
                    .toUpperCase(Locale.ROOT)
                    .equals(Character.toString(Character.toUpperCase(character)));
        }

        private static String characters(java.util.function.IntPredicate chosen) {
            return IntStream.range(0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
                    .filter(chosen)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
