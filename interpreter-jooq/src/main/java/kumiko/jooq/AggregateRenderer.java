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
import org.jooq.WindowBeforeOverStep;
import org.jooq.WindowSpecification;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Renders what is made of several rows: of those of a select or a group, or of a window.
 *
 * <p>An argument that is named twice is rendered once, and so has the same placeholders: PostgreSQL sorts distinct values by
 * nothing but what it takes for the same expression. H2 fails at {@code filter} if a group has no row for it and a later one
 * has; there a condition makes the argument of other rows null.
 */
record AggregateRenderer(TermRenderer terms, Optional<WindowSpecification> window) {

    AggregateRenderer(TermRenderer terms) {
        this(terms, Optional.empty());
    }

    Field<?> render(Term.Aggregate aggregate) {
        var filter = filter(aggregate);
        if (terms.dialect() == SqlDialect.H2 && filter.isPresent()) {
            return render(aggregate, conditional(aggregate, filter.get()), Optional.empty());
        }
        return render(aggregate, aggregate.argument().map(terms::field), filter);
    }

    private Optional<Field<?>> conditional(Term.Aggregate aggregate, org.jooq.Condition condition) {
        return Optional.of(aggregate
                .argument()
                .<Field<?>>map(argument -> unlessNot(condition, terms.field(argument)))
                .orElseGet(() -> DSL.when(condition, DSL.one())));
    }

    /** A null that has a type, also where the condition never holds. */
    private static <T> Field<T> unlessNot(org.jooq.Condition condition, Field<T> field) {
        return DSL.when(condition, field).otherwise(DSL.nullif(field, field));
    }

    private Field<?> render(
            Term.Aggregate aggregate, Optional<Field<?>> argument, Optional<org.jooq.Condition> filter) {
        return switch (aggregate.summary()) {
            case COUNT -> of(count(argument, aggregate.distinct()), filter);
            case SUM -> sum(aggregate, of(DSL.sum(number(aggregate, argument.orElseThrow())), filter));
            case AVERAGE -> average(number(aggregate, argument.orElseThrow()), filter);
            case MIN, MAX -> extreme(aggregate, argument.orElseThrow(), filter);
            case TEXT -> text(aggregate, argument.orElseThrow().coerce(SQLDataType.VARCHAR), filter);
            case LIST -> list(aggregate, argument.orElseThrow(), filter);
        };
    }

    /** What may be too large for its type is refused there; H2 would bring decimal numbers to another scale. */
    private Field<?> sum(Term.Aggregate aggregate, Field<?> sum) {
        boolean isExactDecimal =
                aggregate.type().equals(DataType.DECIMAL) || aggregate.type().equals(DataType.BIG_INTEGER);
        return isExactDecimal ? sum : sum.cast(terms.types().of(aggregate.type()));
    }

    private <T> Field<T> of(AggregateFilterStep<T> function, Optional<org.jooq.Condition> filter) {
        var filtered =
                filter.<WindowBeforeOverStep<T>>map(function::filterWhere).orElse(function);
        return window.<Field<T>>map(filtered::over).orElse(filtered);
    }

    private Optional<org.jooq.Condition> filter(Term.Aggregate aggregate) {
        return aggregate.filter().equals(new Condition.Literal(true))
                ? Optional.empty()
                : Optional.of(new ConditionRenderer(terms).render(aggregate.filter()));
    }

    private static AggregateFilterStep<Integer> count(Optional<Field<?>> argument, boolean distinct) {
        return argument.map(field -> distinct ? DSL.countDistinct(field) : DSL.count(field))
                .orElseGet(DSL::count);
    }

    /** PostgreSQL adds numbers of single precision in single precision. */
    private static Field<? extends Number> number(Term.Aggregate aggregate, Field<?> argument) {
        return Precision.of(aggregate.argument().orElseThrow()) == Precision.SINGLE
                ? argument.cast(SQLDataType.DOUBLE)
                : argument.coerce(SQLDataType.NUMERIC);
    }

    /** What databases call the average is rounded by each in its own way. */
    private Field<?> average(Field<? extends Number> number, Optional<org.jooq.Condition> filter) {
        return of(DSL.sum(number), filter)
                .cast(SQLDataType.DOUBLE)
                .div(of(DSL.count(number), filter).cast(SQLDataType.DOUBLE));
    }

    /** PostgreSQL orders booleans and UUIDs but has no least of them; a UUID's text has the same order. */
    private Field<?> extreme(Term.Aggregate aggregate, Field<?> field, Optional<org.jooq.Condition> filter) {
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

    private <T> Field<T> extreme(Field<T> field, boolean isLeast, Optional<org.jooq.Condition> filter) {
        return of(isLeast ? DSL.min(field) : DSL.max(field), filter);
    }

    private Field<?> list(Term.Aggregate aggregate, Field<?> field, Optional<org.jooq.Condition> filter) {
        if (terms.dialect() == SqlDialect.H2) {
            return listed(aggregate, field);
        }
        var function = aggregate.distinct() ? DSL.arrayAggDistinct(field) : DSL.arrayAgg(field);
        var present = aggregate.argument().orElseThrow().nullable()
                ? Optional.of(filter.map(condition -> condition.and(field.isNotNull()))
                        .orElseGet(field::isNotNull))
                : filter;
        return of(function.orderBy(order(aggregate, field)), present);
    }

    /** H2 lists null as well: it comes last, and is cut off. */
    private Field<?> listed(Term.Aggregate aggregate, Field<?> field) {
        var function = aggregate.distinct() ? DSL.arrayAggDistinct(field) : DSL.arrayAgg(field);
        var order = order(aggregate, field);
        order.add(0, DSL.when(field.isNull(), DSL.one()).otherwise(DSL.zero()).asc());
        var all = function.orderBy(order);
        var count = count(Optional.of(field), aggregate.distinct());
        var present = CustomField.of(
                "array_slice",
                all.getDataType(),
                context -> context.sql("array_slice(")
                        .visit(all)
                        .sql(", 1, ")
                        .visit((Field<?>) count)
                        .sql(")"));
        return DSL.when(((Field<Integer>) count).gt(DSL.zero()), present);
    }

    private List<OrderField<?>> order(Term.Aggregate aggregate, Field<?> own) {
        var order = new ArrayList<OrderField<?>>();
        for (var sort : aggregate.order()) {
            order.add(new SelectRenderer(terms).sort(sort));
        }
        order.add(own.asc());
        return order;
    }

    private Field<String> text(Term.Aggregate aggregate, Field<String> field, Optional<org.jooq.Condition> filter) {
        Bind separator = aggregate.separator().orElseThrow();
        return switch (terms.dialect()) {
            case POSTGRES -> stringAgg(aggregate, field, separator, filter);
            case H2 -> listAgg(aggregate, field, separator);
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
    private Field<String> listAgg(Term.Aggregate aggregate, Field<String> field, Bind separator) {
        var between = terms.placeholders().field(separator).cast(SQLDataType.VARCHAR);
        var order = DSL.list(order(aggregate, field));
        var listed = CustomField.of(
                "listagg",
                SQLDataType.VARCHAR,
                context -> context.sql(aggregate.distinct() ? "listagg(distinct " : "listagg(")
                        .visit(between.concat(field))
                        .sql(", '') within group (order by ")
                        .visit(order)
                        .sql(")"));
        return DSL.substring(listed, DSL.charLength(between).plus(DSL.one()));
    }
}
