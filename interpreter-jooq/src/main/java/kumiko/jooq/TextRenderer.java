package kumiko.jooq;

import java.util.Locale;
import java.util.stream.IntStream;
import kumiko.plan.Bind.Wrapping;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/** Renders functions of text so that they see code points and map each by itself. */
record TextRenderer(SqlDialect dialect, Placeholders placeholders) {

    /** What H2's {@code lower} does not map by itself: a capital dotted I, and a sigma that ends a word. */
    private static final String CAPITALS = "İΣ";

    private static final String SMALL = "iσ";

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
