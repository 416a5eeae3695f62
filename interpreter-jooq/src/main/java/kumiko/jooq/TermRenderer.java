package kumiko.jooq;

import static org.jooq.impl.DSL.name;

import java.util.List;
import kumiko.algebra.Expression.Summary;
import kumiko.algebra.Function;
import kumiko.model.DataType.Scalar;
import kumiko.model.ScalarKind;
import kumiko.plan.Bind;
import kumiko.plan.Term;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders terms as jOOQ fields. */
record TermRenderer(SqlDialect dialect, SqlTypes types, Placeholders placeholders) {

    /** What H2's {@code lower} does not map by itself: a capital dotted I, and a sigma that ends a word. */
    private static final String CAPITALS = "İΣ";

    private static final String SMALL = "iσ";

    Field<?> field(Term term) {
        return switch (term) {
            case Term.Stored(var alias, var column, var type, var nullable) ->
                DSL.field(name(alias, column), types.of(type));
            case Term.Placeholder(var bind) -> placeholders.field(bind);
            case Term.Call(var function, var argument) ->
                call(function, field(argument), argument instanceof Term.LocalTime);
            case Term.LocalTime(var moment, var zone) -> localTime(field(moment), placeholders.field(zone));
            case Term.Folded(var text) -> folded(text(text));
            case Term.AsPattern(var text, var wrapping) -> asPattern(text(text), wrapping);
            case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Term.Aggregate aggregate -> aggregate(aggregate);
        };
    }

    Field<String> text(Term term) {
        return field(term).coerce(SQLDataType.VARCHAR);
    }

    private Field<?> call(Function function, Field<?> argument, boolean local) {
        var text = argument.coerce(SQLDataType.VARCHAR);
        return switch (function) {
            case YEAR -> part("year", argument);
            case ISO_YEAR -> part(dialect == SqlDialect.H2 ? "iso_week_year" : "isoyear", argument);
            case QUARTER -> part("quarter", argument);
            case MONTH -> part("month", argument);
            case WEEK -> part(dialect == SqlDialect.H2 ? "iso_week" : "week", argument);
            case WEEK_DAY -> isoWeekDay(argument).modulo(placeholders.number(7)).plus(placeholders.number(1));
            case ISO_WEEK_DAY -> isoWeekDay(argument);
            case DAY -> part("day", argument);
            case HOUR -> part("hour", argument);
            case MINUTE -> part("minute", argument);
            case SECOND -> DSL.floor(DSL.extract(argument, DatePart.SECOND)).cast(SQLDataType.INTEGER);
            case DATE -> clock(argument, local, "yyyy-MM-dd").cast(SQLDataType.LOCALDATE);
            case TIME -> clock(argument, local, "HH:mm:ss.SSSSSS").cast(SQLDataType.LOCALTIME(6));
            case LOWER -> folded(text);
            case UPPER -> DSL.upper(text);
            case LENGTH -> length(text);
            case TRIM -> DSL.trim(text);
        };
    }

    private Field<Integer> isoWeekDay(Field<?> argument) {
        return part(dialect == SqlDialect.H2 ? "iso_day_of_week" : "isodow", argument);
    }

    private static Field<Integer> part(String part, Field<?> argument) {
        var extract = CustomField.of(
                part,
                SQLDataType.INTEGER,
                context -> context.sql("extract(")
                        .sql(part)
                        .sql(" from ")
                        .visit(argument)
                        .sql(")"));
        return extract.cast(SQLDataType.INTEGER);
    }

    /** PostgreSQL gives a date and time without a zone, H2 the moment in that zone. */
    private static Field<?> localTime(Field<?> moment, Field<?> zone) {
        return CustomField.of(
                "local",
                SQLDataType.LOCALDATETIME,
                context -> context.sql("(")
                        .visit(moment)
                        .sql(" at time zone ")
                        .visit(zone)
                        .sql(")"));
    }

    /** What a clock shows of a date and time: H2 would cast a moment by the zone of the session. */
    private Field<?> clock(Field<?> argument, boolean local, String format) {
        if (dialect == SqlDialect.POSTGRES || !local) {
            return argument;
        }
        var pattern = placeholders.text(format);
        return CustomField.of(
                "clock",
                SQLDataType.VARCHAR,
                context -> context.sql("formatdatetime(")
                        .visit(argument)
                        .sql(", ")
                        .visit(pattern)
                        .sql(")"));
    }

    /** H2 counts UTF-16 units, so what a character beyond the first plane has too many is taken off. */
    private Field<Integer> length(Field<String> text) {
        if (dialect == SqlDialect.POSTGRES) {
            return DSL.charLength(text);
        }
        var beyond = DSL.regexpReplaceAll(text, placeholders.text("[^\\x{10000}-\\x{10FFFF}]"), placeholders.text(""));
        return DSL.charLength(text).minus(DSL.charLength(beyond).div(placeholders.number(2)));
    }

    private Field<String> folded(Field<String> text) {
        return DSL.lower(
                dialect == SqlDialect.H2
                        ? DSL.translate(text, placeholders.text(CAPITALS), placeholders.text(SMALL))
                        : text);
    }

    private Field<String> asPattern(Field<String> text, Bind.Wrapping wrapping) {
        var escaped = DSL.replace(
                DSL.replace(
                        DSL.replace(text, placeholders.text("\\"), placeholders.text("\\\\")),
                        placeholders.text("%"),
                        placeholders.text("\\%")),
                placeholders.text("_"),
                placeholders.text("\\_"));
        var any = placeholders.text("%");
        return switch (wrapping) {
            case LIKE -> text;
            case CONTAINS -> DSL.concat(any, escaped, any);
            case STARTS_WITH -> DSL.concat(escaped, any);
            case ENDS_WITH -> DSL.concat(any, escaped);
        };
    }

    private Field<?> arithmetic(Term.Arithmetic arithmetic) {
        var left = operand(arithmetic.left());
        var right = operand(arithmetic.right());
        return switch (arithmetic.sign()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
        };
    }

    private Field<? extends Number> operand(Term term) {
        boolean floating = term.type() instanceof Scalar<?>(var kind, var javaType)
                && (kind == ScalarKind.FLOAT || kind == ScalarKind.DOUBLE);
        if (floating) {
            return field(term).cast(SQLDataType.DOUBLE);
        }
        var exact = dialect == SqlDialect.H2 ? SQLDataType.DECFLOAT : SQLDataType.NUMERIC;
        return field(term).cast(exact).coerce(SQLDataType.NUMERIC);
    }

    private Field<?> aggregate(Term.Aggregate aggregate) {
        Field<?> value = aggregate.summary() == Summary.COUNT
                ? DSL.count()
                : summary(aggregate.summary(), field(aggregate.argument().orElseThrow()));
        return scalar(new SelectRenderer(this).subselect(List.of(value), aggregate.rows()));
    }

    @SuppressWarnings("unchecked") // it selects one column
    private static Field<?> scalar(Select<?> select) {
        return DSL.field((Select<Record1<Object>>) select);
    }

    private static Field<?> summary(Summary summary, Field<?> argument) {
        return summary == Summary.MIN ? DSL.min(argument) : DSL.max(argument);
    }
}
