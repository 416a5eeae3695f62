package kumiko.jooq;

import static org.jooq.impl.DSL.name;

import java.util.List;
import kumiko.algebra.Containment;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.plan.Condition;
import kumiko.plan.Term;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders what is asked of arrays. H2 has no operators for two of them, so their elements are looked at one by one. */
record ListRenderer(TermRenderer terms) {

    private static final Name ELEMENTS = name("kumiko_elements");
    private static final Name ELEMENT = name("element");
    private static final Name PLACES = name("kumiko_places");

    /** The most elements of an array of H2. */
    private static final int LONGEST = 65_536;

    Field<Integer> length(Term list) {
        return cardinality(terms.field(list));
    }

    private static Field<Integer> cardinality(Field<?> list) {
        return DSL.cardinality(list.coerce(Object[].class));
    }

    Field<?> element(Term.Element element) {
        var list = terms.field(element.list());
        var subscript = terms.placeholders().field(element.subscript()).coerce(SQLDataType.INTEGER);
        var type = terms.types().of(element.type());
        return switch (terms.dialect()) {
            case POSTGRES -> at(list, subscript, type);
            case H2 ->
                DSL.case_()
                        .when(
                                cardinality(list).ge(subscript),
                                at(
                                        terms.field(element.list()),
                                        terms.placeholders().field(element.subscript()),
                                        type));
        };
    }

    private static <T> Field<T> at(Field<?> list, Field<?> subscript, org.jooq.DataType<T> type) {
        return CustomField.of(
                "element",
                type,
                context ->
                        context.sql("(").visit(list).sql(")[").visit(subscript).sql("]"));
    }

    /**
     * {@return the term as it is compared with another} PostgreSQL has two types of texts and compares only arrays of one of
     * them; a column of either is cast to {@code text[]}, which leaves an index on such a column usable.
     */
    Field<?> compared(Term term) {
        return terms.dialect() == SqlDialect.POSTGRES && isOfTexts(term.type())
                ? terms.field(term).cast(SQLDataType.CLOB.array())
                : terms.field(term);
    }

    private static boolean isOfTexts(DataType<?> stored) {
        return stored instanceof ListOf<?>(var element)
                && (element.equals(DataType.TEXT) || element.equals(DataType.CHARACTER));
    }

    org.jooq.Condition contains(Condition.Contains contains) {
        var condition = switch (terms.dialect()) {
            case POSTGRES -> operator(contains);
            case H2 -> each(contains);
        };
        return contains.positive() ? condition : DSL.not(condition);
    }

    private org.jooq.Condition operator(Condition.Contains contains) {
        var subject = compared(contains.subject());
        var other = compared(contains.other());
        var operator = symbol(contains.containment());
        return CustomCondition.of(
                context -> context.visit(subject).sql(" " + operator + " ").visit(other));
    }

    private static String symbol(Containment containment) {
        return switch (containment) {
            case CONTAINS -> "@>";
            case CONTAINED_BY -> "<@";
            case OVERLAP -> "&&";
            case HAS_KEYS, HAS_ANY_KEYS -> throw new IllegalStateException(containment + " is asked of JSON");
        };
    }

    private org.jooq.Condition each(Condition.Contains contains) {
        var subject = contains.subject();
        var other = contains.other();
        var condition = switch (contains.containment()) {
            case CONTAINS -> DSL.not(some(other, subject, false));
            case CONTAINED_BY -> DSL.not(some(subject, other, false));
            case OVERLAP -> some(other, subject, true);
            case HAS_KEYS, HAS_ANY_KEYS ->
                throw new IllegalStateException(contains.containment() + " is asked of JSON");
        };
        for (var term : List.of(subject, other)) {
            condition = term.nullable() ? terms.field(term).isNotNull().and(condition) : condition;
        }
        return condition;
    }

    /** {@return whether some element of one array is, or is not, in another} Only a bind can be unnested within a row. */
    private org.jooq.Condition some(Term list, Term other, boolean included) {
        return list instanceof Term.Placeholder
                ? someOfBind(list, other, included)
                : someOfColumn(list, other, included);
    }

    private org.jooq.Condition someOfBind(Term list, Term other, boolean included) {
        var elements = terms.field(list);
        var in = in(other, DSL.field(name(ELEMENTS, ELEMENT)), included);
        return CustomCondition.of(context -> context.sql("exists (select 1 from unnest(")
                .visit(elements)
                .sql(") as ")
                .visit(ELEMENTS)
                .sql("(")
                .visit(ELEMENT)
                .sql(") where ")
                .visit(in)
                .sql(")"));
    }

    private org.jooq.Condition someOfColumn(Term list, Term other, boolean included) {
        var place = DSL.field(name(PLACES, name("X")), SQLDataType.INTEGER);
        var type = terms.types().of(((ListOf<?>) list.type()).element());
        var within = place.le(cardinality(terms.field(list)));
        var element = DSL.case_().when(cardinality(terms.field(list)).ge(place), at(terms.field(list), place, type));
        var in = in(other, element, included);
        return CustomCondition.of(context -> context.sql("exists (select 1 from system_range(1, " + LONGEST + ") as ")
                .visit(PLACES)
                .sql(" where ")
                .visit(within.and(in))
                .sql(")"));
    }

    private org.jooq.Condition in(Term list, Field<?> element, boolean included) {
        var elements = terms.field(list);
        return CustomCondition.of(context -> context.sql(included ? "array_contains(" : "not array_contains(")
                .visit(elements)
                .sql(", ")
                .visit(element)
                .sql(")"));
    }
}
