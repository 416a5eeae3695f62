package kumiko.jooq;

import java.util.List;
import kumiko.algebra.Operator;
import kumiko.model.DataType;
import kumiko.plan.Bind;
import kumiko.plan.Condition;
import kumiko.plan.Term;
import kumiko.plan.TextSearch;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders conditions as jOOQ's. */
record ConditionRenderer(TermRenderer terms) {

    org.jooq.Condition render(Condition condition) {
        return switch (condition) {
            case Condition.Literal(var value) -> value ? DSL.trueCondition() : DSL.falseCondition();
            case Condition.Compare(var left, var operator, var right) ->
                compare(new ListRenderer(terms).compared(left), operator, new ListRenderer(terms).compared(right));
            case Condition.Member(var subject, var included, var list) -> member(subject, included, list);
            case Condition.Between(var subject, var lowest, var highest) ->
                between(terms.field(subject), terms.field(lowest), terms.field(highest));
            case Condition.Like(var subject, var positive, var pattern) -> {
                var text = terms.text(subject);
                yield positive ? text.like(terms.text(pattern), '\\') : text.notLike(terms.text(pattern), '\\');
            }
            case Condition.Regex regex -> regex(regex);
            case Condition.Search(var contained, var found) ->
                switch (terms.search()) {
                    case TextSearch.Contains contains -> render(contained);
                    case TextSearch.FullText fullText -> render(found);
                };
            case Condition.FullText(var positive, var texts, var query) -> {
                var found = new FullTextRenderer(terms).found(texts, query);
                yield positive ? found : DSL.not(found);
            }
            case Condition.Contains contains ->
                contains.subject().type().equals(DataType.JSON)
                        ? new JsonRenderer(terms).contains(contains)
                        : new ListRenderer(terms).contains(contains);
            case Condition.IsNull(var subject, var positive) ->
                positive ? terms.field(subject).isNull() : terms.field(subject).isNotNull();
            case Condition.Exists(var positive, var rows) -> {
                var select = new SelectRenderer(terms).subselect(List.of(DSL.one()), rows);
                yield positive ? DSL.exists(select) : DSL.notExists(select);
            }
            case Condition.Same(var left, var positive, var right) ->
                same(terms.field(left), positive, terms.field(right));
            case Condition.OneOf oneOf -> oneOf(oneOf);
            case Condition.All(var operands) ->
                DSL.and(operands.stream().map(this::render).toList());
            case Condition.Any(var operands) ->
                DSL.or(operands.stream().map(this::render).toList());
        };
    }

    private org.jooq.Condition oneOf(Condition.OneOf oneOf) {
        var select = new SelectRenderer(terms)
                .select(oneOf.columns().stream().map(terms::field).toList(), oneOf.select());
        var rows =
                terms.dialect() == SqlDialect.POSTGRES && !oneOf.select().lock().isNone() ? once(select) : select;
        var fields = oneOf.terms().stream().<Field<?>>map(terms::field).toList();
        return fields.size() == 1 ? in(fields.get(0), rows) : DSL.row(fields).in(rows);
    }

    /** PostgreSQL may run a subselect again for each row, and one that locks the first rows finds others each time. */
    private static Select<?> once(Select<?> select) {
        var chosen = DSL.name("chosen").asMaterialized(select);
        return DSL.with(chosen).select(chosen.fields()).from(chosen);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the select has one column, of the field's type
    private static org.jooq.Condition in(Field<?> field, Select<?> select) {
        return ((Field) field).in((Select) select);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the algebra compares only what can be compared
    private static org.jooq.Condition compare(Field<?> left, Operator operator, Field<?> right) {
        Field one = left;
        Field other = right;
        return switch (operator) {
            case EQUAL -> one.eq(other);
            case NOT_EQUAL -> one.ne(other);
            case LESS -> one.lt(other);
            case AT_MOST -> one.le(other);
            case GREATER -> one.gt(other);
            case AT_LEAST -> one.ge(other);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static org.jooq.Condition same(Field<?> left, boolean positive, Field<?> right) {
        return positive
                ? ((Field) left).isNotDistinctFrom((Field) right)
                : ((Field) left).isDistinctFrom((Field) right);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static org.jooq.Condition between(Field<?> subject, Field<?> lowest, Field<?> highest) {
        return ((Field) subject).between((Field) lowest, (Field) highest);
    }

    /** One bind for the whole list, so that its length is no part of the text. */
    private org.jooq.Condition member(Term subject, boolean included, Bind list) {
        var field = terms.field(subject);
        var array = terms.placeholders().field(list);
        return CustomCondition.of(context -> context.visit(field)
                .sql(included ? " = any(" : " <> all(")
                .visit(array)
                .sql(")"));
    }

    private org.jooq.Condition regex(Condition.Regex regex) {
        var subject = terms.text(regex.subject());
        var pattern = terms.text(regex.pattern());
        var flags = terms.placeholders().text(regex.ignoreCase() ? "i" : "c");
        var matches = CustomCondition.of(context -> context.sql("regexp_like(")
                .visit(subject)
                .sql(", ")
                .visit(pattern)
                .sql(", ")
                .visit(flags.cast(SQLDataType.VARCHAR))
                .sql(")"));
        return regex.positive() ? matches : DSL.not(matches);
    }
}
