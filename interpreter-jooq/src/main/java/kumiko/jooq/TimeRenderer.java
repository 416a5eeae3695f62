package kumiko.jooq;

import java.time.ZoneId;
import java.time.ZoneOffset;
import kumiko.model.DataType;
import kumiko.plan.Bind;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders functions of dates and times; all parts are whole numbers. */
record TimeRenderer(SqlDialect dialect, Placeholders placeholders) {

    Field<Integer> isoYear(Field<?> time) {
        return part(
                switch (dialect) {
                    case H2 -> "iso_week_year";
                    case POSTGRES -> "isoyear";
                },
                time);
    }

    Field<Integer> isoWeek(Field<?> time) {
        return part(
                switch (dialect) {
                    case H2 -> "iso_week";
                    case POSTGRES -> "week";
                },
                time);
    }

    /** Monday is 1. */
    Field<Integer> isoWeekDay(Field<?> time) {
        return part(
                switch (dialect) {
                    case H2 -> "iso_day_of_week";
                    case POSTGRES -> "isodow";
                },
                time);
    }

    /** Sunday is 1. */
    Field<Integer> weekDay(Field<?> time) {
        return isoWeekDay(time).modulo(placeholders.number(7)).plus(placeholders.number(1));
    }

    Field<Integer> wholeSecond(Field<?> time) {
        return DSL.floor(DSL.extract(time, DatePart.SECOND)).cast(SQLDataType.INTEGER);
    }

    Field<Integer> part(String part, Field<?> time) {
        var extract = CustomField.of(
                part,
                SQLDataType.INTEGER,
                context -> context.sql("extract(")
                        .sql(part)
                        .sql(" from ")
                        .visit(time)
                        .sql(")"));
        return extract.cast(SQLDataType.INTEGER);
    }

    /**
     * {@return what clocks show at a moment} H2 casts a moment to the time of the session's zone, whichever zone it is in;
     * only its text is that of its own zone, so that is read without the offset at its end.
     */
    Field<?> local(Field<?> moment, Bind zone) {
        var name = placeholders.field(named(zone));
        var shown = CustomField.of(
                "local",
                SQLDataType.VARCHAR,
                context -> context.sql("(")
                        .visit(moment)
                        .sql(" at time zone ")
                        .visit(name)
                        .sql(")"));
        return switch (dialect) {
            case H2 ->
                DSL.regexpReplaceAll(
                                shown.cast(SQLDataType.VARCHAR),
                                placeholders.text("[+-][0-9:]+$"),
                                placeholders.text(""))
                        .cast(SQLDataType.LOCALDATETIME(6));
            case POSTGRES -> shown.coerce(SQLDataType.LOCALDATETIME(6));
        };
    }

    /** Hours, minutes and seconds are the same whatever the zone; PostgreSQL reads them from a text. */
    Field<?> later(Field<?> time, Bind microseconds) {
        return switch (dialect) {
            case H2 -> added("microsecond", microseconds, time);
            case POSTGRES -> plus(time, new Bind.DurationText(microseconds));
        };
    }

    /** Months come before days on both; PostgreSQL makes a date and time of a date. */
    Field<?> later(Field<?> time, DataType<?> type, Bind months, Bind days) {
        return switch (dialect) {
            case H2 -> added("day", days, added("month", months, time));
            case POSTGRES -> {
                var later = plus(time, new Bind.PeriodText(months, days));
                yield type.equals(DataType.DATE) ? later.cast(SQLDataType.LOCALDATE) : later;
            }
        };
    }

    private Field<?> added(String unit, Bind number, Field<?> time) {
        var amount = placeholders.field(number);
        return CustomField.of(
                "later",
                time.getDataType(),
                context -> context.sql("dateadd(" + unit + ", ")
                        .visit(amount)
                        .sql(", ")
                        .visit(time)
                        .sql(")"));
    }

    private Field<?> plus(Field<?> time, Bind amount) {
        var interval = placeholders.field(amount);
        return CustomField.of(
                "later",
                time.getDataType(),
                context -> context.sql("(")
                        .visit(time)
                        .sql(" + cast(")
                        .visit(interval)
                        .sql(" as interval))"));
    }

    /** PostgreSQL counts an offset's hours to the west where everyone else, ISO 8601 too, counts them to the east. */
    private Bind named(Bind zone) {
        return dialect == SqlDialect.POSTGRES
                        && zone instanceof Bind.Fixed(var type, String id)
                        && ZoneId.of(id).normalized() instanceof ZoneOffset offset
                ? new Bind.Fixed(DataType.TEXT, westward(offset))
                : zone;
    }

    private static String westward(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC)
                ? "UTC"
                : "UTC" + ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds()).getId();
    }
}
