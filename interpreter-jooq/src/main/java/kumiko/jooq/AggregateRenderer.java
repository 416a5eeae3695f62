package kumiko.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kumiko.jooq.NumberRenderer.Precision;
import kumiko.model.DataType;
import kumiko.plan.Bind;
import kumiko.plan.Condition;
import kumiko.plan.Term;
import org.jooq.AggregateFilterStep;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Renders what is made of several rows.
 *
 * <p>An argument that is named twice is rendered once, and so has the same placeholders: PostgreSQL sorts distinct values by
 * nothing but what it takes for the same expression.
 */
record AggregateRenderer(TermRenderer terms) {

    Field<?> render(Term.Aggregate aggregate) {
        var filter = filter(aggregate);
        return switch (aggregate.summary()) {
            case COUNT -> of(count(aggregate), filter);
            case SUM -> sum(aggregate, of(DSL.sum(number(argument(aggregate))), filter));
            case AVERAGE -> average(aggregate, filter);
            case MIN, MAX -> extreme(aggregate, filter);
            case TEXT -> text(aggregate, filter);
            case LIST -> list(aggregate, filter);
        };
    }

    /** What may be too large for its type is refused there; H2 would bring decimal numbers to another scale. */
    private Field<?> sum(Term.Aggregate aggregate, Field<?> sum) {
        boolean isExactDecimal =
                aggregate.type().equals(DataType.DECIMAL) || aggregate.type().equals(DataType.BIG_INTEGER);
        return isExactDecimal ? sum : sum.cast(terms.types().of(aggregate.type()));
    }

    private static <T> Field<T> of(AggregateFilterStep<T> function, Optional<org.jooq.Condition> filter) {
        return filter.<Field<T>>map(function::filterWhere).orElse(function);
    }

    private Optional<org.jooq.Condition> filter(Term.Aggregate aggregate) {
        return aggregate.filter().equals(new Condition.Literal(true))
                ? Optional.empty()
                : Optional.of(new ConditionRenderer(terms).render(aggregate.filter()));
    }

    private static Term argument(Term.Aggregate aggregate) {
        return aggregate.argument().orElseThrow();
    }

    private AggregateFilterStep<Integer> count(Term.Aggregate aggregate) {
        if (aggregate.argument().isEmpty()) {
            return DSL.count();
        }
        var field = terms.field(argument(aggregate));
        return aggregate.distinct() ? DSL.countDistinct(field) : DSL.count(field);
    }

    /** PostgreSQL adds numbers of single precision in single precision. */
    private Field<? extends Number> number(Term term) {
        var field = terms.field(term);
        return Precision.of(term) == Precision.SINGLE
                ? field.cast(SQLDataType.DOUBLE)
                : field.coerce(SQLDataType.NUMERIC);
    }

    /** What databases call the average is rounded by each in its own way. */
    private Field<?> average(Term.Aggregate aggregate, Optional<org.jooq.Condition> filter) {
        var number = number(argument(aggregate));
        return of(DSL.sum(number), filter)
                .cast(SQLDataType.DOUBLE)
                .div(of(DSL.count(number), filter).cast(SQLDataType.DOUBLE));
    }

    /** PostgreSQL orders booleans and UUIDs but has no least of them; a UUID's text has the same order. */
    private Field<?> extreme(Term.Aggregate aggregate, Optional<org.jooq.Condition> filter) {
        var field = terms.field(argument(aggregate));
        boolean isLeast = aggregate.summary() == Term.Summary.MIN;
        if (terms.dialect() == SqlDialect.POSTGRES && aggregate.type().equals(DataType.BOOLEAN)) {
            var condition = DSL.condition(field.coerce(SQLDataType.BOOLEAN));
            return of(isLeast ? DSL.boolAnd(condition) : DSL.boolOr(condition), filter);
        }
        if (terms.dialect() == SqlDialect.POSTGRES && aggregate.type().equals(DataType.UUID)) {
            return extreme(field.cast(SQLDataType.VARCHAR), isLeast, filter).cast(SQLDataType.UUID);
        }
        return extreme(field, isLeast, filter);
    }

    private static <T> Field<T> extreme(Field<T> field, boolean isLeast, Optional<org.jooq.Condition> filter) {
        return of(isLeast ? DSL.min(field) : DSL.max(field), filter);
    }

    private Field<?> list(Term.Aggregate aggregate, Optional<org.jooq.Condition> filter) {
        var field = terms.field(argument(aggregate));
        var function = aggregate.distinct() ? DSL.arrayAggDistinct(field) : DSL.arrayAgg(field);
        return of(function.orderBy(order(aggregate, field)), present(aggregate, field, filter));
    }

    /** H2 lists null as well. */
    private static Optional<org.jooq.Condition> present(
            Term.Aggregate aggregate, Field<?> field, Optional<org.jooq.Condition> filter) {
        return argument(aggregate).nullable()
                ? Optional.of(filter.map(condition -> condition.and(field.isNotNull()))
                        .orElseGet(field::isNotNull))
                : filter;
    }

    private List<OrderField<?>> order(Term.Aggregate aggregate, Field<?> own) {
        var order = new ArrayList<OrderField<?>>();
        for (var sort : aggregate.order()) {
            order.add(new SelectRenderer(terms).sort(sort));
        }
        order.add(own.asc());
        return order;
    }

    private Field<String> text(Term.Aggregate aggregate, Optional<org.jooq.Condition> filter) {
        var field = terms.text(argument(aggregate));
        Bind separator = aggregate.separator().orElseThrow();
        return switch (terms.dialect()) {
            case POSTGRES -> stringAgg(aggregate, field, separator, filter);
            case H2 -> listAgg(aggregate, field, separator, filter);
        };
    }

    private Field<String> stringAgg(
            Term.Aggregate aggregate, Field<String> field, Bind separator, Optional<org.jooq.Condition> filter) {
        var between = terms.placeholders().field(separator).cast(SQLDataType.VARCHAR);
        var order = DSL.list(order(aggregate, field));
        return CustomField.of("string_agg", SQLDataType.VARCHAR, context -> {
            context.sql(aggregate.distinct() ? "string_agg(distinct " : "string_agg(")
                    .visit(field)
                    .sql(", ")
                    .visit(between)
                    .sql(" order by ")
                    .visit(order)
                    .sql(")");
            filter.ifPresent(
                    condition -> context.sql(" filter (where ").visit(condition).sql(")"));
        });
    }

    /** H2 takes no placeholder as the separator, so each text has it in front, and the first is taken off. */
    private Field<String> listAgg(
            Term.Aggregate aggregate, Field<String> field, Bind separator, Optional<org.jooq.Condition> filter) {
        var between = terms.placeholders().field(separator).cast(SQLDataType.VARCHAR);
        var order = DSL.list(order(aggregate, field));
        var present = present(aggregate, field, filter);
        var listed = CustomField.of("listagg", SQLDataType.VARCHAR, context -> {
            context.sql(aggregate.distinct() ? "listagg(distinct " : "listagg(")
                    .visit(between.concat(field))
                    .sql(", '') within group (order by ")
                    .visit(order)
                    .sql(")");
            present.ifPresent(
                    condition -> context.sql(" filter (where ").visit(condition).sql(")"));
        });
        return DSL.substring(listed, DSL.charLength(between).plus(DSL.one()));
    }
}
