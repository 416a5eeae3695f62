package kumiko.jooq;

import kumiko.algebra.Containment;
import kumiko.model.DataType;
import kumiko.plan.Bind;
import kumiko.plan.Condition;
import kumiko.plan.Term;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders what is asked of JSON on PostgreSQL. Names and places are binds, which H2 does not take there. */
record JsonRenderer(TermRenderer terms) {

    Field<?> value(Term.InJson inJson) {
        requirePostgres("`" + named(inJson.document()) + "__…`");
        var type = inJson.type();
        if (type.equals(DataType.TEXT)) {
            return ofType(inJson, "string", text(inJson));
        }
        if (type.equals(DataType.DECIMAL)) {
            return ofType(inJson, "number", found(inJson).cast(SQLDataType.NUMERIC));
        }
        return type.equals(DataType.BOOLEAN)
                ? ofType(inJson, "boolean", found(inJson).cast(SQLDataType.BOOLEAN))
                : orNull(found(inJson));
    }

    /** JSON's null is no value. */
    private static Field<JSONB> orNull(Field<JSONB> found) {
        return CustomField.of(
                "value",
                SQLDataType.JSONB,
                context -> context.sql("nullif(").visit(found).sql(", 'null'::jsonb)"));
    }

    private Field<?> ofType(Term.InJson inJson, String type, Field<?> value) {
        var found = found(inJson);
        var isType = CustomCondition.of(
                context -> context.sql("jsonb_typeof(").visit(found).sql(") = '" + type + "'"));
        return DSL.case_().when(isType, value);
    }

    private Field<String> text(Term.InJson inJson) {
        var found = found(inJson);
        return CustomField.of(
                "text",
                SQLDataType.VARCHAR,
                context -> context.sql("(").visit(found).sql(" #>> '{}')"));
    }

    /** A text steps to the member of an object, a number to the item of a list. */
    private Field<JSONB> found(Term.InJson inJson) {
        var found = terms.field(inJson.document()).coerce(SQLDataType.JSONB);
        for (Bind step : inJson.steps()) {
            var whole = found;
            var next = terms.placeholders().field(step);
            found = CustomField.of(
                    "step",
                    SQLDataType.JSONB,
                    context -> context.sql("(")
                            .visit(whole)
                            .sql(" -> ")
                            .visit(next)
                            .sql(")"));
        }
        return found;
    }

    org.jooq.Condition contains(Condition.Contains contains) {
        requirePostgres("`" + contains.containment().lookup() + "` of `" + named(contains.subject()) + "`");
        var subject = terms.field(contains.subject());
        var other = new ListRenderer(terms).compared(contains.other());
        var operator = symbol(contains.containment());
        var condition = CustomCondition.of(
                context -> context.visit(subject).sql(" " + operator + " ").visit(other));
        return contains.positive() ? condition : DSL.not(condition);
    }

    private static String symbol(Containment containment) {
        return switch (containment) {
            case CONTAINS -> "@>";
            case CONTAINED_BY -> "<@";
            case HAS_KEYS -> "?&";
            case HAS_ANY_KEYS -> "?|";
            case OVERLAP -> throw new IllegalStateException("overlap is asked of lists");
        };
    }

    private static String named(Term term) {
        return switch (term) {
            case Term.Stored stored -> stored.column();
            case Term.InJson inJson -> named(inJson.document());
            case Term other -> "JSON";
        };
    }

    private void requirePostgres(String asked) {
        if (terms.dialect() != SqlDialect.POSTGRES) {
            throw new UnsupportedByDialectException(asked
                    + " cannot be asked on H2, which looks into JSON only by names that are part of the SQL;"
                    + " it can on PostgreSQL and in memory");
        }
    }
}
