package kumiko.jooq;

import static org.jooq.impl.DSL.name;

import java.util.List;
import kumiko.algebra.Function;
import kumiko.model.DataType;
import kumiko.plan.Bind;
import kumiko.plan.Term;
import kumiko.plan.TextSearch;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders terms as jOOQ fields. */
record TermRenderer(SqlDialect dialect, SqlTypes types, TextSearch search, Placeholders placeholders) {

    Field<?> field(Term term) {
        return switch (term) {
            case Term.Stored(var alias, var column, var type, var nullable) ->
                DSL.field(alias.isEmpty() ? name(column) : name(alias, column), types.of(type));
            case Term.Placeholder(var bind) -> placeholders.field(bind);
            case Term.Now(var type, var zone) -> now(type, zone);
            case Term.Successor(var number) ->
                field(number).coerce(SQLDataType.BIGINT).plus(DSL.one());
            case Term.Call call ->
                call.function().isNumeric()
                        ? new NumberRenderer(this).render(call)
                        : call(call.function(), field(call.argument()));
            case Term.Apply apply -> new OperationRenderer(this).render(apply);
            case Term.Choice choice -> new OperationRenderer(this).render(choice);
            case Term.LaterByDuration(var time, var microseconds) -> times().later(field(time), microseconds);
            case Term.LaterByPeriod(var time, var months, var days) ->
                times().later(field(time), time.type(), months, days);
            case Term.LocalTime(var moment, var zone) -> times().local(field(moment), zone);
            case Term.Folded(var text) -> texts().lower(text(text));
            case Term.AsPattern(var text, var wrapping) -> texts().asPattern(text(text), wrapping);
            case Term.Truth(var condition) ->
                DSL.case_()
                        .when(new ConditionRenderer(this).render(condition), DSL.inline(true))
                        .else_(DSL.inline(false));
            case Term.OfRow(var key, var value) -> DSL.case_().when(field(key).isNotNull(), field(value));
            case Term.Arithmetic arithmetic -> new NumberRenderer(this).render(arithmetic);
            case Term.Rounding(var number) -> new NumberRenderer(this).rounding(number);
            case Term.RowNumber(var partition, var order) ->
                DSL.rowNumber()
                        .over(DSL.partitionBy(
                                        partition.stream().map(this::field).toList())
                                .orderBy(order.stream()
                                        .map(new SelectRenderer(this)::sort)
                                        .toList()));
            case Term.Windowed windowed -> new WindowRenderer(this).render(windowed);
            case Term.Aggregate aggregate -> new AggregateRenderer(this).render(aggregate);
            case Term.Correlated(var value, var rows) ->
                scalar(new SelectRenderer(this).subselect(List.of(field(value)), rows));
            case Term.Length(var list) -> new ListRenderer(this).length(list);
            case Term.Element element -> new ListRenderer(this).element(element);
            case Term.InJson inJson -> new JsonRenderer(this).value(inJson);
        };
    }

    /** {@return the term as it is read: a constant of an enum of the database as the text that drivers know} */
    Field<?> shown(Term term) {
        if (!SqlTypes.isNativeEnum(term.type())) {
            return field(term);
        }
        return term.type() instanceof DataType.ListOf<?>
                ? field(term).cast(SQLDataType.VARCHAR.array())
                : field(term).cast(SQLDataType.VARCHAR);
    }

    Field<String> text(Term term) {
        return field(term).coerce(SQLDataType.VARCHAR);
    }

    /** The moment by the database's clock, in the type of a column. */
    private Field<?> now(DataType<?> type, Bind zone) {
        var now = DSL.currentOffsetDateTime();
        return type.equals(DataType.DATE_TIME) ? times().local(now, zone) : now;
    }

    TextRenderer texts() {
        return new TextRenderer(dialect, placeholders);
    }

    private TimeRenderer times() {
        return new TimeRenderer(dialect, placeholders);
    }

    private Field<?> call(Function function, Field<?> argument) {
        var text = argument.coerce(SQLDataType.VARCHAR);
        return switch (function) {
            case YEAR -> times().part("year", argument);
            case ISO_YEAR -> times().isoYear(argument);
            case QUARTER -> times().part("quarter", argument);
            case MONTH -> times().part("month", argument);
            case WEEK -> times().isoWeek(argument);
            case WEEK_DAY -> times().weekDay(argument);
            case ISO_WEEK_DAY -> times().isoWeekDay(argument);
            case DAY -> times().part("day", argument);
            case HOUR -> times().part("hour", argument);
            case MINUTE -> times().part("minute", argument);
            case SECOND -> times().wholeSecond(argument);
            case DATE -> argument.cast(SQLDataType.LOCALDATE);
            case TIME -> argument.cast(SQLDataType.LOCALTIME(6));
            case LOWER -> texts().lower(text);
            case UPPER -> texts().upper(text);
            case LENGTH -> texts().length(text);
            case TRIM -> DSL.trim(text);
            case LOCAL, AS_INSTANT, NEGATED, ABS, FLOOR, CEILING, ROUND, AS_DECIMAL, AS_DOUBLE ->
                throw new IllegalArgumentException("`" + function.transform() + "` is rendered elsewhere");
        };
    }

    @SuppressWarnings("unchecked") // it selects one column
    private static Field<?> scalar(Select<?> select) {
        return DSL.field((Select<Record1<Object>>) select);
    }
}
